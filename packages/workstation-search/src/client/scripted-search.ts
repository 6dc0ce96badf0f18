import type { SearchKind } from '../model/kind.js'
import type { ResultRank, SearchResult } from '../model/result.js'
import type { KindAnswer, KindState, SearchEvent } from '../model/search-answer.js'
import { parseSearchInput } from '../model/search-input.js'
import type { WorkstationSearchClient } from './create-client.js'
import type { MoreRequest, SearchRequest } from './search.js'

/** A stream that a test brings forward step by step. It does not listen to its signal: its answers come late, as real ones do. */
export interface ScriptedStream {
  readonly request: SearchRequest
  readonly signal: AbortSignal | undefined
  give(...events: readonly SearchEvent[]): Promise<void>
  end(): Promise<void>
  fail(error: unknown): Promise<void>
}

/** A call of `more` that a test answers. */
export interface ScriptedMore {
  readonly request: MoreRequest
  readonly signal: AbortSignal | undefined
  give(answer: KindAnswer): Promise<void>
  fail(error: unknown): Promise<void>
}

type Step = { readonly event: SearchEvent } | { readonly error: unknown } | 'end'

/** Lets everything that waits for no timer and no answer go as far as it can. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** The search of a client, as a test plays it. */
export function scriptedSearch() {
  const streams: ScriptedStream[] = []
  const mores: ScriptedMore[] = []
  const search: Pick<WorkstationSearchClient['search'], 'stream' | 'more'> = {
    async *stream(request, call) {
      const steps: Step[] = []
      let wake = () => {}
      const push = async (...given: readonly Step[]) => {
        steps.push(...given)
        wake()
        await settle()
      }
      streams.push({
        request,
        signal: call?.signal,
        give: (...events) => push(...events.map((event) => ({ event }))),
        end: () => push('end'),
        fail: (error) => push({ error }),
      })
      for (;;) {
        const step = steps.shift()
        if (step === 'end') return
        if (step && 'error' in step) throw step.error
        if (step) yield step.event
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
    more: (request, call) =>
      new Promise((resolve, reject) => {
        mores.push({
          request,
          signal: call?.signal,
          give(answer) {
            resolve(answer)
            return settle()
          },
          fail(error) {
            reject(error)
            return settle()
          },
        })
      }),
  }
  return { client: { search }, streams, mores }
}

/** The event that begins a search of these sources. */
export function begun(text: string, ...sourceIds: readonly string[]): SearchEvent {
  return { type: 'begun', input: parseSearchInput(text), sources: sourceIds.map((id) => ({ id, name: id })) }
}

/** The event that brings a kind. */
export function answered(answer: KindAnswer): SearchEvent {
  return { type: 'answered', answer }
}

/** An account that was found. */
export function sampleAccount(id: string, rank: ResultRank = 'other', sourceId = 'crm'): SearchResult<'account'> {
  const fields = { name: `Account ${id}`, type: null }
  const link = `https://crm.example/${id}`
  return { id, sourceId, recordId: id, kind: 'account', link, rank, highlights: [], fields }
}

/** What a source says about a kind. */
export function sampleAnswer(
  results: readonly SearchResult[],
  {
    state = 'ok',
    isFinal = true,
    sourceId = 'crm',
    kind = 'account',
  }: { state?: KindState; isFinal?: boolean; sourceId?: string; kind?: SearchKind } = {},
): KindAnswer {
  return { sourceId, kind, state, isFinal, results }
}
