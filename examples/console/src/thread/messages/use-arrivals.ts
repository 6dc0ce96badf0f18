import type { Message } from '@waymark/cases'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePerson } from '../../session/use-session.js'

/**
 * Tells of messages that arrive while the page is open: the newest of them to announce, and whether it lies below what the reader
 * sees. A reader at the end is taken along.
 */
export function useArrivals(messages: readonly Message[] | undefined, end: RefObject<HTMLElement | null>) {
  const { id: reader } = usePerson()
  const isAtEnd = useRef(false)
  const known = useRef<number>(undefined)
  const [arrived, setArrived] = useState<Message>()
  const [isBelow, setBelow] = useState(false)

  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => {
      isAtEnd.current = entry?.isIntersecting === true
      if (isAtEnd.current) setBelow(false)
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [end])

  // Before the observer hears that the end was pushed out of sight.
  useLayoutEffect(() => {
    if (!messages) return
    const before = known.current
    known.current = messages.length
    const newest = messages.at(-1)
    if (before === undefined || messages.length <= before || !newest) return
    const isOwn = newest.author.id === reader
    if (!isOwn) setArrived(newest)
    if (isOwn || isAtEnd.current) end.current?.scrollIntoView({ block: 'nearest' })
    else setBelow(true)
  }, [messages, reader, end])

  return { arrived, isBelow }
}
