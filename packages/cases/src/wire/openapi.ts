import type { Route } from '@waymark/core/wire'
import type * as z from 'zod/mini'
import { accountSettingsJson, agreementJson, slaVersionJson } from './account.js'
import { assistantReportJson, newAssistantReportJson, newTicketJson } from './assistant.js'
import { caseJson, newCaseJson } from './case.js'
import {
  chatJson,
  chatMessageJson,
  chatSettingsJson,
  newChatCaseJson,
  newChatJson,
  newChatMessageJson,
} from './chat.js'
import { chatAvailabilityJson, chatSeatJson, seatEventJson } from './chat-desk.js'
import { chatEventJson } from './chat-event.js'
import { findingJson } from './diagnosis.js'
import { attachedDiagnosticsJson, diagnosticsBundleJson, diagnosticsSummaryJson } from './diagnostics.js'
import { newDiagnosticsBundleJson } from './diagnostics-input.js'
import { browserJson, elementReportJson, newElementReportJson } from './element-report.js'
import { attachmentJson, messageJson, newMessageJson } from './message.js'
import { networkDomainJson } from './network.js'
import { fieldDescriptions } from './openapi-fields.js'
import { caseReferenceJson, personJson } from './person.js'
import { newProblemReportJson, problemReportJson } from './report.js'
import * as accounts from './routes/accounts.js'
import * as assistant from './routes/assistant.js'
import * as cases from './routes/cases.js'
import * as chat from './routes/chat.js'
import * as desk from './routes/desk.js'
import * as diagnostics from './routes/diagnostics.js'
import * as messages from './routes/messages.js'
import * as network from './routes/network.js'
import * as takingPart from './routes/taking-part.js'
import { availabilityJson, callProposalJson } from './scheduling.js'
import { caseDraftJson, suggestionsJson } from './suggestion.js'
import { ticketJson } from './ticket.js'
import { timelineEntryJson } from './timeline.js'

function routesOf(room: object): readonly Route[] {
  return Object.entries(room).flatMap(([name, value]) => (name.endsWith('Route') ? [value as Route] : []))
}

/** Every endpoint of the support centre. */
export const casesRoutes: readonly Route[] = [
  cases,
  messages,
  takingPart,
  desk,
  accounts,
  chat,
  assistant,
  diagnostics,
  network,
].flatMap(routesOf)

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
  Chat: chatJson,
  ChatMessage: chatMessageJson,
  NewChat: newChatJson,
  NewChatMessage: newChatMessageJson,
  NewChatCase: newChatCaseJson,
  ChatSettings: chatSettingsJson,
  ChatEvent: chatEventJson,
  ChatAvailability: chatAvailabilityJson,
  ChatSeat: chatSeatJson,
  ChatSeatEvent: seatEventJson,
  NetworkDomain: networkDomainJson,
  ElementReport: elementReportJson,
  NewElementReport: newElementReportJson,
  Browser: browserJson,
  AssistantReport: assistantReportJson,
  NewAssistantReport: newAssistantReportJson,
  Finding: findingJson,
  Ticket: ticketJson,
  NewTicket: newTicketJson,
  DiagnosticsBundle: diagnosticsBundleJson,
  NewDiagnosticsBundle: newDiagnosticsBundleJson,
  DiagnosticsSummary: diagnosticsSummaryJson,
  AttachedDiagnostics: attachedDiagnosticsJson,
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
  Chat: 'A conversation between one customer and one agent.',
  ChatMessage: 'One message of a chat.',
  NewChat: 'What a chat starts with.',
  NewChatMessage: 'What is said in a chat.',
  NewChatCase: 'What the case that a chat becomes needs beyond the transcript.',
  ChatSettings: "How an account's chats behave.",
  ChatEvent: 'Something that happened in a chat, with the whole chat and the message if there is one.',
  ChatAvailability: 'Whether an agent is free, and why not.',
  ChatSeat: "An agent's place at the chat desk.",
  ChatSeatEvent: "Something that happened at an agent's place.",
  NetworkDomain: 'A domain that a network must allow.',
  ElementReport: 'What the assistant collected of a misbehaving element.',
  NewElementReport: 'What the assistant collected of a misbehaving element, as it is sent.',
  Browser: 'The browser that the element was seen in.',
  AssistantReport: 'A reported element with its diagnosis.',
  NewAssistantReport: 'A report of a misbehaving element.',
  Finding: 'A known cause that was found, and the fix to try.',
  Ticket: 'A report that stayed unsolved, on the activity board.',
  NewTicket: 'What a ticket says beyond its report.',
  DiagnosticsBundle: 'What the flow tracker knows of a page, redacted.',
  NewDiagnosticsBundle: 'What the flow tracker knows of a page, as it is sent: redacted before it left the page.',
  DiagnosticsSummary: 'A diagnostics bundle in numbers.',
  AttachedDiagnostics: 'A diagnostics bundle of a case.',
  Problem: 'A refusal (RFC 9457).',
}

const operations = {
  createCase: { summary: 'File a case', tag: 'Cases' },
  listCases: { summary: "List cases: your own, your team's, or the desk's", tag: 'Cases' },
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
  getChatAvailability: { summary: 'See whether an agent is free', tag: 'Chat' },
  followChatAvailability: { summary: 'Follow live whether an agent is free', tag: 'Chat' },
  startChat: { summary: 'Start a chat', tag: 'Chat' },
  listChats: { summary: 'List chats with their transcripts', tag: 'Chat' },
  getChat: { summary: 'Read a chat', tag: 'Chat' },
  followChat: { summary: 'Follow a chat live', tag: 'Chat' },
  listChatMessages: { summary: 'Read the transcript of a chat', tag: 'Chat' },
  postChatMessage: { summary: 'Say something in a chat', tag: 'Chat' },
  attendChat: { summary: 'Give a sign of life in a chat', tag: 'Chat' },
  endChat: { summary: 'End a chat', tag: 'Chat' },
  openCaseFromChat: { summary: 'Turn a chat into a case', tag: 'Chat' },
  getChatSettings: { summary: 'Read how the chats of your account behave', tag: 'Chat' },
  changeChatSettings: { summary: 'Change how the chats of your account behave', tag: 'Chat' },
  signInToChat: { summary: 'Sign in to the chat desk', tag: 'Chat desk' },
  signOutOfChat: { summary: 'Sign out of the chat desk', tag: 'Chat desk' },
  getChatSeat: { summary: 'Read your place at the chat desk', tag: 'Chat desk' },
  attendChatSeat: { summary: 'Give a sign of life at the chat desk', tag: 'Chat desk' },
  takeChat: { summary: 'Take the next chat', tag: 'Chat desk' },
  followChatSeat: { summary: 'Follow your place at the chat desk live', tag: 'Chat desk' },
  listNetworkDomains: { summary: 'List the domains that a network must allow', tag: 'Network' },
  reportElement: { summary: 'Report a misbehaving element and get its diagnosis', tag: 'Assistant' },
  listElementReports: { summary: 'List your reports', tag: 'Assistant' },
  getElementReport: { summary: 'Read a report', tag: 'Assistant' },
  solveElementReport: { summary: 'Say that a fix solved it', tag: 'Assistant' },
  openTicket: { summary: 'Open a ticket for an unsolved report', tag: 'Assistant' },
  listTickets: { summary: 'Read the activity board', tag: 'Assistant' },
  getTicket: { summary: 'Read a ticket', tag: 'Assistant' },
  moveTicket: { summary: 'Move a ticket to another state', tag: 'Assistant' },
  sendTicketToSupport: { summary: 'Send a ticket to support, as a case', tag: 'Assistant' },
  attachDiagnostics: { summary: 'Attach a diagnostics bundle to a case', tag: 'Diagnostics' },
  listDiagnostics: { summary: 'List the diagnostics of a case', tag: 'Diagnostics' },
  getDiagnostics: { summary: 'Read a diagnostics bundle', tag: 'Diagnostics' },
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
