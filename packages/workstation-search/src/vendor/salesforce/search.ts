import type { SalesforceConnection } from '@waymark/salesforce/records'
import type { ProviderAnswer, ProviderQuery } from '../../service/search-provider.js'
import { type CrmKind, crmKinds } from './objects.js'
import { answerOf, earlyAnswer, type Outcome } from './search-outcome.js'
import type { ConnectionRights } from './search-rights.js'
import { searchTermsOf } from './search-terms.js'
import { findByName, findBySearch, learnHidden, type OrgSearch, type Outcomes } from './search-ways.js'

const mostAttempts = 2
const mostRecords = 500
const notAsked: Outcome = { state: 'not asked' }

/**
 * Searches an org with the user's own rights (WORK-02): at most two calls, sent at once. One is a SOSL statement over every kind,
 * the other a batch of queries by name, which apply sharing before they count, so that no crowd of records that the user may not
 * see hides those that the user may, and which say of each kind whether it is forbidden. What comes first is given at once, the
 * rest when both are there. Where a kind turns out to be forbidden, or a field hidden, SOSL is asked once more without it, and the
 * next search knows.
 *
 * Gives up to three times as many records as are wanted, for the caller to rank. It never throws for what Salesforce says.
 */
export async function* searchOrg(
  connection: SalesforceConnection,
  instanceUrl: string,
  query: ProviderQuery,
  signal: AbortSignal,
  rights: ConnectionRights,
): AsyncGenerator<ProviderAnswer, void, undefined> {
  const kinds = crmKinds.filter((kind) => query.kinds.includes(kind))
  const limit = Math.min(query.limit, mostRecords)
  const { retry } = connection
  const org: OrgSearch = {
    // Somebody is waiting: what fails twice is told.
    connection: { ...connection, retry: { ...retry, attempts: Math.min(retry.attempts, mostAttempts) } },
    instanceUrl,
    terms: searchTermsOf(query.text),
    wanted: limit + 1,
    rights,
    signal,
  }
  const bySearch = findBySearch(org, rights.searchable(kinds))
  const byName = findByName(org, kinds)
  const early = await Promise.race([bySearch, byName])
  for (const [kind, outcome] of early) yield* earlyAnswer(kind, outcome, limit)

  const settled = await settle(org, kinds, await bySearch, await byName)
  if (signal.aborted) return
  for (const kind of kinds) {
    yield answerOf(kind, settled.bySearch.get(kind) ?? notAsked, settled.byName.get(kind) ?? notAsked, limit)
  }
}

interface Settled {
  readonly bySearch: Outcomes
  readonly byName: Outcomes
}

const kindsIn = (outcomes: Outcomes, state: Outcome['state']) =>
  crmKinds.filter((kind) => outcomes.get(kind)?.state === state)

/** Asks once more for what a forbidden kind or a hidden field has spoiled. */
async function settle(
  org: OrgSearch,
  kinds: readonly CrmKind[],
  bySearch: Outcomes,
  byName: Outcomes,
): Promise<Settled> {
  if (org.signal.aborted) return { bySearch, byName }
  for (const kind of kindsIn(byName, 'forbidden')) org.rights.setForbidden(kind, true)
  for (const kind of kindsIn(byName, 'found')) org.rights.setForbidden(kind, false)
  const hidden = kindsIn(byName, 'hidden')
  const hasLearned = hidden.length > 0 && (await learnHidden(org, hidden))

  const searchable = org.rights.searchable(kinds)
  const missing = searchable.filter((kind) => !bySearch.has(kind))
  const isSpoiled = kindsIn(bySearch, 'forbidden').length + kindsIn(bySearch, 'hidden').length > 0
  // The same statement would only be refused again.
  const isAnother = hasLearned || searchable.length !== bySearch.size
  const again = isSpoiled && isAnother ? searchable : missing
  const [searched, named] = await Promise.all([
    again.length > 0 ? findBySearch(org, again) : new Map(),
    hasLearned ? findByName(org, hidden) : new Map(),
  ])
  return { bySearch: new Map([...bySearch, ...searched]), byName: new Map([...byName, ...named]) }
}
