import { refused } from './salesforce-error.js'

/** Queries and searches of an object that fail, such as one that runs for too long. */
export interface PlannedReadFailure {
  readonly object: string
  /** Default: `QUERY_TIMEOUT`. */
  readonly errorCode?: string
  readonly message?: string
  /** So many statements that read the object fail. Default: 1. */
  readonly times?: number
}

/** What was planned to go wrong with reading. */
export interface ReadFaults {
  plan(failure: PlannedReadFailure): void
  /** @throws SalesforceError with what was planned for a statement that reads this object. */
  check(object: string): void
}

/** Makes an org in which every statement runs. */
export function createReadFaults(): ReadFaults {
  const planned: { failure: PlannedReadFailure; left: number }[] = []
  return {
    plan: (failure) => void planned.push({ failure, left: failure.times ?? 1 }),
    check(object) {
      const found = planned.find(({ failure, left }) => left > 0 && failure.object === object)
      if (!found) return
      found.left -= 1
      const { errorCode = 'QUERY_TIMEOUT', message = 'Your query request was running for too long.' } = found.failure
      throw refused(errorCode, message)
    },
  }
}
