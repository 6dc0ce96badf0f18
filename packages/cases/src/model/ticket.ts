import type { Attempt } from './assistant.js'
import type { Answered, CaseState, Person } from './case.js'
import type { DiagnosisFinding } from './diagnosis.js'
import type { ElementReport } from './element-report.js'
import { refuseCase } from './errors.js'
import type { Side } from './lifecycle.js'
import type { CaseEnvironment, CasePriority } from './priority.js'

/** The states of a ticket on the activity board. */
export const ticketStates = ['open', 'in_progress', 'sent_to_support', 'solved'] as const
export type TicketState = (typeof ticketStates)[number]

/** The case that a ticket went to support as. */
export interface TicketCase {
  readonly id: string
  readonly number: string
  /** The state of the case now. */
  readonly state: Answered<CaseState>
  /** How the case was resolved, once it is closed. */
  readonly resolution?: string
}

/** A report that no known fix solved. */
export interface Ticket {
  readonly id: string
  /** The number that people say, such as `AT-000007`. */
  readonly number: string
  /** Counts up with every change; send it as `ifMatch` to change only what you have seen. */
  readonly version: number
  readonly account: string
  readonly state: Answered<TicketState>
  /** Who reported the element. */
  readonly builder: Person
  /** The engineer who has it in work. */
  readonly handledBy?: Person
  readonly reportId: string
  readonly element: ElementReport
  /** What the builder sees, in the builder's own words. */
  readonly note?: string
  readonly diagnosis: readonly DiagnosisFinding[]
  readonly tried: readonly Attempt[]
  readonly triedBesides?: string
  /** The support case, once it was sent to support. A ticket that was sent goes on as its case. */
  readonly case?: TicketCase
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly solvedAt?: Date
}

/** Which tickets a list shows. */
export interface TicketFilter {
  /** `mine`: the caller's own. `desk`: those of every account that an engineer may work on. Default: `mine`. */
  readonly scope?: 'mine' | 'desk'
  readonly state?: readonly string[]
  /** The kinds of the items. */
  readonly kind?: readonly string[]
  /** Part of the number, or of the item's name or id. */
  readonly search?: string
  /** The id of the case that the ticket went to support as. */
  readonly caseId?: string
  /** Newest first by default. */
  readonly order?: 'newest' | 'oldest'
}

/** What may be said when a ticket goes to support; the rest is filled in from the report. */
export interface TicketCaseInput {
  readonly subject?: string
  /** Default: p3. */
  readonly priority?: CasePriority
  /** Needed when the report does not know it. */
  readonly environment?: CaseEnvironment
  /** What happens, instead of what the report says. */
  readonly overview?: string
  /** E-mail addresses that follow the case, as a list or as one comma-separated string. */
  readonly collaborators?: string | readonly string[]
}

const moves: Readonly<Record<Side, Readonly<Record<TicketState, readonly TicketState[]>>>> = {
  customer: {
    open: ['sent_to_support', 'solved'],
    in_progress: ['sent_to_support', 'solved'],
    sent_to_support: [],
    solved: [],
  },
  engineer: {
    open: ['in_progress', 'sent_to_support', 'solved'],
    in_progress: ['open', 'sent_to_support', 'solved'],
    sent_to_support: [],
    solved: [],
  },
}

/** The states that this side can move a ticket to: builders their own, engineers those of the accounts granted to them. */
export function possibleTicketMoves(side: Side, from: TicketState): readonly TicketState[] {
  return moves[side][from]
}

const ends: Partial<Record<TicketState, string>> = {
  sent_to_support: 'it goes on as its case',
  solved: 'if the element misbehaves again, report it anew',
}

/** @throws RefusedError `invalid_transition`, naming both states in `facts.from` and `facts.to`. */
export function checkTicketMove(side: Side, from: TicketState, to: TicketState): void {
  const possible = moves[side][from]
  if (possible.includes(to)) return
  const whose = side === 'customer' ? 'builder' : 'engineer'
  const wayOut = ends[from] ?? `from ${from} it can go to ${possible.join(' or ')}`
  throw refuseCase('invalid_transition', `a ${whose} cannot move a ticket from ${from} to ${to}; ${wayOut}`, {
    facts: { from, to, possible },
  })
}

/** The number that people say for the n-th ticket. */
export function ticketNumber(sequence: number): string {
  return `AT-${String(sequence).padStart(6, '0')}`
}
