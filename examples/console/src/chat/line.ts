import { isWaymarkError } from '@waymark/core'

/** Whether what happens can be heard at the moment. */
export type Line = 'standing' | 'broken'

/** A stream that is followed, and what is done about it. */
export interface Following<Item extends { readonly id: string | undefined }> {
  /** Opens the stream, behind an item that is known. */
  readonly open: (after: string | undefined, signal: AbortSignal) => AsyncIterable<Item>
  /** Asks for something small: once it succeeds, the service can be reached again. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>
  readonly onItem: (item: Item) => void
  readonly onLine: (line: Line) => void
  /** Waits longer with every failure in a row. */
  readonly pause: (failures: number, signal: AbortSignal) => Promise<void>
  /** Calls back when the browser finds that the line changed; gives the way to stop. */
  readonly onCut: (cut: () => void) => () => void
  readonly signal: AbortSignal
}

/**
 * Follows a stream and says whether its line stands, which the client by itself keeps quiet about while it tries again. It ends with
 * the signal, and with an error that no further try mends.
 */
export async function keepFollowing<Item extends { readonly id: string | undefined }>(
  following: Following<Item>,
): Promise<void> {
  const { open, probe, onItem, onLine, pause, onCut, signal } = following
  let after: string | undefined
  let failures = 0
  while (!signal.aborted) {
    const attempt = new AbortController()
    const stop = onCut(() => attempt.abort())
    try {
      for await (const item of open(after, AbortSignal.any([signal, attempt.signal]))) {
        after = item.id ?? after
        failures = 0
        onItem(item)
      }
      return
    } catch (error) {
      if (signal.aborted) return
      if (!attempt.signal.aborted && !mayPass(error)) throw error
    } finally {
      stop()
    }
    onLine('broken')
    do {
      await pause(failures, signal)
      failures += 1
    } while (!signal.aborted && !(await answers(probe, signal)))
    if (!signal.aborted) onLine('standing')
  }
}

async function answers(probe: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  try {
    await probe(signal)
    return true
  } catch (error) {
    if (!signal.aborted && !mayPass(error)) throw error
    return false
  }
}

function mayPass(error: unknown): boolean {
  return isWaymarkError(error) && error.retryable
}
