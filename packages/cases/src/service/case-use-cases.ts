import { refuse, refuseInput } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import type { Case } from '../model/case.js'
import { checkMove } from '../model/lifecycle.js'
import { caseOf } from './case-view.js'
import { checkVersion, moveCase } from './change-case.js'
import type { Ports } from './ports.js'
import { findCase, findCaseToChange, personOf } from './visibility.js'

/** One case, as the caller may see it. */
export function getCase(call: Call, caseId: string): Promise<Case> {
  return call.transaction(async (tx) => caseOf((await findCase(tx, call.principal, caseId)).record), { reads: true })
}

/** What moves a case by hand. */
export interface Move {
  readonly to: 'open' | 'waiting_on_customer' | 'closed'
  /** How the problem was resolved; needed by an engineer who closes a case. */
  readonly resolution?: string
  /** The version that the caller has seen. */
  readonly ifMatch?: number | undefined
}

/** Moves a case to another state. @throws RefusedError `invalid_transition`, `version_mismatch`. */
export function changeState(ports: Ports, call: Call, caseId: string, move: Move): Promise<Case> {
  return call.transaction(async (tx) => {
    const { record: found, side } = await findCaseToChange(tx, call.principal, caseId)
    checkVersion(found, move.ifMatch)
    checkMove(side, found.state, move.to)
    if (side === 'customer' && found.requester.id !== call.principal.id) {
      throw refuse('forbidden', `only ${found.requester.name}, who filed ${found.number}, or an engineer can close it`)
    }
    if (side === 'engineer' && move.to === 'closed' && move.resolution === undefined) {
      throw refuseInput([{ in: 'body', path: '/resolution', message: 'say how the problem was resolved' }])
    }
    const moved = await moveCase(tx, ports, found, move.to, personOf(call.principal), move.resolution)
    return caseOf(moved)
  })
}
