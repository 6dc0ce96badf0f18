import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isWaymarkError } from '@waymark/core'
import { forgetOnChange } from '../session/forget-on-change.js'
import { session } from '../session/session.js'

function onError(error: unknown): void {
  if (isWaymarkError(error, 'unauthenticated')) session.end()
}

/** The cache of what was read. Clients try again by themselves, so it does not. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry: false, staleTime: 5_000 }, mutations: { retry: false } },
})

// Keys hold no person, so what one person read must be gone before another one looks.
forgetOnChange(session, () => queryClient.clear())
