// Read when the module loads, so that a test that fakes timers later does not stop the turns of a virtual clock.
const immediate: ((run: () => void) => unknown) | undefined = globalThis.setImmediate

/** Runs something in the next turn of the event loop: once everything that needs no outside answer has gone as far as it can. */
export function inNextTurn(run: () => void): void {
  if (immediate) immediate(run)
  else setTimeout(run, 0)
}

/** Settles in the next turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => inNextTurn(resolve))
}
