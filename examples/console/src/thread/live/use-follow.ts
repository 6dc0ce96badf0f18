import { useNetwork } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { isWaymarkError } from '@waymark/core'
import { useEffect, useState } from 'react'
import { cases, queries } from '../../session/clients.js'
import { stalePartsOf } from './stale-parts.js'

/** Whether what is shown is fresh: `connecting` before the stream has opened, `reconnecting` after it was lost. */
export type LiveState = 'connecting' | 'live' | 'reconnecting'

/** How long to wait after the client gave up, in milliseconds. */
const pause = 5_000

/** Follows a case for as long as the page shows it: what happens to it is read again, without a reload. */
export function useFollow(caseId: string): LiveState {
  const cache = useQueryClient()
  const { online } = useNetwork()
  const [state, setState] = useState<LiveState>('connecting')

  useEffect(() => {
    if (!online) {
      setState('reconnecting')
      return
    }
    const leaving = new AbortController()
    const { signal } = leaving
    const { queryKey } = queries.cases.get(caseId)
    const refreshAll = () => cache.invalidateQueries({ queryKey })
    const tell = (next: LiveState) => !signal.aborted && setState(next)
    const options = {
      signal,
      onReset: refreshAll,
      onOpen: () => {
        tell('live')
        // What happened before the stream was open, or while it was lost before its first event, came by no event.
        refreshAll()
      },
      onLost: () => tell('reconnecting'),
    }

    async function follow(): Promise<void> {
      for await (const { entry } of cases.cases.follow(caseId, options)) {
        cache.invalidateQueries({ queryKey, exact: true })
        cache.invalidateQueries({ queryKey: queries.cases.timeline(caseId).queryKey })
        for (const part of stalePartsOf(entry.type)) cache.invalidateQueries({ queryKey: [...queryKey, part] })
      }
    }
    async function keepFollowing(): Promise<void> {
      while (!signal.aborted) {
        try {
          await follow()
        } catch (error) {
          if (signal.aborted) return
          tell('reconnecting')
          // The case is out of sight, or the sign-in is over: reading it again shows which.
          if (isWaymarkError(error, 'not_found') || isWaymarkError(error, 'unauthenticated')) {
            refreshAll()
            return
          }
        }
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    keepFollowing()
    return () => leaving.abort()
  }, [caseId, cache, online])

  return state
}
