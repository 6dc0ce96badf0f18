import type { Call, Collection, JobHandler } from '@waymark/core/ports'
import { idempotencyRecords } from '@waymark/core/server'
import type { CaseFilter, NewCase } from '../model/case-input.js'
import type { NewMessage } from '../model/message.js'
import { settingsRecords } from './accounts.js'
import * as attachments from './attachments.js'
import { changeState, getCase, type Move } from './case-use-cases.js'
import { createCase } from './file-case.js'
import { followCase, listTimeline } from './follow-case.js'
import { listCases } from './list-cases.js'
import { mailTokenRecords } from './mails.js'
import { listMessages, postMessage, postNote } from './messages.js'
import type { PageRequest } from './page.js'
import { type CasesPorts, withDefaults } from './ports.js'
import { attachmentRecords, caseRecords, followerRecords, messageRecords, timelineRecords } from './records.js'

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
] as unknown as readonly Collection[]

/**
 * The support centre: what it promises to do, over ports. Every use case takes the call first: who asks, and the transactions to
 * do it in (see `callAs` of `@waymark/core/ports`).
 */
export function createCasesService(input: CasesPorts) {
  const ports = withDefaults(input)
  const jobs: Readonly<Record<string, JobHandler>> = {
    [attachments.removeUnlinkedJob]: (payload) => attachments.removeUnlinked(ports, payload),
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
  }
}

/** The support centre's service. */
export type CasesService = ReturnType<typeof createCasesService>
