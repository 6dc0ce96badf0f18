import { within } from './assert.js'

/** One thing that must hold, by the name under which it is reported. */
export interface Check<Subject> {
  /** A sentence. */
  readonly name: string
  run(subject: Subject): Promise<void>
}

/** What checks are run on. */
export interface Disposable {
  /** Called when the check has ended, however it did. */
  dispose?(): Promise<void>
}

/** Makes a new subject for each check, with nothing of another's in it. */
export type MakeSubject<Subject> = () => Promise<Subject & Disposable>

/** How a check went. */
export interface CheckOutcome {
  readonly name: string
  readonly result: 'passed' | 'failed'
  /** How the promise was broken. */
  readonly error?: unknown
}

/** The two functions of a test runner (vitest, jest) that are used; `it` takes a time-out as its last argument. */
export interface CheckRunner {
  describe(name: string, suite: () => void): unknown
  it(name: string, test: () => Promise<void>, timeout?: number): unknown
}

/** How long a check may take, in milliseconds of real time, so that one that hangs fails under its own name. */
const limit = 20_000

async function runCheck<Subject>(check: Check<Subject>, make: MakeSubject<Subject>): Promise<void> {
  const subject = await make()
  try {
    await within(check.run(subject), limit, `“${check.name}”`)
  } finally {
    await subject.dispose?.()
  }
}

/** Runs checks one after the other, each on a subject of its own, and tells how each went. */
export async function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  make: MakeSubject<Subject>,
): Promise<readonly CheckOutcome[]> {
  const outcomes: CheckOutcome[] = []
  for (const check of checks) {
    const { name } = check
    const outcome = runCheck(check, make).then(
      (): CheckOutcome => ({ name, result: 'passed' }),
      (error: unknown): CheckOutcome => ({ name, result: 'failed', error }),
    )
    outcomes.push(await outcome)
  }
  return outcomes
}

/** Writes one test for every check. */
export function describeChecks<Subject>(
  name: string,
  checks: readonly Check<Subject>[],
  make: MakeSubject<Subject>,
  { describe, it }: CheckRunner,
): void {
  describe(name, () => {
    for (const check of checks) it(check.name, () => runCheck(check, make), limit + 10_000)
  })
}
