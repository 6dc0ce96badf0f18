import { resilienceChecks } from './resilience-checks.js'
import { type ResilienceOutcome, runResilience } from './run-resilience.js'
import type { ResilienceSubject } from './subject.js'

/** The two functions of a test runner (vitest, jest, node:test) that are used; `it` takes a time-out as its last argument. */
export interface TestRunner {
  describe(name: string, suite: () => void): unknown
  it(name: string, test: () => Promise<void>, timeout?: number): unknown
}

const patience = 60_000

/** Writes one test for every check of the contract. They share one run, which the first of them waits for. */
export function describeResilience(name: string, subject: ResilienceSubject, { describe, it }: TestRunner): void {
  describe(name, () => {
    let running: Promise<readonly ResilienceOutcome[]> | undefined
    for (const check of resilienceChecks) {
      it(
        check.name,
        async () => {
          running ??= runResilience(subject)
          const outcome = (await running).find((one) => one.name === check.name)
          if (outcome?.result === 'failed') throw outcome.error
        },
        patience,
      )
    }
  })
}
