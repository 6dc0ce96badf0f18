import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChatSeat, SeatEvent } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useCallback } from 'react'
import { cases, queries } from '../session/clients.js'
import { type LineState, useLine } from './use-line.js'

const { queryKey } = queries.chatDesk.seat()

/** The own seat at the chat desk, live; null for somebody who is not signed in there, undefined until it is known. */
export function useSeat(): LineState & { readonly seat: ChatSeat | null | undefined } {
  const cache = useQueryClient()
  const read = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<ChatSeat | null> =>
      cases.chatDesk.seat({ signal }).catch((error: unknown) => {
        if (isWaymarkError(error, 'not_found')) return null
        throw error
      }),
  })
  // Without a seat there is nothing to give signs of life for.
  const attend = Boolean(read.data)
  const begin = useCallback(() => {
    const refresh = () => cache.invalidateQueries({ queryKey: queries.chats.list().queryKey.slice(0, -1) })
    return {
      open: (after: string | undefined, signal: AbortSignal) =>
        cases.chatDesk.follow({
          after,
          signal,
          attend,
          attempts: 0,
          onReset: () => Promise.all([cache.invalidateQueries({ queryKey }), refresh()]).then(() => {}),
        }),
      probe: async (signal: AbortSignal) =>
        cases.chats.list({ scope: 'served' }, { signal, limit: 1, timeout: '10 seconds' }),
      onItem: ({ event }: { readonly id: string | undefined; readonly event: SeatEvent }) => {
        cache.setQueryData<ChatSeat | null>(queryKey, event.type === 'signed_out' ? null : event.seat)
        refresh()
      },
    }
  }, [cache, attend])
  const line = useLine(begin)
  return { line: line.line, error: line.error ?? read.error, seat: read.data }
}
