import { useQuery } from '@tanstack/react-query'
import type { AboutJson } from '@waymark/platform/client'
import { platform } from './clients.js'

/** What runs here; undefined until it is known. */
export function useAbout(): AboutJson | undefined {
  return useQuery(aboutQuery).data
}

/** Asks what runs here, and goes on asking while the platform starts. */
export const aboutQuery = {
  queryKey: ['platform', 'about'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => platform.about({ signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: true,
  retryDelay: 500,
}
