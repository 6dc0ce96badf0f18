import { useEffect, useState } from 'react'
import { useTimeOfDay } from '../demo/demo-state.js'
import { timeUntil } from './time-until.js'

/** The time by which cases go: the demo's, where there is one, else this computer's. Draws again when `next` has passed. */
export function useNow(next?: Date): Date {
  const now = useTimeOfDay()()
  const [, tick] = useState(0)
  const wait = next && timeUntil(next, now)

  useEffect(() => {
    if (wait === undefined || wait <= 0) return
    const timer = setTimeout(() => tick((count) => count + 1), wait)
    return () => clearTimeout(timer)
  })
  return now
}
