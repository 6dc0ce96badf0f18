import { defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { CaseReference, Person } from '../model/case.js'
import type { ChatEndReason, ChatEntryPoint, ChatSide, ChatState } from '../model/chat.js'
import type { SeatState } from '../model/chat-desk.js'

/** A chat as it is stored. Instants are UTC strings. */
export interface ChatRecord extends StoredDocument {
  readonly sequence: number
  readonly entryPoint: ChatEntryPoint
  readonly subject: string
  readonly state: ChatState
  readonly customer: Person
  /** The customer's id, for queries. */
  readonly customerId: string
  readonly agent?: Person | undefined
  readonly agentId?: string | undefined
  /** Its place in the order of the queue while it waits; lower comes first. */
  readonly rank?: number | undefined
  readonly case?: CaseReference | undefined
  readonly caseId?: string | undefined
  readonly caseAccount?: string | undefined
  /** Up to which position the case carries the transcript. */
  readonly transcribed: number
  readonly messageCount: number
  readonly customerIdleMinutes: number
  readonly createdAt: string
  readonly connectedAt?: string | undefined
  /** What the customer's silence is counted from. */
  readonly activityAt: string
  readonly idleWarnedAt?: string | undefined
  readonly customerLostAt?: string | undefined
  readonly agentLostAt?: string | undefined
  readonly customerTypedAt?: string | undefined
  readonly agentTypedAt?: string | undefined
  readonly endedAt?: string | undefined
  readonly endReason?: ChatEndReason | undefined
}

export const chatRecords = defineCollection<ChatRecord>({
  name: 'cases_chat',
  schemaVersion: 1,
  indexes: [
    { fields: ['sequence'] },
    { fields: ['customerId', 'sequence'] },
    { fields: ['agentId', 'sequence'] },
    { fields: ['state', 'rank'] },
    { fields: ['caseId', 'sequence'] },
  ],
})

/** A message of a chat as it is stored. */
export interface ChatMessageRecord extends StoredDocument {
  readonly chatId: string
  readonly position: number
  readonly author: Person & { readonly side: ChatSide }
  readonly text: string
  readonly createdAt: string
}

export const chatMessageRecords = defineCollection<ChatMessageRecord>({
  name: 'cases_chat_message',
  schemaVersion: 1,
  indexes: [{ fields: ['chatId', 'position'], unique: true }],
})

/**
 * When somebody in a chat gave the last sign of life: of a customer under the chat's id, of an agent under the agent's id at the desk.
 * On its own, so that a sign of life contends with nothing.
 */
export interface ChatPresenceRecord extends StoredDocument {
  readonly seenAt: string
}

export const chatPresenceRecords = defineCollection<ChatPresenceRecord>({
  name: 'cases_chat_presence',
  schemaVersion: 1,
  indexes: [],
})

/** What an account has set for its chats, under the account's own id. */
export interface ChatSettingsRecord extends StoredDocument {
  readonly customerIdleMinutes: number
}

export const chatSettingsRecords = defineCollection<ChatSettingsRecord>({
  name: 'cases_chat_settings',
  schemaVersion: 1,
  indexes: [],
})

/** The place in the store for what spans accounts: the queue, and the agents who work through it. */
export const deskScope = 'chat:desk'

/** One document, whose lock whoever changes the queue or an agent's seat holds. */
export const chatDeskRecords = defineCollection<StoredDocument>({
  name: 'cases_chat_desk',
  schemaVersion: 1,
  indexes: [],
})

/** A waiting chat, under the chat's id. */
export interface ChatTicketRecord extends StoredDocument {
  readonly chatAccount: string
  readonly customerId: string
  readonly rank: number
  /** The place in the queue that the customer was told. */
  readonly position: number
}

export const chatTicketRecords = defineCollection<ChatTicketRecord>({
  name: 'cases_chat_ticket',
  schemaVersion: 1,
  indexes: [{ fields: ['rank'] }],
})

/** An agent who is signed in, under the agent's id. */
export interface ChatSeatRecord extends StoredDocument {
  readonly agent: Person
  readonly accounts: readonly string[]
  readonly state: SeatState
  readonly capacity: number
  readonly automatic: boolean
  readonly chats: readonly { readonly id: string; readonly account: string }[]
  readonly busySince: string
  readonly signedInAt: string
  readonly lostAt?: string | undefined
}

export const chatSeatRecords = defineCollection<ChatSeatRecord>({
  name: 'cases_chat_seat',
  schemaVersion: 1,
  indexes: [],
})

/** Every collection of chats. */
export const chatCollections = [
  chatRecords,
  chatMessageRecords,
  chatPresenceRecords,
  chatSettingsRecords,
  chatDeskRecords,
  chatTicketRecords,
  chatSeatRecords,
] as const
