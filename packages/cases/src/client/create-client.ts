import { bindTo, type ConnectionOptions, createConnection } from '@waymark/core/http'
import * as accounts from './accounts.js'
import * as assistant from './assistant.js'
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
      /** Files a case. */
      create: on(cases.createCase),
      /** One case. */
      get: on(cases.getCase),
      /** The cases of a filter, newest first: await it for the first page, iterate over it for all. */
      list: on(cases.listCases),
      /** Moves a case to another state. */
      changeState: on(cases.changeCaseState),
      /** Everything that happened to a case, oldest first. */
      timeline: on(cases.listTimeline),
      /** Follows a case live: each thing that happens to it, once and in order, across lost connections. */
      follow: on(cases.followCase),
      /** What may help before a case is filed: articles, the flow-tracker guide, the assistant, the right desk. */
      suggest: on(takingPart.suggest),
    },
    messages: {
      /** The messages of a case, oldest first. */
      list: on(messages.listMessages),
      /** Posts a message to everyone who takes part. */
      post: on(messages.postMessage),
      /** Writes an internal note, which no customer sees. */
      note: on(messages.postNote),
    },
    attachments: {
      /** Uploads a file that a case or a message names later, within 24 hours. */
      upload: on(messages.uploadAttachment),
      /** The files of a case. */
      list: on(messages.listAttachments),
      /** The bytes of a file of a case, as a stream. */
      download: on(messages.downloadAttachment),
    },
    collaborators: {
      /** Adds collaborators: a list of e-mail addresses, or one comma-separated string. */
      add: on(takingPart.addCollaborators),
      /** Removes a collaborator, who then neither sees the case nor gets its mail. */
      remove: on(takingPart.removeCollaborator),
    },
    credentials: {
      /** Seals site credentials into a case, in place of those that it had. */
      seal: on(takingPart.sealCredentials),
      /** Removes sealed credentials from a case. */
      remove: on(takingPart.removeCredentials),
      /** Opens sealed credentials. */
      open: on(takingPart.openCredentials),
    },
    calls: {
      /** Proposes a screen-sharing call by an https booking link. */
      propose: on(takingPart.proposeCall),
      /** The calls that were proposed in a case, oldest first. */
      list: on(takingPart.listCalls),
      /** Answers a proposed call with ranges of availability, in a named time zone. */
      giveAvailability: on(takingPart.giveAvailability),
    },
    desk: {
      /** Gives a case to an engineer, or to nobody (`null`). */
      assign: on(desk.assignCase),
      /** Changes a case's priority, for a reason that everybody reads in the timeline. */
      changePriority: on(desk.changePriority),
      /** Hands a case to another desk, for a reason. */
      handOver: on(desk.handOver),
      /** Splits a second problem off into a linked case of the same requester, and gives that. */
      split: on(desk.splitCase),
    },
    accounts: {
      /** What the own account has set. */
      settings: on(accounts.getSettings),
      /** Turns team cases on or off and names the contact, for the own account. */
      changeSettings: on(accounts.changeSettings),
      /** Sets what an account's plan includes. */
      changePlan: on(accounts.changePlan),
    },
    chats: {
      /** Whether an agent is free for the caller's account: what makes the chat button grey, and why. */
      availability: on(chat.getChatAvailability),
      /** The availability as it is now, and then each time it changes, across lost connections. */
      followAvailability: on(chat.followChatAvailability),
      /** Starts a chat: with an agent at once when one is free, else in the queue, with its `position`. */
      start: on(chat.startChat),
      /** The chats of a filter, the own ones by default, newest first (the queue: first in line first). */
      list: on(chat.listChats),
      /** One chat. */
      get: on(chat.getChat),
      /**
       * Follows a chat live: each event once and in order, across lost connections, with the whole chat and every message in it.
       */
      follow: on(chat.followChat),
      /** The transcript of a chat, oldest message first. */
      messages: on(chat.listChatMessages),
      /** Writes a message: at most 4,000 characters. */
      post: on(chat.postChatMessage),
      /** A sign of life, and of typing. */
      attend: on(chat.attendChat),
      /** Ends a chat, from either side. */
      end: on(chat.endChat),
      /** Turns a chat into a case of its customer, from either side, during the chat or afterwards. */
      openCase: on(chat.openCaseFromChat),
      /** What the account has set for its chats. */
      settings: on(chat.getChatSettings),
      /** Sets it, for chats that are started from now on. */
      changeSettings: on(chat.changeChatSettings),
    },
    chatDesk: {
      /** Signs the caller in at the chat desk, or changes how. */
      signIn: on(chatDesk.signInToChat),
      /** Signs the caller out. */
      signOut: on(chatDesk.signOutOfChat),
      /** The caller's own seat. */
      seat: on(chatDesk.getChatSeat),
      /** A sign of life from an agent; {@link followChatSeat} gives it by itself. */
      attend: on(chatDesk.attendChatSeat),
      /** Takes a waiting chat: the one that is named, else the next one; undefined when none waits. */
      take: on(chatDesk.takeChat),
      /** Follows the caller's own seat live: chats that come and go, across lost connections. */
      follow: on(chatDesk.followChatSeat),
    },
    network: {
      /** The domains that a network must allow, each with its purpose, and those that it no longer has to. */
      domains: on(network.listNetworkDomains),
    },
    assistant: {
      /** Reports a misbehaving element, collected by `collectElementReport` of `@waymark/cases/page`. */
      report: on(assistant.reportElement),
      /** The caller's own reports, newest first. */
      reports: on(assistant.listElementReports),
      /** One report. */
      getReport: on(assistant.getElementReport),
      /** Marks a report as solved by the fix of a cause that its diagnosis found. */
      solve: on(assistant.solveElementReport),
      /** Opens the ticket of a report that no fix solved, with how each fix went that the diagnosis named. */
      openTicket: on(assistant.openTicket),
      /** The activity board: the tickets of a filter, newest first. */
      tickets: on(tickets.listTickets),
      /** One ticket. */
      getTicket: on(tickets.getTicket),
      /** Moves a ticket. */
      moveTicket: on(tickets.moveTicket),
      /** Sends a ticket to support. */
      sendToSupport: on(tickets.sendTicketToSupport),
    },
    diagnostics: {
      /** Attaches a diagnostics bundle to a case, collected by `collectDiagnostics` of `@waymark/cases/page`. */
      attach: on(diagnostics.attachDiagnostics),
      /** The diagnostics bundles of a case without their contents, oldest first. */
      list: on(diagnostics.listDiagnostics),
      /** One diagnostics bundle of a case. */
      get: on(diagnostics.getDiagnostics),
    },
    agreements: {
      /** Every published version of the SLA, oldest first. */
      versions: on(accounts.listSlaVersions),
      /** Publishes a version of the SLA; what it does not define keeps the standard definition. */
      publishVersion: on(accounts.publishSlaVersion),
      /** The agreements of the accounts that the caller may see, in the order of their signatures. */
      list: on(accounts.listAgreements),
      /** Signs an agreement. */
      sign: on(accounts.signAgreement),
    },
  }
}

/** A client of the support centre. */
export type CasesClient = ReturnType<typeof createCasesClient>
