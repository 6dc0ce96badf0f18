import { Octokit } from '@octokit/core'
import { WebClient } from '@slack/web-api'
import { createCasesClient } from '@waymark/cases'
import ky from 'ky'
import createClient from 'openapi-fetch'
import Stripe from 'stripe'

const token = 'secret'
const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
const timeout = 30_000

/** Clients that ask for one case, each as its users would write it. */
export function subjectsAt(port) {
  const baseUrl = `http://127.0.0.1:${port}`
  const url = `${baseUrl}/cases/case_1`
  const client = createCasesClient({ baseUrl, token })
  const bareKy = ky.create({ prefixUrl: baseUrl, headers, retry: 0, timeout: false })
  const openApi = createClient({ baseUrl, headers })
  const octokit = new Octokit({ baseUrl, auth: token })
  const slack = new WebClient(token, { slackApiUrl: baseUrl })
  const stripe = new Stripe(token, { host: '127.0.0.1', port, protocol: 'http' })
  return [
    { name: 'raw fetch', call: async () => (await fetch(url, { headers })).json() },
    { name: '@waymark/cases', call: () => client.cases.get('case_1') },
    { name: 'ky', call: () => bareKy.get('cases/case_1').json() },
    {
      name: 'ky, same deadline',
      // Its own time limit ends at the headers; a deadline over the body is a signal.
      call: () => bareKy.get('cases/case_1', { signal: AbortSignal.timeout(timeout) }).json(),
    },
    {
      name: 'openapi-fetch',
      call: async () => (await openApi.GET('/cases/{caseId}', { params: { path: { caseId: 'case_1' } } })).data,
    },
    { name: '@octokit/core', call: async () => (await octokit.request('GET /cases/{id}', { id: 'case_1' })).data },
    { name: '@slack/web-api', call: () => slack.apiCall('cases.info', { case: 'case_1' }) },
    { name: 'stripe', call: () => stripe.customers.retrieve('case_1') },
  ]
}
