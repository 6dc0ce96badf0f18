import type { Attempt, AttemptOutcome, DiagnosisFinding } from '@waymark/cases'

/** How the fixes went that were tried, by the cause of each. */
export type Outcomes = Readonly<Partial<Record<DiagnosisFinding['cause'], AttemptOutcome>>>

/** What was tried, in the order of the diagnosis, and how many fixes are left to try before there can be a ticket. */
export function attemptsOf(
  diagnosis: readonly DiagnosisFinding[],
  outcomes: Outcomes,
): { readonly tried: readonly Attempt[]; readonly left: number } {
  const tried = diagnosis.flatMap(({ cause }): readonly Attempt[] => {
    const outcome = outcomes[cause]
    return outcome ? [{ cause, outcome }] : []
  })
  return { tried, left: diagnosis.length - tried.length }
}
