import type { Call } from '@waymark/core/ports'
import type { SearchKind } from '../model/kind.js'
import type { LeadConversion } from '../model/lead-conversion.js'
import type { RecentRecord } from '../model/recent.js'
import { type OpenIntegration, openConnection, openIntegrations } from './access.js'
import type { KeyPair } from './call-input.js'
import type { Ports } from './ports.js'
import { withinBudget } from './within-budget.js'

/** A record that the user opened. */
export interface OpenedRecord {
  readonly key: KeyPair
  readonly kind: SearchKind
  readonly recordId: string
}

/** Of each application so many records that were opened last are listed. */
const recentLimit = 20

/**
 * Tells the application that the user opened a record. Nothing is kept here. An `item` of an application that joined has no record to
 * tell of: it is not remembered.
 *
 * @throws RefusedError as `openConnection` does; `not_found` for a record that the user does not see; `validation_failed` for an id of
 * another kind.
 */
export async function openRecord(
  ports: Ports,
  call: Call,
  { key, kind, recordId }: OpenedRecord,
  signal: AbortSignal,
): Promise<{ readonly isRemembered: boolean }> {
  const { session } = await openConnection(ports, call, key)
  return { isRemembered: await withinBudget(ports, signal, (over) => session.markViewed({ kind, recordId }, over)) }
}

async function recentOf(ports: Ports, { integrationId, ...integration }: OpenIntegration, signal: AbortSignal) {
  if (!('session' in integration)) return []
  const { session } = integration
  const found = await withinBudget(ports, signal, (over) => session.recent(recentLimit, over), ports.searchBudget)
  return found.map((record): RecentRecord => ({ sourceId: integrationId, ...record }))
}

/**
 * What the user opened last, 20 of each application that the keys open: the applications in their order, the newest of each first.
 * They are a help and not an answer to a question, so an application that fails, or takes longer than a search may, is left out as long
 * as another one answers.
 *
 * @throws RefusedError what the first application failed with, when none answered.
 */
export async function listRecentRecords(
  ports: Ports,
  call: Call,
  keys: readonly KeyPair[],
  signal: AbortSignal,
): Promise<{ readonly items: readonly RecentRecord[] }> {
  const open = (await openIntegrations(ports, call, keys)).filter((one) => 'session' in one)
  const settled = await Promise.allSettled(open.map((one) => recentOf(ports, one, signal)))
  signal.throwIfAborted()
  const [failed] = settled.filter((one) => one.status === 'rejected')
  if (failed !== undefined && settled.every(({ status }) => status === 'rejected')) throw failed.reason
  return { items: settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])) }
}

/**
 * What became of a converted lead.
 *
 * @throws RefusedError `not_found` for a lead that was not converted, or that the user may not see with its contact and its account; and
 * as `openConnection` does.
 */
export async function getLeadConversion(
  ports: Ports,
  call: Call,
  { connectionId, salt, leadId }: KeyPair & { readonly leadId: string },
  signal: AbortSignal,
): Promise<LeadConversion> {
  const { session } = await openConnection(ports, call, { connectionId, salt })
  return await withinBudget(ports, signal, (over) => session.leadConversion(leadId, over))
}
