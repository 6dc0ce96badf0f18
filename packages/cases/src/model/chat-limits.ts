/** How often somebody in a chat gives a sign of life, in milliseconds (ours). */
export const presenceInterval = 15_000

/** After how long without a sign of life a line counts as lost, in milliseconds (ours): three signs missed. */
export const presenceTimeout = 45_000

/** How long a customer whose line is lost can come back before the chat ends, in milliseconds (ours). */
export const customerReturnGrace = 5 * 60_000

/** How long an agent whose line is lost can come back before the chats go to the front of the queue, in milliseconds (ours). */
export const agentReturnGrace = 60_000

/** How long before its idle end the customer is warned, in milliseconds (ours). */
export const idleWarning = 2 * 60_000

/** The longest chat, in milliseconds: 24 hours. */
export const longestChat = 24 * 3_600_000

/** The bounds of the customer's silence that ends a chat, and its default (ours), in minutes. */
export const minimumIdleMinutes = 5
export const maximumIdleMinutes = 30
export const defaultIdleMinutes = 15

/** How long somebody is shown as typing after a sign of it, and how often that sign is passed on, in milliseconds (ours). */
export const typingShown = 6_000
export const typingInterval = 3_000

/** The longest message of a chat, in UTF-16 code units (ours). */
export const maximumChatText = 4_000

/** What an account can set for its chats. */
export interface ChatSettings {
  /** After how many minutes of the customer's silence a chat ends: 5 to 30, 15 by default. It holds for chats started later. */
  readonly customerIdleMinutes: number
}
