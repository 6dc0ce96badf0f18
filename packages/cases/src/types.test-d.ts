import {
  type Case,
  type CaseFilter,
  type CaseState,
  type CasesClient,
  createCasesClient,
  type Message,
  type NewCase,
  type TimelineEntry,
} from './index.js'
import { sampleCase } from './testing.js'
import { type CaseJson, readCase, writeCase } from './wire/case.js'
import { type MessageJson, readMessage } from './wire/message.js'

declare const client: CasesClient
declare const found: Case
declare const json: CaseJson

// States, and what they may be changed to
;['new', 'open', 'waiting_on_customer', 'closed'] satisfies CaseState[]
// @ts-expect-error a state that is none
'lost' satisfies CaseState
// @ts-expect-error an answer may bring a state that is not known yet, so it is no state of ours
found.state satisfies CaseState
// @ts-expect-error nothing becomes new again
client.cases.changeState('case_1', { to: 'new' })
// @ts-expect-error a state that is none
client.cases.changeState('case_1', { to: 'resolved' })
client.cases.changeState('case_1', { to: 'closed', resolution: 'Done.' }, { ifMatch: found.version })
// @ts-expect-error the version is a number; the entity tag is made of it
client.cases.changeState('case_1', { to: 'open' }, { ifMatch: '"1"' })

// What is filed, and how a call is made
client.cases.create(sampleCase())
client.cases.create(sampleCase(), { signal: AbortSignal.abort(), timeout: '5 seconds', idempotencyKey: 'import-42' })
// @ts-expect-error the report is required
client.cases.create({ subject: 'S', priority: 'p2' })
// @ts-expect-error the environment is required
client.cases.create({ subject: 'S', priority: 'p2', report: { overview: 'O' } })
// @ts-expect-error the subject is required
client.cases.create({ priority: 'p2', report: { overview: 'O', environment: 'test' } })
// @ts-expect-error a priority that is none
sampleCase({ priority: 'urgent' })
// @ts-expect-error a channel that is none
sampleCase({ channel: 'mail' })
// @ts-expect-error what is not there is left out, not undefined
sampleCase({ topic: undefined })
// @ts-expect-error a collaborator is an address, not a person
;({ collaborators: [{ email: 'zoe@partner.example' }] }) satisfies Partial<NewCase>
// @ts-expect-error nobody files a case in a state
;({ ...sampleCase(), state: 'open' }) satisfies NewCase

// A case has instants, its JSON has strings: neither stands in for the other
// @ts-expect-error a case is not its JSON
found satisfies CaseJson
// @ts-expect-error the JSON is not the case
json satisfies Case
readCase(json).createdAt satisfies Date
writeCase(found).createdAt satisfies string
// @ts-expect-error what was read is not read again
readCase(found)
// @ts-expect-error what was written is not written again
writeCase(json)
// @ts-expect-error a message is not its JSON
readMessage({} as Message) satisfies MessageJson

// Answers are read, not written
// @ts-expect-error a case is changed by asking, not by assigning
found.state = 'closed'
// @ts-expect-error nor are its lists
found.collaborators.push('zoe@partner.example')
// @ts-expect-error credentials are never part of a case
found.credentials

// Filters
;({ tab: 'open', createdFrom: new Date(), priority: ['p1'] }) satisfies CaseFilter
// @ts-expect-error a tab that is none
;({ tab: 'closed' }) satisfies CaseFilter
// @ts-expect-error an instant is a Date
;({ createdFrom: '2026-01-05T09:00:00Z' }) satisfies CaseFilter

// The client
createCasesClient({ baseUrl: 'https://support.example.com/api/cases', token: () => 'token' })
// @ts-expect-error where the service is cannot be left out
createCasesClient({ token: 'token' })
// @ts-expect-error the desk changes a priority for a reason
client.desk.changePriority('case_1', { priority: 'p1' })
// @ts-expect-error a case is given to a person or to nobody, not to an id
client.desk.assign('case_1', 'user_erin')
// @ts-expect-error a call takes ranges of time
client.calls.giveAvailability('case_1', 'call_1', { timeZone: 'Europe/Paris' })
;async () => {
  for await (const { entry } of client.cases.follow('case_1')) entry satisfies TimelineEntry
  for await (const one of client.cases.list({ tab: 'open' })) one satisfies Case
  // @ts-expect-error a page is awaited, or iterated; it is no list
  client.cases.list().length
}
