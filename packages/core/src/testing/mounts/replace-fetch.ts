import type { Fetch } from '../../http/connection.js'
import { type BaseAddress, isBelow } from './base-address.js'

/** Answers what goes to these addresses by this `fetch`, in place of the global one. Gives the way to end it, in any order. */
export function replaceFetch(bases: readonly BaseAddress[], mounted: Fetch): () => void {
  const original = globalThis.fetch
  let active = true
  const replaced: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    return active && bases.some((base) => isBelow(base, url)) ? mounted(input, init) : original(input, init)
  }
  globalThis.fetch = replaced
  return () => {
    active = false
    // Somebody who replaced it after us still calls ours, which from now on only passes on.
    if (globalThis.fetch === replaced) globalThis.fetch = original
  }
}
