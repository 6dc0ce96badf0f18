import { type Clock, type Duration, milliseconds, systemClock } from '@waymark/core'
import type { SearchKind } from '../model/kind.js'
import { isSearchable, parseSearchInput } from '../model/search-input.js'
import type { WorkstationSearchClient } from './create-client.js'
import {
  askFurther,
  groupsOf,
  type Heard,
  hear,
  hearAgain,
  hearFurther,
  nothingHeard,
  sourcesWithMore,
} from './live-search-run.js'
import { groupOf, isSameSearch, type LiveSearchState, setAside } from './live-search-state.js'
import { readMore } from './read-more.js'

/** What a search as somebody types needs. */
export interface LiveSearchOptions {
  readonly client: { readonly search: Pick<WorkstationSearchClient['search'], 'stream' | 'more'> }
  /** How long somebody may type on before anything is sent. Default: 150 ms. */
  readonly debounce?: Duration
  /** How many results of each kind and source, 1 to 25. Default: 5. */
  readonly limit?: number
  /** The kinds that are searched where no shortcut says otherwise. Default: all. */
  readonly kinds?: readonly SearchKind[]
  readonly clock?: Clock
}

/** A search as somebody types. `state` and `subscribe` fit React's `useSyncExternalStore`, and any other store. */
export interface LiveSearch {
  /** What is shown now: the same object until something changes. */
  readonly state: LiveSearchState
  /** Tells the listener of each change. Gives the way to stop it. */
  subscribe(listener: () => void): () => void
  /** Somebody typed: `text` is all that stands in the box now. */
  type(text: string): void
  /** Searches at once, without waiting for somebody to type on. After a failure it tries again. */
  submit(): void
  /** Brings more of a kind, from every source that has more. It does nothing where there is none. */
  more(kind: SearchKind): void
  /** Searches the same text again; what is shown stays until it is answered anew. */
  retry(): void
  /** Back to the beginning, as if nothing had been typed. */
  clear(): void
  /** As `clear`, and tells nobody any more. Typing and subscribing begin anew. */
  close(): void
}

interface Run {
  readonly controller: AbortController
  heard: Heard
}

/**
 * Searches as somebody types. A newer text ends the older search, and nothing that comes of an older one changes what is shown. Errors
 * come as the phase `failed`; nothing is thrown.
 */
export function createLiveSearch(options: LiveSearchOptions): LiveSearch {
  const { client, debounce = 150, limit, kinds, clock = systemClock } = options
  const delay = milliseconds(debounce)
  const asked = { ...(kinds && { kinds }), ...(limit !== undefined && { limit }) }
  const inputOf = (text: string) => parseSearchInput(text, kinds)
  const nothing: LiveSearchState = {
    text: '',
    input: inputOf(''),
    phase: 'empty',
    sources: [],
    groups: [],
    isStale: false,
  }
  const listeners = new Set<() => void>()
  let state = nothing
  // The run that counts: whatever another one brings is dropped.
  let current: Run | undefined

  function show(next: LiveSearchState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function stop(): void {
    const ended = current
    current = undefined
    ended?.controller.abort()
  }

  function start(heard: Heard, wait: number): void {
    stop()
    const run: Run = { controller: new AbortController(), heard }
    current = run
    const { error: _, ...kept } = state
    show({ ...kept, phase: wait > 0 ? 'waiting' : 'searching' })
    void search(run, wait)
  }

  async function search(run: Run, wait: number): Promise<void> {
    const { signal } = run.controller
    try {
      if (wait > 0) await clock.sleep(wait, signal)
      if (run !== current) return
      if (state.phase === 'waiting') show({ ...state, phase: 'searching' })
      for await (const event of client.search.stream({ text: state.text, ...asked }, { signal })) {
        if (run !== current) return
        run.heard = hear(run.heard, event)
        // Groups of an older text stay until there is something to show instead.
        if (event.type === 'begun' && state.isStale) show({ ...state, sources: event.sources })
        else if (event.type !== 'ended') showHeard(run)
      }
      if (run === current) showHeard(run, { phase: 'done' })
    } catch (error) {
      if (run === current) showHeard(run, { phase: 'failed', error })
    }
  }

  function showHeard({ heard }: Run, ending: Partial<LiveSearchState> = {}): void {
    show({ ...state, sources: heard.sources, groups: groupsOf(heard), isStale: false, ...ending })
  }

  async function loadMore(run: Run, kind: SearchKind): Promise<void> {
    const wanted = sourcesWithMore(run.heard, kind)
    run.heard = askFurther(run.heard, kind)
    showHeard(run)
    const request = { text: state.text, kind, ...(limit !== undefined && { limit }) }
    const { answers, error } = await readMore(client, request, wanted, run.controller.signal)
    if (run !== current) return
    run.heard = hearFurther(run.heard, kind, answers, error)
    showHeard(run)
  }

  function type(text: string): void {
    if (text === state.text) return
    const input = inputOf(text)
    const isUnderWay = current !== undefined && state.phase !== 'failed'
    if (isUnderWay && isSameSearch(input, state.input)) {
      show({ ...state, text, input })
      return
    }
    stop()
    if (!isSearchable(input)) {
      show({ ...nothing, text, input, phase: input.text === '' ? 'empty' : 'too_short' })
      return
    }
    state = { ...state, text, input, groups: setAside(state.groups), isStale: state.groups.length > 0 }
    start(nothingHeard, delay)
  }

  function retry(): void {
    if (current !== undefined && state.phase !== 'searching') start(hearAgain(current.heard), 0)
  }

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      // A wrapper of its own, so that the same listener can come twice and go once.
      const own = () => listener()
      listeners.add(own)
      return () => listeners.delete(own)
    },
    type,
    submit() {
      if (state.phase === 'waiting' || state.phase === 'failed') retry()
    },
    more(kind) {
      const group = groupOf(state.groups, kind)
      if (current === undefined || state.isStale || !group?.hasMore || group.isLoadingMore) return
      void loadMore(current, kind)
    },
    retry,
    clear: () => type(''),
    close() {
      listeners.clear()
      stop()
      state = nothing
    },
  }
}
