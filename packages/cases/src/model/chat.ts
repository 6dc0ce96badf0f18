import type { Answered, CaseReference, Person } from './case.js'
import type { CasePriority } from './priority.js'
import type { ProblemReport } from './report.js'

/** Where a chat can be started from. */
export const chatEntryPoints = ['editor', 'insights'] as const
export type ChatEntryPoint = (typeof chatEntryPoints)[number]

/** The states of a chat: in the queue, with an agent, over. */
export const chatStates = ['waiting', 'active', 'ended'] as const
export type ChatState = (typeof chatStates)[number]

/** Who writes in a chat. */
export const chatSides = ['customer', 'agent'] as const
export type ChatSide = (typeof chatSides)[number]

/** Why a chat is over: somebody ended it, the customer fell silent or did not come back, or it lasted 24 hours. */
export const chatEndReasons = ['customer_ended', 'agent_ended', 'customer_idle', 'customer_lost', 'time_limit'] as const
export type ChatEndReason = (typeof chatEndReasons)[number]

/** A chat. Its messages are its transcript, and are listed on their own. */
export interface Chat {
  readonly id: string
  readonly account: string
  readonly entryPoint: Answered<ChatEntryPoint>
  readonly subject: string
  readonly state: Answered<ChatState>
  readonly customer: Person
  /** The agent who serves it, or served it last. */
  readonly agent?: Person
  /** The place in the queue, from 1, while it waits. An agent who serves only some accounts may take a later chat first. */
  readonly position?: number
  /** The case that the chat is about, or that it was turned into: it carries the transcript. */
  readonly case?: CaseReference
  /** After how many minutes of the customer's silence it ends. */
  readonly customerIdleMinutes: number
  /** When it ends unless the customer writes or types; present once the customer was warned. */
  readonly idleEndsAt?: Date
  /** How many messages the transcript has. */
  readonly messageCount: number
  /** The sides whose line is lost at the moment. */
  readonly lostLines: readonly Answered<ChatSide>[]
  readonly createdAt: Date
  /** When an agent took it last. */
  readonly connectedAt?: Date
  readonly endedAt?: Date
  readonly endReason?: Answered<ChatEndReason>
}

/** One message of a chat. */
export interface ChatMessage {
  readonly id: string
  /** Its place in the transcript, from 1, without gaps. */
  readonly position: number
  readonly author: Person & { readonly side: Answered<ChatSide> }
  readonly text: string
  readonly createdAt: Date
}

/** What a customer starts a chat with. */
export interface NewChat {
  readonly entryPoint: ChatEntryPoint
  /** One line: what it is about. */
  readonly subject: string
  /** The id of a case of the customer's: the transcript is appended there when the chat ends. */
  readonly caseId?: string
}

/** What turns a chat into a case. The transcript comes by itself; the chat's customer is the requester. */
export interface NewChatCase {
  readonly priority: CasePriority
  /** The problem report; its overview is the chat's subject unless there is another. */
  readonly report: Omit<ProblemReport, 'overview'> & { readonly overview?: string }
  /** Default: the chat's subject. */
  readonly subject?: string
  readonly topic?: string
  /** E-mail addresses, as a list or as one comma-separated string. */
  readonly collaborators?: string | readonly string[]
}

/** Which chats a list shows. */
export interface ChatFilter {
  /**
   * `mine`: started by the caller. For agents also `served`: those the caller serves or served last; `queue`: those that wait, first
   * in line first; `desk`: all of the accounts granted to the caller. Default: `mine`.
   */
  readonly scope?: 'mine' | 'served' | 'queue' | 'desk'
  readonly state?: readonly ChatState[]
  /** Only the chats whose transcript this case carries. */
  readonly caseId?: string
}
