import { isRefused, RefusedError } from '../errors/error.js'
import { type Arrival, arrive, type Send, sendOnce } from './attempt.js'
import { fullJitter, mayRetry, retryDelay } from './backoff.js'
import type { Connection } from './connection.js'
import { openCredential } from './credential.js'
import type { Deadline } from './deadline.js'
import type { Exchange } from './exchange.js'
import { observe } from './observe.js'
import { readRate } from './rate.js'

/** Reads an answer of success. What it throws is the failure of the attempt. */
export type Read<T> = (arrival: Arrival, attempts: number) => Promise<T> | T

/** The loop: attempts, waits and the rate budget, all within one deadline. */
export async function perform<T>(
  connection: Connection,
  exchange: Exchange,
  deadline: Deadline,
  send: Send,
  read: Read<T>,
): Promise<T> {
  const { retry, random, clock } = connection
  const credential = openCredential(connection)
  const observer = observe(connection, exchange)
  const attemptOnce = async () => {
    const authorization = await credential.header()
    const headers: Record<string, string> = { ...exchange.headers }
    if (authorization !== undefined) headers.authorization = authorization
    const parent = observer?.request(deadline.attempts)
    if (parent !== undefined) headers.traceparent = parent
    const response = await sendOnce(send, connection, exchange, headers, deadline, credential.secrets)
    const arrival = await hear(response)
    return read(arrival, deadline.attempts)
  }
  const hear = (response: Response) => {
    const now = clock.now().getTime()
    const rate = connection.budget && readRate(response.headers, now)
    if (rate) void connection.budget?.report(exchange.template, rate, now)
    const arrival = arrive(connection, response, credential.secrets)
    observer?.response(response.status, response.headers.get('x-request-id') ?? undefined)
    return arrival
  }

  const run = async (): Promise<T> => {
    for (;;) {
      await takeTurn(connection, exchange, deadline)
      deadline.attempts += 1
      try {
        return await attemptOnce()
      } catch (error) {
        if (deadline.failure !== undefined) throw deadline.failure
        await nextAttempt(error)
      }
    }
  }
  const nextAttempt = async (error: unknown) => {
    deadline.lastFailure = error
    pauseAll(connection, exchange, error)
    if (exchange.resend !== 'never' && (await credential.renew(error))) return observer?.retry(error, 0)
    if (deadline.attempts >= retry.attempts || !mayRetry(error, exchange.resend)) throw error
    const delay = retryDelay(error, retry, deadline.attempts, random)
    const remaining = deadline.remaining()
    if (delay >= remaining) throw explain(error, remaining)
    observer?.retry(error, delay)
    await clock.sleep(delay, deadline.signal)
  }

  try {
    const value = await deadline.race(run())
    observer?.end()
    return value
  } catch (error) {
    observer?.end(error)
    throw error
  }
}

/** Waits until the rate budget lets a request through. */
async function takeTurn(connection: Connection, exchange: Exchange, deadline: Deadline): Promise<void> {
  const { budget, clock, random, retry } = connection
  while (budget !== undefined) {
    const asked = budget.reserve(exchange.template, clock.now().getTime())
    const wait = typeof asked === 'number' ? asked : await asked
    if (wait <= 0) return
    if (wait >= deadline.remaining()) {
      const message = 'the rate limit of this connection is used up, and starts anew after the deadline'
      const kind = { status: 429, retryable: true, title: message }
      throw new RefusedError('rate_limited', kind, message, { retryAfter: wait })
    }
    // All who wait were told the same moment.
    await clock.sleep(Math.min(wait + 1 + fullJitter(retry, 1, random), deadline.remaining()), deadline.signal)
  }
}

// What one call was told to wait for, the others of the connection would only be told again.
function pauseAll({ budget, clock }: Connection, exchange: Exchange, error: unknown): void {
  if (budget === undefined || !isRefused(error) || error.status !== 429 || error.retryAfter === undefined) return
  const now = clock.now().getTime()
  void budget.report(exchange.template, { remaining: 0, resetsAt: now + error.retryAfter }, now)
}

function explain(error: unknown, remaining: number): unknown {
  if (isRefused(error) && error.retryAfter !== undefined) {
    const asked = `the server asks to wait ${error.retryAfter / 1_000} s`
    error.message += ` (not tried again: ${asked}, and the deadline is in ${Math.max(0, remaining) / 1_000} s)`
  }
  return error
}
