import { type ConnectionOptions, createConnection } from '@waymark/core/http'
import * as accounts from './accounts.js'
import * as assistant from './assistant.js'
import { bindTo } from './bind.js'
import * as cases from './cases.js'
import * as chat from './chat.js'
import * as chatDesk from './chat-desk.js'
import * as desk from './desk.js'
import * as diagnostics from './diagnostics.js'
import * as messages from './messages.js'
import * as network from './network.js'
import * as takingPart from './taking-part.js'
import * as tickets from './tickets.js'

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
    chats: {
      availability: on(chat.getChatAvailability),
      followAvailability: on(chat.followChatAvailability),
      start: on(chat.startChat),
      list: on(chat.listChats),
      get: on(chat.getChat),
      follow: on(chat.followChat),
      messages: on(chat.listChatMessages),
      post: on(chat.postChatMessage),
      attend: on(chat.attendChat),
      end: on(chat.endChat),
      openCase: on(chat.openCaseFromChat),
      settings: on(chat.getChatSettings),
      changeSettings: on(chat.changeChatSettings),
    },
    chatDesk: {
      signIn: on(chatDesk.signInToChat),
      signOut: on(chatDesk.signOutOfChat),
      seat: on(chatDesk.getChatSeat),
      attend: on(chatDesk.attendChatSeat),
      take: on(chatDesk.takeChat),
      follow: on(chatDesk.followChatSeat),
    },
    network: {
      domains: on(network.listNetworkDomains),
    },
    assistant: {
      report: on(assistant.reportElement),
      reports: on(assistant.listElementReports),
      getReport: on(assistant.getElementReport),
      solve: on(assistant.solveElementReport),
      openTicket: on(assistant.openTicket),
      tickets: on(tickets.listTickets),
      getTicket: on(tickets.getTicket),
      moveTicket: on(tickets.moveTicket),
      sendToSupport: on(tickets.sendTicketToSupport),
    },
    diagnostics: {
      attach: on(diagnostics.attachDiagnostics),
      list: on(diagnostics.listDiagnostics),
      get: on(diagnostics.getDiagnostics),
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
