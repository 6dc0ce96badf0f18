import type { SearchKind } from '@waymark/workstation-search'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type MoveRow, moveFrom, type Place } from './moves.js'

const stopsIn = (row: Element) => [...row.querySelectorAll<HTMLElement>('a[href], button')]

function readRows(list: HTMLElement) {
  const rows = [...list.querySelectorAll('[data-row]')].map((row) => ({
    stops: stopsIn(row),
    group: (row.closest<HTMLElement>('[data-kind]')?.dataset.kind ?? '') as SearchKind | '',
  }))
  return rows.filter(({ stops }) => stops.length > 0)
}

function placeOf(rows: ReturnType<typeof readRows>, element: EventTarget | null): Place | undefined {
  const row = rows.findIndex(({ stops }) => stops.includes(element as HTMLElement))
  return row < 0 ? undefined : { row, column: rows[row]?.stops.indexOf(element as HTMLElement) ?? 0 }
}

/** Where the focus is among the results, and what moves it there. */
export interface Moves {
  /** The result that had the focus last. */
  readonly active: string | undefined
  /** Moves the focus from the box to the results, as a key of it says; false where it does not lead there. */
  enter(key: { readonly key: string; readonly ctrlKey: boolean }): boolean
}

/**
 * Moves the focus by keys through all that can be opened or pressed in a list, and back to the box. `shown` is whatever the list shows: when it changes
 * and what had the focus is gone, the focus does not get lost.
 */
export function useMoves(
  box: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
  shown: unknown,
): Moves {
  const [active, setActive] = useState<string>()
  const last = useRef<{ readonly element: HTMLElement; readonly kind: string | undefined } | undefined>(undefined)

  const go = useCallback(
    (from: Place | 'box', key: { readonly key: string; readonly ctrlKey: boolean }): boolean => {
      if (!list.current) return false
      const rows = readRows(list.current)
      const to = moveFrom(
        rows.map(({ stops, group }): MoveRow => ({ stops: stops.length, group })),
        from,
        key,
      )
      if (to === undefined) return false
      const target = to === 'box' ? box.current : rows[to.row]?.stops[to.column]
      target?.focus()
      return true
    },
    [box, list],
  )

  useEffect(() => {
    const element = list.current
    if (!element) return
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      last.current = { element: target, kind: target.closest<HTMLElement>('[data-kind]')?.dataset.kind }
      if (target.dataset.stop !== undefined) setActive(target.dataset.stop)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape') {
        box.current?.focus()
        box.current?.select()
        event.preventDefault()
        return
      }
      const from = placeOf(readRows(element), event.target)
      if (from && go(from, event)) event.preventDefault()
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('keydown', onKey)
    }
  }, [box, list, go])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown, what had the focus may be gone
  useEffect(() => {
    const lost = last.current
    if (!lost || lost.element.isConnected) return
    last.current = undefined
    if (document.activeElement !== document.body) return
    const kind = list.current?.querySelector(`[data-kind="${lost.kind}"]`)
    const next = kind?.querySelector<HTMLElement>('[data-row] a[href], [data-row] button') ?? box.current
    next?.focus({ preventScroll: true })
  }, [shown, box, list])

  return { active, enter: (key) => go('box', key) }
}
