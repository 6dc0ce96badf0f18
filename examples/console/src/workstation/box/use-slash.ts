import { type RefObject, useEffect } from 'react'

const takesText = 'input, textarea, select, [contenteditable="true"]'

/** Puts the focus into the box when the page opens, and whenever `/` is pressed where nothing is typed. */
export function useSlash(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    // Behind the shell, which moves the focus to the content of a new page.
    const frame = requestAnimationFrame(() => box.current?.focus({ preventScroll: true }))
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(takesText)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('keydown', onKey)
    }
  }, [box])
}
