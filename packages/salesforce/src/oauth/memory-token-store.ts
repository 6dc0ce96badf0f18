import { type Clock, systemClock } from '@waymark/core'
import type { TokenLease, TokenSet, TokenStore } from '../model/tokens.js'

/** A store that forgets with its process. */
export interface MemoryTokenStore extends TokenStore {
  /** Puts tokens in, as after a sign-in; undefined ends the connection. Whoever refreshes loses the lease. */
  replace(tokens: TokenSet | undefined): void
}

/** Keeps the tokens of one connection in this process. Leases keep real time unless a clock is passed in. */
export function createMemoryTokenStore(
  initial?: TokenSet,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): MemoryTokenStore {
  let tokens = initial
  let holder: { readonly until: number } | undefined
  const now = () => clock.now().getTime()

  return {
    load: async () => tokens,
    async lease(span) {
      if (holder !== undefined && holder.until > now()) return undefined
      const mine = { until: now() + span }
      holder = mine
      const free = () => {
        if (holder !== mine) return false
        holder = undefined
        return true
      }
      return {
        async store(next) {
          if (mine.until <= now() || !free()) return false
          tokens = next
          return true
        },
        async release() {
          free()
        },
      } satisfies TokenLease
    },
    replace(next) {
      holder = undefined
      tokens = next
    },
  }
}
