import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { workstation, workstationQueries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { stateOfCallback } from './callback-state.js'
import { type CompletedSignIn, completeOnce } from './complete-once.js'
import { tabSignIns } from './tab-sign-ins.js'

const complete = completeOnce((address) => workstation.integrations.complete(address), tabSignIns)

// Nobody should find the code in the address bar, in the history or in a screenshot.
function takeAddress(): void {
  const { href, pathname } = window.location
  if (stateOfCallback(href) === undefined) return
  tabSignIns.keepCallback(href)
  window.history.replaceState(window.history.state, '', pathname)
}

// The browser may come back while nobody is signed in: the page is loaded then, but not shown before somebody is.
takeAddress()

/** How the completing of a sign-in stands. */
export type CallbackProgress =
  | { readonly phase: 'nothing' | 'other_person' | 'working' }
  | { readonly phase: 'failed'; readonly error: unknown; readonly retry: () => void }

/** Completes the sign-in that the browser came back with, once, and hands on what came of it. */
export function useSignInCallback(onDone: (done: CompletedSignIn) => void): CallbackProgress {
  const person = usePerson()
  const cache = useQueryClient()
  const [address] = useState(() => tabSignIns.callback())
  const begun = tabSignIns.begun()
  const isOthers = begun !== undefined && begun.personId !== person.id

  const query = useQuery({
    queryKey: ['sign-in', stateOfCallback(address ?? '') ?? ''],
    queryFn: async () => {
      const done = await complete(address ?? '')
      await cache.invalidateQueries({ queryKey: workstationQueries.all })
      return done
    },
    enabled: address !== undefined && !isOthers,
    staleTime: Number.POSITIVE_INFINITY,
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const { data } = query
  useEffect(() => {
    if (data) onDone(data)
  }, [data, onDone])

  if (address === undefined) return { phase: 'nothing' }
  if (isOthers) return { phase: 'other_person' }
  if (query.isError && !query.isFetching) return { phase: 'failed', error: query.error, retry: () => query.refetch() }
  return { phase: 'working' }
}
