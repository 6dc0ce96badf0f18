import { isWaymarkError } from '@waymark/core'
import { useEffect, useState } from 'react'
import { session } from '../session/session.js'
import { type Following, keepFollowing, type Line } from './line.js'

type Stream<Item extends { readonly id: string | undefined }> = Pick<Following<Item>, 'open' | 'probe' | 'onItem'>

/** How the line of a stream is, and what ended it for good. */
export interface LineState {
  readonly line: Line
  readonly error: unknown
}

const whole: LineState = { line: 'standing', error: undefined }

// A line that is back at once was none that anybody should hear of.
const quietFor = 700

/**
 * Follows a stream as long as the component is shown. `begin` is called anew when it changes, so it has to be kept by `useCallback`;
 * undefined follows nothing.
 */
export function useLine<Item extends { readonly id: string | undefined }>(
  begin: (() => Stream<Item>) | undefined,
): LineState {
  const [state, setState] = useState(whole)
  useEffect(() => {
    if (!begin) return
    const leaving = new AbortController()
    const { signal } = leaving
    let telling: ReturnType<typeof setTimeout> | undefined
    const onLine = (line: Line) => {
      clearTimeout(telling)
      if (line === 'standing') setState(whole)
      else telling = setTimeout(() => setState({ line, error: undefined }), quietFor)
    }
    setState(whole)
    keepFollowing({ ...begin(), onLine, pause, onCut, signal }).catch((error: unknown) => {
      if (signal.aborted) return
      if (isWaymarkError(error, 'unauthenticated')) session.end()
      setState({ line: 'broken', error })
    })
    return () => {
      clearTimeout(telling)
      leaving.abort()
    }
  }, [begin])
  return state
}

function onCut(cut: () => void): () => void {
  window.addEventListener('offline', cut)
  return () => window.removeEventListener('offline', cut)
}

function pause(failures: number, signal: AbortSignal): Promise<void> {
  const span = navigator.onLine ? Math.min(failures * 1_000, 10_000) : 30_000
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer)
      window.removeEventListener('online', over)
      signal.removeEventListener('abort', over)
      resolve()
    }
    const timer = setTimeout(over, span)
    window.addEventListener('online', over)
    signal.addEventListener('abort', over)
  })
}
