import { useNavigate, useSearch } from '@tanstack/react-router'
import type { LiveSearch } from '@waymark/workstation-search'
import { useEffect, useRef } from 'react'
import { addressStep } from './address-step.js'

// Browsers take only so many changes of the address, and nobody goes back letter by letter.
const pause = 400

/** Keeps what stands in the box and what stands in the address the same: typing writes it, back and forward search it again. */
export function useAddressText(live: LiveSearch, text: string): void {
  const { q = '' } = useSearch({ from: '/workstation' })
  const navigate = useNavigate({ from: '/workstation' })
  const agreed = useRef<string | undefined>(undefined)
  const underWay = useRef(new Set<string>())

  useEffect(
    () => () => {
      live.close()
      agreed.current = undefined
    },
    [live],
  )

  useEffect(() => {
    // An address that was written here, and which a newer text has overtaken, must not come back into the box.
    if (underWay.current.has(q) && q !== agreed.current) return
    underWay.current.clear()
    if (q === agreed.current) return
    agreed.current = q
    live.type(q)
    live.submit()
  }, [q, live])

  useEffect(() => {
    const before = agreed.current
    if (before === undefined || text === before) return
    const timer = setTimeout(() => {
      agreed.current = text
      underWay.current.add(text)
      const replace = addressStep(before, text) === 'replace'
      navigate({ search: text === '' ? {} : { q: text }, replace, resetScroll: false })
    }, pause)
    return () => clearTimeout(timer)
  }, [text, navigate])
}
