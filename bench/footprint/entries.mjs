const connection = `createConnection({ baseUrl: 'https://support.example.com/api', token: 'secret' })`
const newCase = `{ subject: 'It stops', priority: 'p2', report: { overview: 'It stops at step 3.', environment: 'production' } }`

const workstation = `{ baseUrl: 'https://app.example.com/api/workstation-search', token: 'secret' }`
const org = `{ instanceUrl: 'https://acme.my.salesforce.com', token: 'secret' }`

const clientBudget = { budget: 15_000, aim: 8_000 }

/** The smallest programs that make one call, or verify one webhook, by ours and by others. */
export const entries = [
  {
    subject: 'cases: getCase',
    program: `import { createConnection, getCase } from '@waymark/cases/operations'
      export const run = () => getCase(${connection}, 'case_1')`,
    held: clientBudget,
  },
  {
    subject: 'cases: createCase',
    program: `import { createConnection, createCase } from '@waymark/cases/operations'
      export const run = () => createCase(${connection}, ${newCase})`,
    held: clientBudget,
  },
  {
    subject: 'cases: the whole client',
    program: `import { createCasesClient } from '@waymark/cases'
      export const run = () => createCasesClient({ baseUrl: 'https://support.example.com/api', token: 'secret' }).cases.get('case_1')`,
  },
  {
    subject: 'workstation: search',
    program: `import { createConnection, search } from '@waymark/workstation-search/operations'
      export const run = () => search(createConnection(${workstation}), [], { text: 'acme' })`,
    held: clientBudget,
  },
  {
    subject: 'workstation: the whole client',
    program: `import { createWorkstationSearchClient } from '@waymark/workstation-search'
      export const run = () => createWorkstationSearchClient(${workstation}).search.run({ text: 'acme' })`,
  },
  {
    subject: 'workstation: <waymark-search>',
    program: `import { defineWaymarkSearch } from '@waymark/workstation-search/element'
      export const run = () => defineWaymarkSearch(${workstation})`,
  },
  {
    subject: 'salesforce: search',
    program: `import { createSalesforceConnection, search } from '@waymark/salesforce/search'
      export const run = () => search(createSalesforceConnection(${org}), 'FIND {acme} IN ALL FIELDS RETURNING Account(Id, Name)')`,
    held: clientBudget,
  },
  {
    subject: 'jsforce',
    program: `import jsforce from 'jsforce'
      export const run = () => new jsforce.Connection({ instanceUrl: 'https://acme.my.salesforce.com', accessToken: 'secret' })
        .search('FIND {acme} IN ALL FIELDS RETURNING Account(Id, Name)')`,
  },
  {
    subject: 'openapi-fetch',
    program: `import createClient from 'openapi-fetch'
      export const run = () => createClient({ baseUrl: 'https://x.example' }).GET('/cases/{id}', { params: { path: { id: '1' } } })`,
  },
  {
    subject: 'ky',
    program: `import ky from 'ky'
      export const run = () => ky.get('https://x.example/cases/1').json()`,
  },
  {
    subject: '@octokit/core',
    program: `import { Octokit } from '@octokit/core'
      export const run = () => new Octokit({ auth: 'secret' }).request('GET /user')`,
  },
  {
    subject: 'octokit',
    program: `import { Octokit } from 'octokit'
      export const run = () => new Octokit({ auth: 'secret' }).request('GET /user')`,
  },
  {
    subject: '@slack/web-api',
    program: `import { WebClient } from '@slack/web-api'
      export const run = () => new WebClient('secret').chat.postMessage({ channel: 'C1', text: 'Hello' })`,
  },
  {
    subject: 'stripe',
    program: `import Stripe from 'stripe'
      export const run = () => new Stripe('secret').customers.retrieve('cus_1')`,
  },
  {
    subject: 'webhook: verify',
    program: `export { verifyWebhook } from '@waymark/core/webhook'`,
    held: { budget: 1_500 },
  },
  {
    subject: 'webhook: standardwebhooks',
    program: `import { Webhook } from 'standardwebhooks'
      export const run = (payload, headers) => new Webhook('whsec_c2VjcmV0').verify(payload, headers)`,
  },
  {
    subject: 'webhook: svix',
    program: `import { Webhook } from 'svix'
      export const run = (payload, headers) => new Webhook('whsec_c2VjcmV0').verify(payload, headers)`,
  },
]

/** What is imported in a fresh process: the door, under the name of the subject whose program uses it. */
export const doors = [
  { name: 'cases: the whole client', door: '@waymark/cases', held: { budget: 40, aim: 15 } },
  { name: 'cases: getCase', door: '@waymark/cases/operations', held: { budget: 40, aim: 15 } },
  { name: 'workstation: the whole client', door: '@waymark/workstation-search', held: { budget: 40, aim: 15 } },
  { name: 'workstation: search', door: '@waymark/workstation-search/operations', held: { budget: 40, aim: 15 } },
  { name: 'workstation: <waymark-search>', door: '@waymark/workstation-search/element', held: { budget: 40, aim: 15 } },
  { name: 'salesforce: search', door: '@waymark/salesforce/search', held: { budget: 40, aim: 15 } },
  { name: 'webhook: verify', door: '@waymark/core/webhook' },
  ...['jsforce', 'openapi-fetch', 'ky', '@octokit/core', 'octokit', '@slack/web-api', 'stripe'].map((door) => ({
    name: door,
    door,
  })),
  { name: 'webhook: standardwebhooks', door: 'standardwebhooks' },
  { name: 'webhook: svix', door: 'svix' },
]
