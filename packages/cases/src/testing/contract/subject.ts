import type { Duration } from '@waymark/core'
import type { ServiceAddress } from '@waymark/core/testing'

/** Who asks: a requester, a colleague of the same account, a requester of another account, an engineer who serves the first. */
export type Asker = 'requester' | 'colleague' | 'stranger' | 'engineer'

/** What the contract is run on: any implementation of the support centre's HTTP. Team cases are off for the account, and chat is not in its plan. */
export interface CasesSubject extends ServiceAddress {
  /** A bearer token of each. */
  readonly tokens: Readonly<Record<Asker, string>>
}

/** A subject whose clock can be moved. */
export interface TimedCasesSubject extends CasesSubject {
  advance(duration: Duration): Promise<void>
}
