import type { ChatMessage } from '@waymark/cases'
import { randomIds } from '@waymark/core'
import { useCallback, useRef, useState } from 'react'
import { cases } from '../session/clients.js'
import { useKept } from './use-kept.js'

/** A message that the service has not confirmed yet. `id` makes it safe to send again: it is posted once. */
export interface Unsent {
  readonly id: string
  readonly text: string
}

/** What is on its way. */
export interface Outbox {
  readonly unsent: readonly Unsent[]
  readonly isSending: boolean
  /** Why sending stopped; the messages wait for `again`. */
  readonly error: unknown
  readonly send: (text: string) => void
  readonly again: () => void
  readonly discard: () => void
}

/** Sends messages one after the other. What could not be sent survives a reload, and is offered again. */
export function useOutbox(chatId: string, onSent: (message: ChatMessage) => void): Outbox {
  const [unsent, keep] = useKept<readonly Unsent[]>(`chat.outbox.${chatId}`, [])
  const waiting = useRef(unsent)
  const running = useRef(false)
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>()

  const change = useCallback(
    (next: readonly Unsent[]) => {
      waiting.current = next
      keep(next)
    },
    [keep],
  )
  const run = useCallback(async () => {
    if (running.current || waiting.current.length === 0) return
    running.current = true
    setSending(true)
    setError(undefined)
    try {
      for (let first = waiting.current[0]; first; first = waiting.current[0]) {
        const { id, text } = first
        onSent(await cases.chats.post(chatId, { text }, { idempotencyKey: id }))
        change(waiting.current.filter((one) => one.id !== id))
      }
    } catch (failure) {
      setError(failure)
    } finally {
      running.current = false
      setSending(false)
    }
  }, [chatId, change, onSent])

  return {
    unsent,
    isSending,
    error,
    send: (text) => {
      change([...waiting.current, { id: randomIds.next('message'), text }])
      run()
    },
    again: run,
    discard: () => {
      change([])
      setError(undefined)
    },
  }
}
