import type { Answered } from './case.js'
import type { Chat, ChatMessage, ChatSide } from './chat.js'

/** Everything that can happen in a chat. */
export const chatEventTypes = [
  'started',
  'position_changed',
  'connected',
  'message',
  'typing',
  'line_lost',
  'line_restored',
  'requeued',
  'idle_warning',
  'ended',
  'case_linked',
] as const
export type ChatEventType = (typeof chatEventTypes)[number]

/**
 * Something that happened in a chat. It carries the whole chat as it is from then on, so whoever keeps the last `chat` and collects
 * each `message` can draw a live chat without asking for anything else.
 */
export interface ChatEvent {
  readonly type: Answered<ChatEventType>
  readonly at: Date
  readonly chat: Chat
  /** The message of a `message`. */
  readonly message?: ChatMessage
  /** Whose line it is about, who types, or who ended it. */
  readonly side?: Answered<ChatSide>
  /**
   * `typing`: until when to show it. `line_lost`: how long the side can come back. `idle_warning`: when the chat ends unless the
   * customer does something.
   */
  readonly until?: Date
}
