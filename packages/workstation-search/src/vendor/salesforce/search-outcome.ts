import { isWaymarkError } from '@waymark/core'
import type { FailureReason } from '../../model/search-answer.js'
import type { FoundRecord, ProviderAnswer } from '../../service/search-provider.js'
import type { CrmKind } from './objects.js'
import { readSalesforceError, reasonOf } from './read-errors.js'

/** How one of the two ways to a kind went. `hidden` when a field that was named is hidden from the user. */
export type Outcome =
  | { readonly state: 'found'; readonly records: readonly FoundRecord[]; readonly isCut: boolean }
  | { readonly state: 'forbidden' }
  | { readonly state: 'hidden' }
  | { readonly state: 'failed'; readonly reason: FailureReason }
  /** This way does not lead to it, and nothing is missing for that. */
  | { readonly state: 'not asked' }

/** What an error means for the kinds that were asked for. */
export function outcomeOf(error: unknown): Outcome {
  if (isWaymarkError(error, 'invalid_field')) return { state: 'hidden' }
  if (isWaymarkError(readSalesforceError(error), 'kind_forbidden')) return { state: 'forbidden' }
  return { state: 'failed', reason: reasonOf(error) }
}

/** Several lists as one: what is there twice counts once. */
export function unite(lists: readonly (readonly FoundRecord[])[]): readonly FoundRecord[] {
  return [...new Map(lists.flat().map((record) => [record.recordId, record])).values()]
}

/** What a kind is answered when both ways have ended: by SOSL and by name. */
export function answerOf(kind: CrmKind, bySearch: Outcome, byName: Outcome, limit: number): ProviderAnswer {
  // Only the query by name says it of one kind alone.
  if (byName.state === 'forbidden') return { kind, state: 'forbidden', records: [], isFinal: true }
  const found = [bySearch, byName].flatMap((outcome) => (outcome.state === 'found' ? [outcome] : []))
  if (found.length === 0) {
    const reasons = [byName, bySearch].flatMap((one) => (one.state === 'failed' ? [one.reason] : []))
    return { kind, state: 'failed', reason: reasons[0] ?? 'application_refused', records: [], isFinal: true }
  }
  const records = unite(found.map((outcome) => outcome.records))
  const isWhole = [bySearch, byName].every(({ state }) => state === 'found' || state === 'not asked')
  const isCut = !isWhole || records.length > limit || found.some((outcome) => outcome.isCut)
  return { kind, state: isCut ? 'cut' : 'ok', records, isFinal: true }
}

/** What is known so far, from the way that ended first; none where there is nothing to show yet. */
export function earlyAnswer(kind: CrmKind, outcome: Outcome, limit: number): readonly ProviderAnswer[] {
  if (outcome.state !== 'found' || outcome.records.length === 0) return []
  const isCut = outcome.isCut || outcome.records.length > limit
  return [{ kind, state: isCut ? 'cut' : 'ok', records: outcome.records, isFinal: false }]
}
