/** Repeats a step as long as there is something to do. */
export interface Runner {
  /** To be called when there may be something new to do. */
  wake(): void
  /** Settles when it rests; undefined when it does. */
  readonly running: Promise<void> | undefined
}

/**
 * Makes a runner. The step gives whether it did something; one that rejects ends the run, and is reported: what it could not
 * do is found again at the next wake.
 */
export function createRunner(
  step: () => Promise<boolean>,
  onRest: () => void,
  onError: (error: unknown) => void,
): Runner {
  let running: Promise<void> | undefined
  let again = false

  async function run(): Promise<void> {
    do {
      again = false
      while (await step()) again = false
    } while (again)
  }

  return {
    wake() {
      again = true
      // Not at once: whoever committed learns of it before its jobs begin.
      running ??= Promise.resolve()
        .then(run)
        .catch(onError)
        .then(() => {
          running = undefined
          onRest()
        })
    },
    get running() {
      return running
    },
  }
}
