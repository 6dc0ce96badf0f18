import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DemoStateJson } from '@waymark/platform/client'
import { useCallback } from 'react'
import { platform } from '../session/clients.js'
import { useAbout } from '../session/use-about.js'
import { demoTimeAt, heard } from './demo-time.js'

const queryKey = ['platform', 'demo', 'state'] as const

/** How often the state is asked for, in milliseconds, because another window may change it. */
export const demoStateInterval = 3_000

/** The demo's clock and faults. */
export const demoStateQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal }) => heard(await platform.demo.state({ signal }), Date.now()),
})

/** Puts a state that a write gave in the place of the last one. */
export function hearDemoState(cache: QueryClient, state: DemoStateJson): void {
  cache.setQueryData(queryKey, heard(state, Date.now()))
}

/** Tells the time by which cases and agreements go: the demo's own in a demo, else this computer's. */
export function useTimeOfDay(): () => Date {
  const isDemo = useAbout()?.demo === true
  const { data } = useQuery({ ...demoStateQuery, enabled: isDemo })
  return useCallback(() => (data ? demoTimeAt(data, Date.now()) : new Date()), [data])
}

/** Asks for that time anew, where an answer must not depend on how long ago the last one came. */
export function useAskTime(): () => Promise<Date> {
  const isDemo = useAbout()?.demo === true
  const cache = useQueryClient()
  return async () => {
    if (!isDemo) return new Date()
    const { now } = await cache.fetchQuery({ ...demoStateQuery, staleTime: 0 })
    return new Date(now)
  }
}
