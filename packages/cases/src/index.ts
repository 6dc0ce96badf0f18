export type { AttendOptions } from './client/chat.js'
export { type CasesClient, type CasesClientOptions, createCasesClient } from './client/create-client.js'
export type { NewAttachment } from './client/messages.js'
export { type ProbeOptions, probeNetwork } from './client/network-probe.js'
export type { ChangeOptions, ListOptions } from './client/options.js'
export {
  type AccountSettings,
  type AccountSettingsChange,
  type Agreement,
  agreementInForce,
  type Contact,
  type NewAgreement,
  type SlaVersion,
  versionInForce,
} from './model/account.js'
export {
  type AssistantReport,
  type Attempt,
  type AttemptOutcome,
  attemptOutcomes,
  type NewAssistantReport,
  type NewTicket,
  type ReportState,
  reportStates,
} from './model/assistant.js'
export { maximumAttachmentBytes, refusedExtension } from './model/attachment-rules.js'
export {
  type Answered,
  type Case,
  type CaseAgreement,
  type CaseChannel,
  type CaseDesk,
  type CaseReference,
  type CaseState,
  caseChannels,
  caseDesks,
  caseStates,
  type Person,
} from './model/case.js'
export type { CaseFilter, NewCase } from './model/case-input.js'
export {
  type Chat,
  type ChatEndReason,
  type ChatEntryPoint,
  type ChatFilter,
  type ChatMessage,
  type ChatSide,
  type ChatState,
  chatEntryPoints,
  chatStates,
  type NewChat,
  type NewChatCase,
} from './model/chat.js'
export {
  type ChatAvailability,
  type ChatSeat,
  maximumCapacity,
  type SeatEvent,
  type SeatInput,
  type UnavailableReason,
} from './model/chat-desk.js'
export type { ChatEvent, ChatEventType } from './model/chat-event.js'
export {
  type ChatSettings,
  defaultIdleMinutes,
  maximumChatText,
  maximumIdleMinutes,
  minimumIdleMinutes,
} from './model/chat-limits.js'
export { isEmail, maximumCollaborators, readCollaborators } from './model/collaborators.js'
export {
  type DiagnosisCause,
  type DiagnosisFinding,
  type DiagnosisFix,
  diagnosisCauses,
  diagnosisTexts,
} from './model/diagnosis.js'
export type { AttachedDiagnostics, DiagnosticsBundle, DiagnosticsSummary } from './model/diagnostics.js'
export type { RedactionRule } from './model/diagnostics-rules.js'
export type { ElementReport } from './model/element-report.js'
export { type CasesErrorCode, casesErrorCodes } from './model/errors.js'
export { possibleMoves, reopenUntil, reopenWindow, type Side } from './model/lifecycle.js'
export type {
  Attachment,
  Message,
  MessageAudience,
  MessageChannel,
  MessageSide,
  NewMessage,
} from './model/message.js'
export {
  type NetworkDomain,
  type NetworkProbe,
  networkDomains,
  networkPurposes,
  type ProbedDomain,
} from './model/network.js'
export {
  type CaseEnvironment,
  type CasePriority,
  caseEnvironments,
  casePriorities,
  priorityDefinitions,
  priorityFits,
} from './model/priority.js'
export { type AffectedItem, type ItemKind, itemKinds, type ProblemReport, type WorkingHours } from './model/report.js'
export type { Availability, AvailabilityRange, CallProposal, NewCallProposal } from './model/scheduling.js'
export { type Article, type CaseDraft, deskOf, type SuggestedArticle, type Suggestions } from './model/suggestion.js'
export { caseTemplate, type TemplateField } from './model/template.js'
export {
  possibleTicketMoves,
  type Ticket,
  type TicketCase,
  type TicketCaseInput,
  type TicketFilter,
  type TicketState,
  ticketStates,
} from './model/ticket.js'
export { type TimelineEntry, type TimelineType, timelineTypes } from './model/timeline.js'
