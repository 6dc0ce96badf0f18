import type { Answered, Person } from './case.js'
import type { DiagnosisCause, DiagnosisFinding } from './diagnosis.js'
import type { ElementReport } from './element-report.js'
import { refuseCase } from './errors.js'

/** The states of a report: its diagnosis is there to be tried, a fix solved it, or it became a ticket. */
export const reportStates = ['diagnosed', 'solved', 'ticket_opened'] as const
export type ReportState = (typeof reportStates)[number]

/** What a builder reports from the editor. */
export interface NewAssistantReport {
  readonly element: ElementReport
  /** What the builder sees, in the builder's own words. */
  readonly note?: string
}

/** A ticket, as a report names it. */
export interface TicketReference {
  readonly id: string
  /** The number that people say, such as `AT-000007`. */
  readonly number: string
}

/** A report of a misbehaving element, with its diagnosis. */
export interface AssistantReport {
  readonly id: string
  readonly version: number
  readonly account: string
  readonly builder: Person
  readonly state: Answered<ReportState>
  readonly element: ElementReport
  readonly note?: string
  /** The causes that were found, likeliest first; none when nothing known explains it. */
  readonly diagnosis: readonly DiagnosisFinding[]
  /** The cause whose fix solved it. */
  readonly solvedBy?: Answered<DiagnosisCause>
  /** The ticket that it became. */
  readonly ticket?: TicketReference
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** How a fix went that did not help. */
export const attemptOutcomes = ['did_not_help', 'not_possible'] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

/** A fix that was tried. */
export interface Attempt {
  readonly cause: Answered<DiagnosisCause>
  readonly outcome: Answered<AttemptOutcome>
}

/** What turns an unsolved report into a ticket. */
export interface NewTicket {
  /** How the fix of each cause went that the diagnosis found; other causes may be named too. */
  readonly tried?: readonly Attempt[]
  /** What else was tried, in the builder's words. */
  readonly triedBesides?: string
}

const moves: Readonly<Record<ReportState, readonly ReportState[]>> = {
  diagnosed: ['solved', 'ticket_opened'],
  solved: [],
  ticket_opened: [],
}

/** @throws RefusedError `invalid_transition`, naming both states in `facts.from` and `facts.to`. */
export function checkReportMove(from: ReportState, to: ReportState): void {
  const possible = moves[from]
  if (possible.includes(to)) return
  const wayOut = 'if the element misbehaves again, report it anew'
  throw refuseCase('invalid_transition', `a report cannot go from ${from} to ${to}; ${wayOut}`, {
    facts: { from, to, possible },
  })
}

/** The causes of a diagnosis whose fix nobody has tried yet: while there are any, a report does not become a ticket. */
export function untriedCauses(
  diagnosis: readonly DiagnosisFinding[],
  tried: readonly Attempt[],
): readonly Answered<DiagnosisCause>[] {
  return diagnosis.map(({ cause }) => cause).filter((cause) => !tried.some((attempt) => attempt.cause === cause))
}
