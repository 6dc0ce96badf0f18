import type { ChatState } from './chat.js'
import { refuseCase } from './errors.js'

/** Who moves a chat: one of its two sides, or the desk itself by assignment, lost lines and time. */
export type ChatMover = 'customer' | 'agent' | 'desk'

const moves: Readonly<Record<ChatMover, Readonly<Record<ChatState, readonly ChatState[]>>>> = {
  customer: { waiting: ['ended'], active: ['ended'], ended: [] },
  agent: { waiting: ['active'], active: ['waiting', 'ended'], ended: [] },
  desk: { waiting: ['active', 'ended'], active: ['waiting', 'ended'], ended: [] },
}

/** The states that this mover can bring a chat to. */
export function possibleChatMoves(mover: ChatMover, from: ChatState): readonly ChatState[] {
  return moves[mover][from]
}

/** @throws RefusedError `invalid_transition`, naming both states in `facts.from` and `facts.to`. */
export function checkChatMove(mover: ChatMover, from: ChatState, to: ChatState): void {
  const possible = moves[mover][from]
  if (possible.includes(to)) return
  const way = possible.length > 0 ? `from ${from} it can go to ${possible.join(' or ')}` : 'start a new one'
  throw refuseCase('invalid_transition', `the ${mover} cannot bring a chat from ${from} to ${to}; ${way}`, {
    facts: { from, to, possible },
  })
}

/** Whether somebody can write in a chat now. @throws RefusedError `invalid_transition` once it has ended. */
export function checkChatOpen(state: ChatState): void {
  if (state !== 'ended') return
  throw refuseCase(
    'invalid_transition',
    'this chat has ended and stays ended; start a new one, or turn it into a case',
    {
      facts: { from: 'ended', to: 'active', possible: [] },
    },
  )
}
