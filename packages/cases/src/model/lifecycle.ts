import type { CaseState } from './case.js'
import { refuseCase } from './errors.js'

/** How long after the closing instant an answer still reopens a case, in milliseconds: 15 × 24 hours, inclusive (ours). */
export const reopenWindow = 15 * 86_400_000

/** Who moves a case. */
export type Side = 'customer' | 'engineer'

const moves: Readonly<Record<Side, Readonly<Record<CaseState, readonly CaseState[]>>>> = {
  engineer: {
    new: ['open', 'closed'],
    open: ['waiting_on_customer', 'closed'],
    waiting_on_customer: ['open', 'closed'],
    closed: [],
  },
  customer: { new: ['closed'], open: ['closed'], waiting_on_customer: ['closed'], closed: [] },
}

/** The states that this side can move a case to by itself. Answers move it too: see {@link stateAfterAnswer}. */
export function possibleMoves(side: Side, from: CaseState): readonly CaseState[] {
  return moves[side][from]
}

/** @throws RefusedError `invalid_transition`, naming both states in `facts.from` and `facts.to`. */
export function checkMove(side: Side, from: CaseState, to: CaseState): void {
  const possible = moves[side][from]
  if (possible.includes(to)) return
  const way = possible.length > 0 ? `from ${from} it can go to ${possible.join(' or ')}` : 'an answer reopens it'
  throw refuseCase('invalid_transition', `a ${side} cannot move a case from ${from} to ${to}; ${way}`, {
    facts: { from, to, possible },
  })
}

/** The last instant at which an answer reopens a case that was closed then. */
export function reopenUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + reopenWindow)
}

/**
 * The state of a case after an answer: from the customer's side it opens a waiting case and reopens a closed one within the
 * window; an engineer's answer leaves the state alone.
 *
 * @throws RefusedError `reopen_window_over`, with the case's id in `facts.supersedes`, to file the new case with.
 */
export function stateAfterAnswer(
  side: Side,
  found: {
    readonly id: string
    readonly number: string
    readonly state: CaseState
    readonly closedAt: Date | undefined
  },
  now: Date,
): CaseState {
  if (found.state === 'closed') {
    if (found.closedAt && now.getTime() <= reopenUntil(found.closedAt).getTime())
      return side === 'customer' ? 'open' : 'closed'
    throw refuseCase(
      'reopen_window_over',
      `${found.number} was closed more than 15 days ago; file a new case that supersedes it`,
      { facts: { supersedes: found.id, number: found.number } },
    )
  }
  if (side === 'customer' && found.state === 'waiting_on_customer') return 'open'
  return found.state
}
