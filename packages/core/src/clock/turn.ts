// Read when the module loads, so that a test that fakes timers later does not stop the turns of a virtual clock.
const immediate: ((run: () => void) => unknown) | undefined = globalThis.setImmediate

/** Settles in the next turn of the event loop: once everything that needs no outside answer has gone as far as it can. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (immediate) immediate(() => resolve())
    else setTimeout(resolve, 0)
  })
}
