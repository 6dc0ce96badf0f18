import type { Answered, Person } from './case.js'

/** Who speaks. */
export const messageSides = ['requester', 'collaborator', 'engineer', 'system'] as const
export type MessageSide = (typeof messageSides)[number]

/** How a message came in. */
export const messageChannels = ['portal', 'mail', 'chat'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** Who can read a message: everyone who takes part, or engineers alone (an internal note, which is never mailed to customers). */
export const messageAudiences = ['everyone', 'engineers'] as const
export type MessageAudience = (typeof messageAudiences)[number]

/** A file of a case. */
export interface Attachment {
  readonly id: string
  /** The file's name, made safe. */
  readonly name: string
  /** The media type, by what the bytes are. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly checksum: string
  readonly createdAt: Date
}

/** One message of a case. */
export interface Message {
  readonly id: string
  readonly author: Person & { readonly side: Answered<MessageSide> }
  readonly channel: Answered<MessageChannel>
  readonly audience: Answered<MessageAudience>
  readonly text: string
  /** The history that a mail quoted, folded away. */
  readonly quoted?: string
  readonly attachments: readonly Attachment[]
  readonly createdAt: Date
}

/** What somebody posts. */
export interface NewMessage {
  readonly text: string
  readonly attachments?: readonly string[]
}
