import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Duration, milliseconds } from '@waymark/core'
import { createPlatformClient } from '@waymark/platform/client'
import { useEffect, useState } from 'react'
import { session } from '../session/session.js'
import { demoStateInterval, demoStateQuery, hearDemoState } from './demo-state.js'

// Whatever falls due on the way is done before the answer comes, so this call is given longer than others.
const patient = createPlatformClient({
  baseUrl: `${window.location.origin}/api`,
  token: () => session.current?.token ?? '',
  timeout: '5 minutes',
})

// How long it is said that the clock has moved, in milliseconds.
const newsInterval = 8_000

/** Moves the demo's clock, and says how far it has come. */
export function useMoveClock() {
  const cache = useQueryClient()
  const [start, setStart] = useState<number>()
  const move = useMutation({
    mutationFn: (span: Duration) => patient.demo.moveClock(typeof span === 'number' ? `${span} milliseconds` : span),
    onMutate: () => {
      const state = cache.getQueryData(demoStateQuery.queryKey)
      setStart(state && Date.parse(state.now))
    },
    // Another time means other lists, other deadlines, other mails.
    onSuccess: (state) => {
      hearDemoState(cache, state)
      return cache.invalidateQueries()
    },
  })
  const { data } = useQuery({
    ...demoStateQuery,
    refetchInterval: move.isPending ? 500 : demoStateInterval,
  })
  const { isSuccess, reset } = move
  useEffect(() => {
    if (!isSuccess) return
    const forgetting = setTimeout(reset, newsInterval)
    return () => clearTimeout(forgetting)
  }, [isSuccess, reset])

  const done =
    move.isPending && data && start !== undefined ? (Date.parse(data.now) - start) / milliseconds(move.variables) : 0
  return { ...move, percent: Math.round(100 * Math.min(1, Math.max(0, done))) }
}

/** A move of the demo's clock. */
export type ClockMove = ReturnType<typeof useMoveClock>
