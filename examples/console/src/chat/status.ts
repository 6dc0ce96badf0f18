import type { Chat, ChatSide } from '@waymark/cases'
import type { chatWords } from './words.js'

/** Which words of `chat.status` say how a chat stands, and what is filled in. */
export interface StatusWords {
  readonly key: keyof typeof chatWords.en.status
  readonly position?: number
  readonly name?: string
}

/** How a chat stands, as the one on this side reads it. */
export function statusOf(chat: Chat, side: ChatSide | undefined): StatusWords {
  const { state, position = 0, agent, customer, endReason = 'unknown' } = chat
  if (state === 'unknown') return { key: 'unknown' }
  if (state === 'active') {
    if (side === undefined) return { key: 'between', name: agent?.name ?? '' }
    return { key: 'connected', name: side === 'agent' ? customer.name : (agent?.name ?? '') }
  }
  if (state === 'waiting') {
    if (side !== 'customer') return { key: 'queued', name: customer.name, position }
    if (agent) return { key: 'waitingAgain', position }
    return position === 1 ? { key: 'next' } : { key: 'waiting', position }
  }
  if (side === 'customer' || endReason === 'time_limit' || endReason === 'unknown') return { key: endReason }
  return { key: `${endReason}_there`, name: endReason === 'agent_ended' ? (agent?.name ?? '') : customer.name }
}
