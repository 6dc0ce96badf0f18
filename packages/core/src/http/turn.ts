import { isRefused, RefusedError } from '../errors/error.js'
import { fullJitter } from './backoff.js'
import type { Rate } from './budget.js'
import type { Connection } from './connection.js'
import type { Deadline } from './deadline.js'
import { readRate } from './rate.js'

/** Waits until the rate budget lets a request through; nothing to await when it does so at once. */
export function takeTurn(connection: Connection, template: string, deadline: Deadline): Promise<void> | undefined {
  const asked = connection.budget?.reserve(template, connection.clock.now().getTime()) ?? 0
  return asked === 0 ? undefined : waitForTurn(connection, template, deadline, asked)
}

async function waitForTurn(
  connection: Connection,
  template: string,
  deadline: Deadline,
  asked: number | Promise<number>,
): Promise<void> {
  const wait = await asked
  if (wait <= 0) return
  const remaining = deadline.remaining()
  if (wait >= remaining) {
    const title = 'the rate limit of this connection is used up, and starts anew after the deadline'
    throw new RefusedError('rate_limited', { status: 429, retryable: true, title }, title, { retryAfter: wait })
  }
  // All who wait were told the same moment.
  const spread = fullJitter(connection.retry, 1, connection.random)
  await connection.clock.sleep(Math.min(wait + 1 + spread, remaining), deadline.signal)
  await takeTurn(connection, template, deadline)
}

/** Tells the budget what the headers of an answer say. */
export function reportRate(connection: Connection, template: string, headers: Headers): void {
  if (connection.budget === undefined) return
  const rate = readRate(headers, connection.clock.now().getTime())
  if (rate !== undefined) report(connection, template, rate)
}

/** What one call was told to wait for after a 429, the others of its connection would only be told again. */
export function reportRefusal(connection: Connection, template: string, error: unknown): void {
  if (!isRefused(error) || error.status !== 429 || error.retryAfter === undefined) return
  report(connection, template, { remaining: 0, resetsAt: connection.clock.now().getTime() + error.retryAfter })
}

function report({ budget, clock }: Connection, template: string, rate: Rate): void {
  // A shared budget that is out of reach must not fail a call that was answered.
  Promise.resolve(budget?.report(template, rate, clock.now().getTime())).catch(() => undefined)
}
