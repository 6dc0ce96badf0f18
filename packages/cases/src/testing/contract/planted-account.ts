import type { Principal } from '@waymark/core/ports'
import { askRoute, type RouteQuestion, type SampleOverride, sampleInput } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import { diagnosisCauses } from '../../model/diagnosis.js'
import type { MockCases } from '../mock-cases.js'

/** What stands in every text of the planted account, and must be seen by nobody else. */
export const marker = 'planted-7f3a91'

/** A support centre with one account that has one of everything. */
export interface PlantedAccount {
  /** What stands for each name of a path parameter: the id of something of the account. */
  readonly params: Readonly<Record<string, string>>
  /** The token of somebody of the account, who may do everything there. */
  readonly owner: string
  /** The token of somebody of another account, who may do everything there. */
  readonly stranger: string
  /** The token of a customer of another account. */
  readonly customer: string
  /** A valid question to a route about what was planted. */
  question(route: Route): RouteQuestion
}

const engineerCapabilities = ['cases.work', 'chat.serve']

function person(id: string, account: string, name: string, capabilities: readonly string[]): Principal {
  return { id, account, accounts: [account], name, email: `${name}@${account}.example`, capabilities }
}

/** Valid values of fields that no schema describes in full, whatever route they are in. */
const fields = {
  timeZone: 'Europe/Paris',
  email: `${marker}@elsewhere.example`,
  collaborators: [`${marker}@elsewhere.example`],
  bookingLink: `https://go.wmesupport.com/${marker}`,
  from: '2026-03-01T09:00:00.000Z',
  until: '2026-03-01T10:00:00.000Z',
  signedAt: '2026-01-05T09:00:00.000Z',
  attachments: undefined,
  supersedes: undefined,
  caseId: undefined,
  chatId: undefined,
  account: 'acme',
  // A reported selector that finds nothing, so that there is a cause to solve.
  matches: 0,
  visible: 0,
}

/** Valid inputs of operations whose schemas do not say all, by operation. */
const overrides: Readonly<Record<string, SampleOverride>> = {
  uploadAttachment: { query: { name: `${marker}.txt` } },
  attachToCase: { query: { name: `${marker}.txt` } },
  // The house's own: everybody reads them.
  publishSlaVersion: { body: { definitions: { p1: 'Nobody can work' } } },
  solveElementReport: { body: { cause: 'selector_matches_none' } },
  openTicket: { body: { tried: diagnosisCauses.map((cause) => ({ cause, outcome: 'did_not_help' })) } },
}

/** Gives an account one of everything, with the marker in each of its texts. */
export async function plantAccount(mock: MockCases): Promise<PlantedAccount> {
  const { routes } = mock.handler
  const every = [...new Set(routes.map(({ capability }) => capability))]
  const customers = every.filter((capability) => !engineerCapabilities.includes(capability))
  const owner = mock.signIn(person('user_owner', 'acme', marker, every))
  const stranger = mock.signIn(person('user_stranger', 'globex', 'stranger', every))
  const customer = mock.signIn(person('user_customer', 'globex', 'customer', customers))
  const params: Record<string, string> = { account: 'acme', email: fields.email }

  function question(route: Route, more: RouteQuestion = {}): RouteQuestion {
    const { body, query } = sampleInput(route, overrides[route.operation], { text: `about ${marker}`, fields })
    const upload = route.upload && { bytes: `the words of ${marker}` }
    return { params, query: query as RouteQuestion['query'], body, ...upload, ...more }
  }

  /** Does what an operation does, if the service has it yet, and gives its answer. */
  async function plant(operation: string, more: RouteQuestion = {}): Promise<Record<string, unknown>> {
    const route = routes.find((one) => one.operation === operation)
    if (!route) return {}
    const answer = await askRoute(mock, route, question(route, { token: owner, ...more }))
    if (answer.status < 300) return answer.json as Record<string, unknown>
    throw new TypeError(`${operation} could not be planted: ${answer.status} ${answer.text}`)
  }

  /** The same, and keeps the id of what was made as a parameter. */
  async function plantAs(name: string, operation: string, more?: RouteQuestion): Promise<Record<string, unknown>> {
    const made = await plant(operation, more)
    if (typeof made['id'] === 'string') params[name] = made['id']
    return made
  }

  await plant('changeSettings', { body: { teamCases: true, contact: { name: marker, email: fields.email } } })
  await plant('changePlan')
  await plant('publishSlaVersion')
  await plant('signAgreement')
  await plantAs('caseId', 'createCase')
  await plantAs('attachmentId', 'attachToCase')
  await plant('postMessage')
  await plant('postNote')
  await plant('assignCase', { body: { assignee: { id: 'user_owner', name: marker, email: fields.email } } })
  await plantAs('callId', 'proposeCall')
  await plantAs('diagnosticsId', 'attachDiagnostics')
  await plantAs('reportId', 'reportElement')
  await plantAs('ticketId', 'openTicket')
  await plantAs('reportId', 'reportElement')
  await plant('signInToChat')
  await plantAs('chatId', 'startChat')
  await plant('postChatMessage')
  await mock.idle()
  return { params, owner, stranger, customer, question }
}
