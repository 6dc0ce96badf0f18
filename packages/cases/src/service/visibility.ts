import { refuse } from '@waymark/core'
import type { AccountStore, Principal, Transaction } from '@waymark/core/ports'
import type { Person } from '../model/case.js'
import { normalEmail } from '../model/collaborators.js'
import type { Side } from '../model/lifecycle.js'
import { readSettings } from './accounts.js'
import { type CaseRecord, caseRecords, followerId, followerRecords, followerScope } from './records.js'

/** The capability of an engineer. */
const engineerCapability = 'cases.work'

export function sideOf(principal: Principal): Side {
  return principal.capabilities.includes(engineerCapability) ? 'engineer' : 'customer'
}

/** The side on which somebody stands in a case of this account: an engineer is one only in the accounts granted to him or her. */
function sideIn(principal: Principal, account: string): Side {
  return principal.accounts.includes(account) ? sideOf(principal) : 'customer'
}

export function personOf({ id, name, email }: Principal): Person {
  return { id, name, email }
}

/** Whether a customer takes part in a case: filed it, or follows it. */
export function takesPart(principal: Principal, record: CaseRecord): boolean {
  return record.people.includes(principal.id) || record.people.includes(normalEmail(principal.email))
}

/** A case, and the store of the account that it belongs to. */
export interface FoundCase {
  readonly record: CaseRecord
  readonly store: AccountStore
  /** The side on which the caller stands in this case. */
  readonly side: Side
  /** Whether the caller takes part; an engineer always does. */
  readonly takesPart: boolean
}

/**
 * The case with this id, if this caller may see it: engineers the cases of the accounts granted to them; customers those they
 * filed or follow, and those of the own account while team cases are on.
 *
 * @throws RefusedError `not_found` for every other id, whether or not it exists.
 */
export async function findCase(
  tx: Transaction,
  principal: Principal,
  id: string,
  options?: { lock?: boolean },
): Promise<FoundCase> {
  const own = await tx.forAccount(principal.accounts).get(caseRecords, id, options)
  const record = own ?? (await findFollowed(tx, principal, id, options))
  if (record) {
    const side = sideIn(principal, record.account)
    const part = side === 'engineer' || takesPart(principal, record)
    const visible = part || (own !== undefined && (await readSettings(tx, record.account)).teamCases)
    if (visible) return { record, store: tx.forAccount(record.account), side, takesPart: part }
  }
  throw refuse('not_found', 'there is no case with this id, or it is not yours to see')
}

async function findFollowed(tx: Transaction, principal: Principal, id: string, options?: { lock?: boolean }) {
  const follower = await tx
    .forAccount(followerScope(principal.email))
    .get(followerRecords, followerId(id, principal.email))
  return follower && tx.forAccount(follower.caseAccount).get(caseRecords, id, options)
}

/** The same, for what only those may do who take part: watching a team's case is not answering it. */
export async function findCaseToChange(tx: Transaction, principal: Principal, id: string): Promise<FoundCase> {
  const found = await findCase(tx, principal, id, { lock: true })
  if (found.takesPart) return found
  throw refuse('forbidden', 'you see this case because your team shares its cases; ask to be added as a collaborator')
}

/** The same, for what is an engineer's alone. Whoever only follows the case is a customer in it, whatever else he or she may do. */
export async function findCaseToWork(tx: Transaction, principal: Principal, id: string): Promise<FoundCase> {
  const found = await findCase(tx, principal, id, { lock: true })
  if (found.side === 'engineer') return found
  throw refuse('forbidden', 'this is for engineers of the account that the case belongs to')
}
