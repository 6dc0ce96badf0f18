import { type ConnectionOptions, createConnection } from '@waymark/core/http'
import { bindTo } from './bind.js'
import * as cases from './cases.js'
import * as messages from './messages.js'

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
  }
}

/** A client of the support centre. */
export type CasesClient = ReturnType<typeof createCasesClient>
