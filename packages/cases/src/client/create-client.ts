import { type ConnectionOptions, createConnection } from '@waymark/core/http'
import * as accounts from './accounts.js'
import { bindTo } from './bind.js'
import * as cases from './cases.js'
import * as desk from './desk.js'
import * as messages from './messages.js'
import * as takingPart from './taking-part.js'

/** What a client is made of: where the service is and how to sign in; the rest has defaults. */
export type CasesClientOptions = ConnectionOptions

/**
 * A client of the support centre. It keeps the resilience contract: one deadline over all attempts, `Retry-After` never undercut, an
 * idempotency key on every write, and typed errors.
 */
export function createCasesClient(options: CasesClientOptions) {
  const connection = createConnection(options)
  const on = bindTo(connection)
  return {
    cases: {
      create: on(cases.createCase),
      get: on(cases.getCase),
      list: on(cases.listCases),
      changeState: on(cases.changeCaseState),
      timeline: on(cases.listTimeline),
      follow: on(cases.followCase),
      suggest: on(takingPart.suggest),
    },
    messages: {
      list: on(messages.listMessages),
      post: on(messages.postMessage),
      note: on(messages.postNote),
    },
    attachments: {
      upload: on(messages.uploadAttachment),
      list: on(messages.listAttachments),
      download: on(messages.downloadAttachment),
    },
    collaborators: {
      add: on(takingPart.addCollaborators),
      remove: on(takingPart.removeCollaborator),
    },
    credentials: {
      seal: on(takingPart.sealCredentials),
      remove: on(takingPart.removeCredentials),
      open: on(takingPart.openCredentials),
    },
    calls: {
      propose: on(takingPart.proposeCall),
      list: on(takingPart.listCalls),
      giveAvailability: on(takingPart.giveAvailability),
    },
    desk: {
      assign: on(desk.assignCase),
      changePriority: on(desk.changePriority),
      handOver: on(desk.handOver),
      split: on(desk.splitCase),
    },
    accounts: {
      settings: on(accounts.getSettings),
      changeSettings: on(accounts.changeSettings),
      changePlan: on(accounts.changePlan),
    },
    agreements: {
      versions: on(accounts.listSlaVersions),
      publishVersion: on(accounts.publishSlaVersion),
      list: on(accounts.listAgreements),
      sign: on(accounts.signAgreement),
    },
  }
}

/** A client of the support centre. */
export type CasesClient = ReturnType<typeof createCasesClient>
