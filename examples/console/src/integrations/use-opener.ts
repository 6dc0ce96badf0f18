import { useRef } from 'react'

/** Gives the focus back to what opened a dialog, where the dialog leaves the page at once and cannot do so itself. */
export function useOpener() {
  const opener = useRef<Element | null>(null)
  return {
    /** Before it opens. */
    remember() {
      opener.current = document.activeElement
    },
    /** Once it was closed. */
    giveBack() {
      requestAnimationFrame(() => {
        if (opener.current instanceof HTMLElement) opener.current.focus()
      })
    },
  }
}
