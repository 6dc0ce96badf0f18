import type { ChatAvailability } from '@waymark/cases'
import { useCallback, useState } from 'react'
import { cases } from '../session/clients.js'
import { type LineState, useLine } from './use-line.js'

/** Whether an agent is free now, live; undefined until it is known. */
export function useAvailability(): LineState & { readonly availability: ChatAvailability | undefined } {
  const [availability, setAvailability] = useState<ChatAvailability>()
  const begin = useCallback(
    () => ({
      open: (after: string | undefined, signal: AbortSignal) =>
        cases.chats.followAvailability({ after, signal, attempts: 0 }),
      probe: (signal: AbortSignal) => cases.chats.availability({ signal, timeout: '10 seconds' }),
      onItem: (item: { readonly availability: ChatAvailability }) => setAvailability(item.availability),
    }),
    [],
  )
  return { ...useLine(begin), availability }
}
