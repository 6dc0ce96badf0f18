import type { Clock } from '@waymark/core'
import type { Answer } from '../app-environment.js'
import { endWith, isEvents } from '../end-with.js'
import type { WhoAsks } from './who-asks.js'

const lookEvery = 30_000

/**
 * The same handler; whoever follows events hears no more of them soon after the sign-in or the key is over, in whichever process it
 * was ended: it is looked up every 30 seconds of real time.
 */
export function whileKnown(
  answer: Answer,
  { whoAsks, real }: { readonly whoAsks: WhoAsks; readonly real: Clock },
): Answer {
  return async (request, caller) => {
    const response = await answer(request, caller)
    if (!isEvents(response)) return response
    const over = new AbortController()
    const left = new AbortController()

    async function isKnown(): Promise<boolean> {
      // A database that is gone for a while says nothing about who is signed in.
      return whoAsks(request).then(
        (asker) => asker !== undefined,
        () => true,
      )
    }
    async function look(): Promise<void> {
      do await real.sleep(lookEvery, left.signal)
      while (await isKnown())
      over.abort()
    }
    // It is called off when the stream ends, which is how it usually ends itself.
    look().catch(() => {})
    return endWith(response, over.signal, () => left.abort())
  }
}
