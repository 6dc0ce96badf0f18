import type { Route } from '@waymark/core/wire'
import type * as z from 'zod/mini'
import { accountSettingsJson, agreementJson, slaVersionJson } from './account.js'
import { caseJson, newCaseJson } from './case.js'
import { attachmentJson, messageJson, newMessageJson } from './message.js'
import { fieldDescriptions } from './openapi-fields.js'
import { caseReferenceJson, personJson } from './person.js'
import { newProblemReportJson, problemReportJson } from './report.js'
import * as accounts from './routes/accounts.js'
import * as cases from './routes/cases.js'
import * as desk from './routes/desk.js'
import * as messages from './routes/messages.js'
import * as takingPart from './routes/taking-part.js'
import { availabilityJson, callProposalJson } from './scheduling.js'
import { caseDraftJson, suggestionsJson } from './suggestion.js'
import { timelineEntryJson } from './timeline.js'

function routesOf(room: object): readonly Route[] {
  return Object.entries(room).flatMap(([name, value]) => (name.endsWith('Route') ? [value as Route] : []))
}

/** Every endpoint of the support centre. */
export const casesRoutes: readonly Route[] = [cases, messages, takingPart, desk, accounts].flatMap(routesOf)

const components = {
  Case: caseJson,
  NewCase: newCaseJson,
  CaseReference: caseReferenceJson,
  Person: personJson,
  ProblemReport: problemReportJson,
  NewProblemReport: newProblemReportJson,
  Message: messageJson,
  NewMessage: newMessageJson,
  Attachment: attachmentJson,
  TimelineEntry: timelineEntryJson,
  CallProposal: callProposalJson,
  Availability: availabilityJson,
  CaseDraft: caseDraftJson,
  Suggestions: suggestionsJson,
  AccountSettings: accountSettingsJson,
  SlaVersion: slaVersionJson,
  Agreement: agreementJson,
} satisfies Readonly<Record<string, z.ZodMiniType>>

const componentDescriptions: Readonly<Record<keyof typeof components | 'Problem', string>> = {
  Case: 'A support case: one problem of one requester.',
  NewCase: 'What a requester files.',
  CaseReference: 'Another case that this one refers to.',
  Person: 'Somebody who takes part.',
  ProblemReport: 'The structured problem report.',
  NewProblemReport: 'The structured problem report as it is filed.',
  Message: 'One message of a case.',
  NewMessage: 'What somebody posts.',
  Attachment: 'A file of a case.',
  TimelineEntry: 'One thing that happened to a case: who, when, from, to.',
  CallProposal: 'A proposed screen-sharing call.',
  Availability: 'When the requester is available.',
  CaseDraft: 'What somebody has written of a case so far.',
  Suggestions: 'What may help before a case is filed.',
  AccountSettings: 'What an account has set.',
  SlaVersion: 'A published version of the service level agreement. It never changes.',
  Agreement: "An account's agreement, tied to the SLA version that its signature fixed.",
  Problem: 'A refusal (RFC 9457).',
}

const operations = {
  createCase: { summary: 'File a case', tag: 'Cases' },
  listCases: { summary: 'List cases: your own, your team\'s, or the desk\'s', tag: 'Cases' },
  getCase: { summary: 'Read a case', tag: 'Cases' },
  changeCaseState: { summary: 'Move a case to another state', tag: 'Cases' },
  listTimeline: { summary: 'Read everything that happened to a case', tag: 'Cases' },
  followCase: { summary: 'Follow a case live', tag: 'Cases' },
  suggest: { summary: 'See what may help before a case is filed', tag: 'Cases' },
  listMessages: { summary: 'Read the messages of a case', tag: 'Messages' },
  postMessage: { summary: 'Post a message; it may reopen the case', tag: 'Messages' },
  postNote: { summary: 'Write an internal note', tag: 'Desk' },
  uploadAttachment: { summary: 'Upload a file that a case or message names later', tag: 'Files' },
  attachToCase: { summary: 'Upload a file to a case', tag: 'Files' },
  listAttachments: { summary: 'List the files of a case', tag: 'Files' },
  downloadAttachment: { summary: 'Download a file', tag: 'Files' },
  addCollaborators: { summary: 'Add collaborators', tag: 'Taking part' },
  removeCollaborator: { summary: 'Remove a collaborator', tag: 'Taking part' },
  sealCredentials: { summary: 'Seal site credentials into a case', tag: 'Taking part' },
  removeCredentials: { summary: 'Remove sealed site credentials', tag: 'Taking part' },
  openCredentials: { summary: 'Open sealed site credentials', tag: 'Desk' },
  proposeCall: { summary: 'Propose a screen-sharing call', tag: 'Desk' },
  listCalls: { summary: 'List the proposed calls', tag: 'Taking part' },
  giveAvailability: { summary: 'Answer a proposed call with your availability', tag: 'Taking part' },
  assignCase: { summary: 'Assign a case', tag: 'Desk' },
  changePriority: { summary: 'Change the priority, with a reason', tag: 'Desk' },
  handOver: { summary: 'Hand a case to another desk', tag: 'Desk' },
  splitCase: { summary: 'Split a second problem off', tag: 'Desk' },
  getSettings: { summary: 'Read the settings of your account', tag: 'Accounts' },
  changeSettings: { summary: 'Change the settings of your account', tag: 'Accounts' },
  changePlan: { summary: "Set what an account's plan includes", tag: 'Accounts' },
  listSlaVersions: { summary: 'List the SLA versions', tag: 'Accounts' },
  publishSlaVersion: { summary: 'Publish an SLA version', tag: 'Accounts' },
  listAgreements: { summary: 'List the agreements', tag: 'Accounts' },
  signAgreement: { summary: 'Sign an agreement', tag: 'Accounts' },
}

/** What the OpenAPI document says beyond the routes. */
export const casesDocument = {
  title: 'Waymark cases',
  version: '1',
  description:
    'The support centre: cases, collaborators, files, chat and the assistant. Writes take an `Idempotency-Key`; refusals are problem details with a stable `code`.',
  routes: casesRoutes,
  components,
  componentDescriptions,
  fields: fieldDescriptions,
  operations,
}
