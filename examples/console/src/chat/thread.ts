import type { Chat, ChatEvent, ChatMessage, ChatSide } from '@waymark/cases'

/** A chat as it is known in this window. */
export interface Thread {
  readonly chat: Chat | undefined
  /** The transcript so far, in its order. */
  readonly messages: readonly ChatMessage[]
}

/** A chat of which nothing is known yet. */
export const emptyThread: Thread = { chat: undefined, messages: [] }

/** Adds messages, each once and in its place: they come by the transcript, by events, and as answers to what was sent. */
export function addMessages(thread: Thread, more: readonly ChatMessage[]): Thread {
  const known = new Set(thread.messages.map(({ position }) => position))
  const added = more.filter(({ position }) => !known.has(position))
  if (added.length === 0) return thread
  const messages = [...thread.messages, ...added].sort((one, other) => one.position - other.position)
  return { ...thread, messages: messages.filter(({ id }, index) => messages[index - 1]?.id !== id) }
}

/** Takes what happened, in its order. */
export function takeEvents(thread: Thread, events: readonly ChatEvent[]): Thread {
  const last = events.at(-1)
  if (!last) return thread
  return addMessages(
    { ...thread, chat: last.chat },
    events.flatMap(({ message }) => (message ? [message] : [])),
  )
}

/** For how many milliseconds to show that the other side types, by what just happened; undefined when it says nothing about that. */
export function typingSpan(events: readonly ChatEvent[], own: ChatSide | undefined): number | undefined {
  const last = events.filter(({ type, side }) => side !== own && (type === 'typing' || type === 'message')).at(-1)
  if (!last) return undefined
  // Both instants are the service's: the clock of this computer may be another.
  return last.type === 'typing' && last.until ? last.until.getTime() - last.at.getTime() : 0
}

/** The side of a chat that somebody is on; undefined for an agent who only looks on. */
export function sideOf(chat: Chat, personId: string): ChatSide | undefined {
  if (chat.customer.id === personId) return 'customer'
  return chat.agent?.id === personId ? 'agent' : undefined
}

/** Whether somebody can write in a chat now. An agent whose chat went back to the queue cannot. */
export function mayWrite(chat: Chat, side: ChatSide | undefined): boolean {
  if (side === 'customer') return chat.state !== 'ended'
  return side === 'agent' && chat.state === 'active'
}
