import type { FaultEffect } from '../faults/fault-rule.js'

/** A call on its way. */
export interface CallEntry {
  readonly operation: string | undefined
  readonly request: Pick<Request, 'method' | 'url' | 'headers'>
  readonly at: Date
  body: unknown
  status: number | undefined
  fault: FaultEffect | undefined
}
