import { refuseSearch, type WorkstationSearchErrorCode, workstationSearchErrorCodes } from '../model/errors.js'
import type { KindAnswer } from '../model/search-answer.js'
import type { WorkstationSearchClient } from './create-client.js'
import type { MoreRequest } from './search.js'

/** What several sources gave, and why one of them did not. */
export interface MoreOfAll {
  readonly answers: readonly KindAnswer[]
  readonly error?: unknown
}

/** Asks several sources for more at once. What one of them does not give does not spoil what the others do. */
export async function readMore(
  client: { readonly search: Pick<WorkstationSearchClient['search'], 'more'> },
  request: Pick<MoreRequest, 'text' | 'kind' | 'limit'>,
  sources: readonly Pick<MoreRequest, 'sourceId' | 'skip'>[],
  signal: AbortSignal,
): Promise<MoreOfAll> {
  const settled = await Promise.allSettled(
    sources.map(async (source) => refuseFailure(await client.search.more({ ...request, ...source }, { signal }))),
  )
  const failed = settled.find((one) => one.status === 'rejected')
  return {
    answers: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    ...(failed && { error: failed.reason ?? failed }),
  }
}

/** A source that says it failed has said nothing of what there is: it can be asked again. */
function refuseFailure(answer: KindAnswer): KindAnswer {
  if (answer.state !== 'failed' && answer.state !== 'forbidden') return answer
  const reason = answer.state === 'forbidden' ? 'kind_forbidden' : (answer.reason ?? '')
  throw refuseSearch(
    reason in workstationSearchErrorCodes ? (reason as WorkstationSearchErrorCode) : 'application_unavailable',
  )
}
