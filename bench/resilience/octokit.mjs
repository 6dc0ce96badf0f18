import { Octokit } from 'octokit'
import { endOf } from './ends.mjs'

const quiet = () => undefined

/** octokit as users get it, with its retry and throttling plugins, its warnings aside. */
export const subject = {
  start({ baseUrl, token }) {
    const octokit = new Octokit({ auth: token, baseUrl, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } })
    const call = async (route, options) => (await octokit.request(route, { request: endOf(options) })).data
    return {
      read: (options) => call('GET /thing', options),
      write: (options) => call('POST /things', options),
      explain({ name, response }) {
        if (name !== 'HttpError') return {}
        const { headers } = response ?? {}
        if (headers === undefined) return { kind: 'no_answer' }
        const [requestId, retryAfter] = [headers['x-request-id'], Number(headers['retry-after']) * 1_000]
        return { kind: response.status < 400 ? 'contract_broken' : 'refused', requestId, retryAfter }
      },
    }
  },
}
