import type { Call, Collection, JobHandler } from '@waymark/core/ports'
import { idempotencyRecords } from '@waymark/core/server'
import type { AccountSettingsChange, NewAgreement } from '../model/account.js'
import type { CaseFilter, NewCase } from '../model/case-input.js'
import type { IncomingMail } from '../model/incoming-mail.js'
import type { NewMessage } from '../model/message.js'
import type { Availability, NewCallProposal } from '../model/scheduling.js'
import { changePlan, changeSettings, getSettings, settingsRecords } from './accounts.js'
import {
  agreementRecords,
  listAgreements,
  listVersions,
  publishVersion,
  signAgreement,
  slaVersionRecords,
} from './agreements.js'
import { createAssistant } from './assistant.js'
import { assistantReportRecords, ticketRecords } from './assistant-records.js'
import * as attachments from './attachments.js'
import { changeState, getCase, type Move } from './case-use-cases.js'
import { chatCollections } from './chat-records.js'
import { chatDeskUseCases, chatJobs, chatUseCases } from './chat-use-cases.js'
import { addCollaborators, removeCollaborator } from './collaborators.js'
import { openCredentials, removeCredentials, sealCredentials } from './credentials.js'
import { assignCase, changePriority, handOver, splitCase } from './desk.js'
import { createDiagnostics, diagnosticsContentRecords, diagnosticsRecords } from './diagnostics.js'
import { createCase } from './file-case.js'
import { followCase, listTimeline } from './follow-case.js'
import { receiveMail } from './incoming-mail.js'
import { listCases } from './list-cases.js'
import { mailTokenRecords } from './mails.js'
import { listMessages, postMessage, postNote } from './messages.js'
import { networkUseCases } from './network.js'
import type { PageRequest } from './page.js'
import { type CasesPorts, withDefaults } from './ports.js'
import { attachmentRecords, caseRecords, followerRecords, messageRecords, timelineRecords } from './records.js'
import { callProposalRecords, giveAvailability, listCalls, proposeCall } from './scheduling.js'
import { createSuggestions } from './suggestions.js'

/** Every collection of the support centre, for `database.open()`. */
export const casesCollections: readonly Collection[] = [
  idempotencyRecords,
  caseRecords,
  messageRecords,
  attachmentRecords,
  timelineRecords,
  followerRecords,
  settingsRecords,
  mailTokenRecords,
  callProposalRecords,
  slaVersionRecords,
  agreementRecords,
  assistantReportRecords,
  ticketRecords,
  diagnosticsRecords,
  diagnosticsContentRecords,
  ...chatCollections,
] as unknown as readonly Collection[]

/**
 * The support centre: what it promises to do, over ports. Every use case takes the call first: who asks, and the transactions to
 * do it in (see `callAs` of `@waymark/core/ports`).
 */
export function createCasesService(input: CasesPorts) {
  const ports = withDefaults(input)
  const suggest = createSuggestions(ports.help)
  const jobs: Readonly<Record<string, JobHandler>> = {
    [attachments.removeUnlinkedJob]: (payload) => attachments.removeUnlinked(ports, payload),
    ...chatJobs(ports),
  }
  return {
    collections: casesCollections,
    /** The handlers of this service's jobs, for `database.work()`. */
    jobs,
    cases: {
      create: (call: Call, input: NewCase) => createCase(ports, call, input),
      list: (call: Call, filter: CaseFilter = {}, page: PageRequest = {}) => listCases(call, filter, page),
      get: (call: Call, caseId: string) => getCase(call, caseId),
      changeState: (call: Call, caseId: string, move: Move) => changeState(ports, call, caseId, move),
      timeline: (call: Call, caseId: string, page: PageRequest = {}) => listTimeline(call, caseId, page),
      follow: (call: Call, caseId: string, options: { after?: string | undefined; signal: AbortSignal }) =>
        followCase(ports, call, caseId, options),
      suggest,
    },
    messages: {
      list: (call: Call, caseId: string, page: PageRequest = {}) => listMessages(call, caseId, page),
      post: (call: Call, caseId: string, input: NewMessage) => postMessage(ports, call, caseId, input),
      note: (call: Call, caseId: string, input: NewMessage) => postNote(ports, call, caseId, input),
    },
    attachments: {
      upload: (call: Call, file: attachments.IncomingFile, caseId?: string) =>
        attachments.uploadAttachment(ports, call, file, caseId),
      list: (call: Call, caseId: string) => attachments.listAttachments(call, caseId),
      download: (call: Call, caseId: string, id: string) => attachments.downloadAttachment(ports, call, caseId, id),
    },
    collaborators: {
      add: (call: Call, caseId: string, input: string | readonly string[]) =>
        addCollaborators(ports, call, caseId, input),
      remove: (call: Call, caseId: string, email: string) => removeCollaborator(ports, call, caseId, email),
    },
    credentials: {
      seal: (call: Call, caseId: string, credentials: string) => sealCredentials(ports, call, caseId, credentials),
      remove: (call: Call, caseId: string) => removeCredentials(ports, call, caseId),
      open: (call: Call, caseId: string) => openCredentials(ports, call, caseId),
    },
    calls: {
      propose: (call: Call, caseId: string, input: NewCallProposal) => proposeCall(ports, call, caseId, input),
      list: (call: Call, caseId: string) => listCalls(call, caseId),
      giveAvailability: (call: Call, caseId: string, callId: string, availability: Availability) =>
        giveAvailability(ports, call, caseId, callId, availability),
    },
    desk: {
      assign: (call: Call, caseId: string, input: Parameters<typeof assignCase>[3]) =>
        assignCase(ports, call, caseId, input),
      changePriority: (call: Call, caseId: string, input: Parameters<typeof changePriority>[3]) =>
        changePriority(ports, call, caseId, input),
      handOver: (call: Call, caseId: string, input: Parameters<typeof handOver>[3]) =>
        handOver(ports, call, caseId, input),
      split: (call: Call, caseId: string, input: Parameters<typeof splitCase>[3]) =>
        splitCase(ports, call, caseId, input),
    },
    accounts: {
      settings: (call: Call) => getSettings(call),
      changeSettings: (call: Call, input: AccountSettingsChange) => changeSettings(call, input),
      changePlan: (call: Call, account: string, plan: { chat: boolean }) => changePlan(call, account, plan),
    },
    agreements: {
      versions: (call: Call) => listVersions(call),
      publishVersion: (call: Call, input: Parameters<typeof publishVersion>[2]) => publishVersion(ports, call, input),
      list: (call: Call) => listAgreements(call),
      sign: (call: Call, input: NewAgreement) => signAgreement(ports, call, input),
    },
    chats: chatUseCases(ports),
    chatDesk: chatDeskUseCases(ports),
    network: networkUseCases(),
    assistant: createAssistant(ports),
    diagnostics: createDiagnostics(ports),
    mail: {
      /** Takes a mail that arrived as an answer to the case that it is addressed to. */
      receive: (mail: IncomingMail) => receiveMail(ports, mail),
    },
  }
}

/** The support centre's service. */
export type CasesService = ReturnType<typeof createCasesService>
