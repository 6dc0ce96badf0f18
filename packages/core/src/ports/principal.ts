import type { UnitOfWork } from './database.js'

/** Who is asking. The platform makes it from a token; nothing else decides who somebody is. */
export interface Principal {
  readonly id: string
  /** The own account. */
  readonly account: string
  /** Every account that this person may see, the own one included. */
  readonly accounts: readonly string[]
  readonly name: string
  readonly email: string
  /** What this person may do, such as `cases.file`. */
  readonly capabilities: readonly string[]
}

/** One call of a use case: who asks, and the transactions to do it in. */
export interface Call extends UnitOfWork {
  readonly principal: Principal
}

/** A call outside HTTP: from a program that hosts the service itself. */
export function callAs(principal: Principal, work: UnitOfWork): Call {
  return { principal, transaction: (run, options) => work.transaction(run, options) }
}
