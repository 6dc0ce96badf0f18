import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChatEvent, ChatMessage } from '@waymark/cases'
import { useCallback, useEffect, useRef, useState } from 'react'
import { cases, queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'
import { addMessages, emptyThread, sideOf, type Thread, takeEvents, typingSpan } from './thread.js'
import { type LineState, useLine } from './use-line.js'

/** A chat that is followed. */
export interface LiveChat extends Thread, LineState {
  /** Whether the other side types. */
  readonly typing: boolean
  /** Shows a message before its event comes. */
  readonly add: (message: ChatMessage) => void
}

// A chat that is opened tells everything again from its beginning: taken at once, it does not flicker by.
const gather = 60

/** Follows a chat. Give each chat a component of its own, by its key. */
export function useLiveChat(chatId: string): LiveChat {
  const { id: personId } = usePerson()
  const cache = useQueryClient()
  const [thread, setThread] = useState(emptyThread)
  const [typing, setTyping] = useState(0)
  const own = useRef<ReturnType<typeof sideOf>>(undefined)
  const key = queries.chats.get(chatId).queryKey

  const { data, error: unread } = useQuery({
    queryKey: [...key, 'whole'],
    queryFn: async ({ signal }) => {
      const chat = await cases.chats.get(chatId, { signal })
      const messages: ChatMessage[] = []
      for await (const message of cases.chats.messages(chatId, { signal, limit: 100 })) messages.push(message)
      return { chat, messages }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  useEffect(() => {
    if (data) setThread((known) => addMessages({ ...known, chat: known.chat ?? data.chat }, data.messages))
  }, [data])

  const begin = useCallback(() => {
    let ready: ChatEvent[] = []
    const take = () => {
      const events = ready
      ready = []
      const [{ chat } = {}] = events
      own.current = chat && sideOf(events.at(-1)?.chat ?? chat, personId)
      setThread((known) => takeEvents(known, events))
      const span = typingSpan(events, own.current)
      if (span !== undefined) setTyping(span === 0 ? 0 : Date.now() + span)
      if (events.some(({ type }) => type !== 'typing' && type !== 'message')) {
        cache.invalidateQueries({ queryKey: queries.chats.list().queryKey.slice(0, -1) })
      }
    }
    return {
      open: (after: string | undefined, signal: AbortSignal) =>
        cases.chats.follow(chatId, {
          after,
          signal,
          attempts: 0,
          onReset: () => {
            setThread(emptyThread)
            return cache.resetQueries({ queryKey: [...queries.chats.get(chatId).queryKey, 'whole'] })
          },
        }),
      probe: (signal: AbortSignal) => cases.chats.attend(chatId, {}, { signal, timeout: '10 seconds' }),
      onItem: ({ event }: { readonly id: string | undefined; readonly event: ChatEvent }) => {
        if (ready.length === 0) setTimeout(take, gather)
        ready.push(event)
      },
    }
  }, [chatId, personId, cache])
  const { line, error } = useLine(begin)

  useEffect(() => {
    if (typing === 0) return
    const over = setTimeout(() => setTyping(0), typing - Date.now())
    return () => clearTimeout(over)
  }, [typing])

  const add = useCallback((message: ChatMessage) => setThread((known) => addMessages(known, [message])), [])
  return { ...thread, line, error: error ?? unread, typing: typing > 0, add }
}
