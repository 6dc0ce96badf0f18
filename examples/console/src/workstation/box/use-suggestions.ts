import type { SearchKind } from '@waymark/workstation-search'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Suggestion, suggestionsFor } from './suggestions.js'

/** Suggestions for the shortcut at the caret, and which of them is chosen. */
export interface SuggestionChoice {
  readonly items: readonly Suggestion[]
  /** Its place among them. */
  readonly chosen: number
  take(suggestion: Suggestion): void
  /** The caret was moved, or something was typed. */
  noticeCaret(): void
  /** Lets the arrow keys choose, and enter and tab take; true where it has used the key. */
  onKey(event: KeyboardEvent): boolean
  close(): void
}

/** Offers kinds while a shortcut is being typed into the box. */
export function useSuggestions(
  box: RefObject<HTMLInputElement | null>,
  text: string,
  onText: (text: string) => void,
  labelOf: (kind: SearchKind) => string,
): SuggestionChoice {
  // Nothing is offered for what stood in the box already.
  const [caret, setCaret] = useState<number>()
  const [chosen, setChosen] = useState(0)
  const next = useRef<number | undefined>(undefined)
  const items = caret === undefined ? [] : suggestionsFor(text, caret, labelOf)
  const at = Math.min(chosen, Math.max(0, items.length - 1))

  // The caret can be put behind a text only once the text is in the box.
  useLayoutEffect(() => {
    const place = next.current
    if (place === undefined) return
    next.current = undefined
    box.current?.setSelectionRange(Math.min(place, text.length), Math.min(place, text.length))
  }, [box, text])

  function take(suggestion: Suggestion): void {
    next.current = suggestion.caret
    setCaret(undefined)
    onText(suggestion.text)
    box.current?.focus()
  }

  function onKey(event: KeyboardEvent): boolean {
    const suggestion = items[at]
    if (!suggestion || event.nativeEvent.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen((at + step + items.length) % items.length)
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(suggestion)
    else if (event.key === 'Escape') setCaret(undefined)
    else return false
    event.preventDefault()
    return true
  }

  return {
    items,
    chosen: at,
    take,
    noticeCaret() {
      setCaret(box.current?.selectionStart ?? undefined)
      setChosen(0)
    },
    onKey,
    close: () => setCaret(undefined),
  }
}
