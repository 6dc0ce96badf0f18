import type { Connection } from '@waymark/core/http'
import { presenceInterval } from '../model/chat-limits.js'

/**
 * Gives signs of life while a stream is read, the first at once. One that fails is let go, since the next follows: what matters is
 * reported by the stream itself.
 */
export async function* withPresence<Item>(
  connection: Connection,
  stream: AsyncIterable<Item>,
  sign: (signal: AbortSignal) => Promise<unknown>,
): AsyncGenerator<Item, void, undefined> {
  const over = new AbortController()
  const signs = giveSigns(connection, sign, over.signal)
  try {
    yield* stream
  } finally {
    over.abort()
    await signs
  }
}

async function giveSigns(
  { clock }: Connection,
  sign: (signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await sign(signal).catch(letGo)
    await clock.sleep(presenceInterval, signal).catch(letGo)
  }
}

function letGo(): void {}
