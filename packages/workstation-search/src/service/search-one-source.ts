import { type Clock, isNoAnswer, isWaymarkError } from '@waymark/core'
import type { SearchKind } from '../model/kind.js'
import { type FailureReason, failureReasons, type KindAnswer } from '../model/search-answer.js'
import { nameOfError } from './name-of-error.js'
import type { Ports } from './ports.js'
import { rankAnswer, type Window } from './rank-results.js'
import type { ProviderAnswer } from './search-provider.js'
import type { OpenSource } from './search-sources.js'

/** What is wanted of a source. */
export interface Wanted extends Window {
  readonly kinds: readonly SearchKind[]
}

/** More answers of one source are nonsense: one that never ends, and never waits either, would leave no time to anybody else. */
const mostAnswers = 1_000

/** Why a source failed that threw. Its message may hold what people search for: nobody is told more than the reason. */
function reasonOf(error: unknown): FailureReason {
  const code = isWaymarkError(error) ? error.code : undefined
  const reason = failureReasons.find((one) => one === code)
  return reason ?? (isNoAnswer(error) ? 'application_unavailable' : 'internal_error')
}

/** Lets a source go that may still be at work, and does not wait for it. */
function leave(answers: AsyncIterator<ProviderAnswer> | undefined): void {
  Promise.resolve()
    .then(() => answers?.return?.())
    .catch(() => undefined)
}

/**
 * Asks one source, and tells what it says of each kind as it comes: each kind has one final answer in the end. When its time is up,
 * or it throws, the kinds that it has not answered have failed; what it had found of a kind for the moment stands, and is `cut`.
 * Once the signal fires nothing more is told.
 */
export async function askSource(
  source: OpenSource,
  wanted: Wanted,
  {
    clock,
    signal,
    tell,
    onFailure,
  }: {
    clock: Clock
    signal: AbortSignal
    tell: (answer: KindAnswer) => void
    onFailure: Ports['onFailure']
  },
): Promise<void> {
  const { id, access } = source
  const open = new Map<SearchKind, KindAnswer | undefined>(
    source.kinds.filter((kind) => wanted.kinds.includes(kind)).map((kind) => [kind, undefined]),
  )
  const failRest = (reason: FailureReason, what = 'no error') => {
    if (reason === 'internal_error') onFailure({ sourceId: id, what })
    for (const [kind, early] of open) {
      if (early) tell({ ...early, state: 'cut', isFinal: true })
      else tell({ sourceId: id, kind, state: 'failed', reason, results: [], isFinal: true })
    }
  }
  if (open.size === 0 || signal.aborted) return
  if ('failure' in access) return failRest(access.failure)

  const over = new AbortController()
  const stop = () => over.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  // Settles when the time is up and when all is over, so that nobody waits for a source that does not listen.
  const time = clock.sleep(source.budget, over.signal).then(
    () => undefined,
    () => undefined,
  )
  let answers: AsyncIterator<ProviderAnswer> | undefined
  try {
    const query = { text: wanted.text, kinds: [...open.keys()], limit: wanted.skip + wanted.limit, skip: wanted.skip }
    answers = access.ask(query, over.signal)[Symbol.asyncIterator]()
    for (let told = 0; open.size > 0 && !signal.aborted; told += 1) {
      if (told === mostAnswers) return failRest('internal_error', 'too many answers')
      const next = await Promise.race([answers.next(), time])
      if (signal.aborted) return
      if (next === undefined) return failRest('timeout')
      if (next.done) return failRest('internal_error', 'an end without an answer for each kind')
      const { value } = next
      if (!open.has(value.kind)) continue
      const answer = rankAnswer(id, value.kind, value, wanted)
      if (answer.isFinal) open.delete(value.kind)
      else open.set(value.kind, answer)
      tell(answer)
    }
  } catch (error) {
    if (!signal.aborted) failRest(reasonOf(error), nameOfError(error))
  } finally {
    signal.removeEventListener('abort', stop)
    over.abort()
    leave(answers)
  }
}
