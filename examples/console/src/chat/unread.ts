import type { Chat } from '@waymark/cases'

/** How many messages of each chat were read, by its id. */
export type ReadCounts = Readonly<Record<string, number>>

/** How many messages of a chat are unread. */
export function unreadOf(chat: Pick<Chat, 'id' | 'messageCount'>, read: ReadCounts): number {
  return Math.max(0, chat.messageCount - (read[chat.id] ?? 0))
}

/** Notes that a chat was read so far; the very same counts when nothing is new. */
export function noteRead(read: ReadCounts, chatId: string, count: number): ReadCounts {
  return (read[chatId] ?? 0) >= count ? read : { ...read, [chatId]: count }
}
