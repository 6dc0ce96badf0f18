import { refuseSearch } from '../model/errors.js'
import type { Ports } from './ports.js'

/**
 * Asks an application, and waits so many milliseconds of real time at the most. When they are over, or the caller has gone, it is told
 * by the signal that it was given, and nobody waits for one that does not listen.
 *
 * @throws RefusedError `application_unavailable` when the time is over; NoAnswerError `aborted` when the caller has gone; and what the
 * application is refused with.
 */
export async function withinBudget<Value>(
  { realClock, answerBudget }: Pick<Ports, 'realClock' | 'answerBudget'>,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Value>,
  budget = answerBudget,
): Promise<Value> {
  const over = new AbortController()
  const stop = () => over.abort(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  const late = realClock.sleep(budget, over.signal).then(() => {
    throw refuseSearch('application_unavailable', undefined, { facts: { reason: 'timeout' } })
  })
  const asked = async () => (signal.aborted ? await late : await ask(over.signal))
  try {
    return await Promise.race([late, asked()])
  } finally {
    signal.removeEventListener('abort', stop)
    over.abort()
  }
}
