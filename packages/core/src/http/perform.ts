import { isRefused } from '../errors/error.js'
import { type Arrival, arrive, failureOf, type Send, sendOnce } from './attempt.js'
import { mayRetry, retryDelay } from './backoff.js'
import type { Connection } from './connection.js'
import { type Credential, openCredential } from './credential.js'
import type { Deadline } from './deadline.js'
import type { Exchange } from './exchange.js'
import { type Observer, observe } from './observe.js'
import { reportRate, reportRefusal, takeTurn } from './turn.js'

/** Reads an answer of success. What it throws is the failure of the attempt. */
export type Read<T> = (arrival: Arrival, attempts: number) => Promise<T> | T

/** What the attempts of one call share. */
interface Call {
  readonly connection: Connection
  readonly exchange: Exchange
  readonly deadline: Deadline
  readonly credential: Credential
  readonly observer: Observer | undefined
  readonly send: Send
}

/** The loop: attempts, waits and the rate budget, all within one deadline. */
export async function perform<T>(
  connection: Connection,
  exchange: Exchange,
  deadline: Deadline,
  send: Send,
  read: Read<T>,
): Promise<T> {
  const observer = observe(connection, exchange)
  const call: Call = { connection, exchange, deadline, credential: openCredential(connection), observer, send }
  try {
    const value = await deadline.race(attemptAll(call, read))
    observer?.end()
    return value
  } catch (error) {
    observer?.end(error)
    throw error
  }
}

async function attemptAll<T>(call: Call, read: Read<T>): Promise<T> {
  const { connection, exchange, deadline } = call
  for (;;) {
    const turn = takeTurn(connection, exchange.template, deadline)
    if (turn !== undefined) await turn
    deadline.attempts += 1
    try {
      return await read(await attemptOnce(call), deadline.attempts)
    } catch (error) {
      if (deadline.failure !== undefined) throw deadline.failure
      await waitForNext(call, error)
    }
  }
}

async function attemptOnce({ connection, exchange, deadline, credential, observer, send }: Call): Promise<Arrival> {
  const header = credential.header()
  const authorization = typeof header === 'object' ? await header : header
  // A call that is over sends nothing more, also by a fetch that does not listen to signals.
  if (deadline.failure !== undefined) throw deadline.failure
  const headers: Record<string, string> = { ...exchange.headers }
  if (authorization !== undefined) headers.authorization = authorization
  const parent = observer?.request(deadline.attempts)
  if (parent !== undefined) headers.traceparent = parent

  const response = await sendOnce(send, connection, exchange, headers, deadline, credential.secrets)
  const arrival = arrive(response, credential.secrets)
  observer?.response(response.status, arrival.requestId)
  reportRate(connection, exchange.template, response.headers)
  if (!response.ok) throw await failureOf(connection, arrival, credential.secrets)
  return arrival
}

/** Waits for the next attempt, or throws what ends the call. */
async function waitForNext(call: Call, error: unknown): Promise<void> {
  const { connection, exchange, deadline, observer } = call
  const { retry, random, clock } = connection
  deadline.lastFailure = error
  reportRefusal(connection, exchange.template, error)
  if (exchange.resend !== 'never' && (await call.credential.renew(error))) return observer?.retry(error, 0)
  if (deadline.attempts >= retry.attempts || !mayRetry(error, exchange.resend)) throw error
  const delay = retryDelay(error, retry, deadline.attempts, random)
  const remaining = deadline.remaining()
  if (delay >= remaining) throw tooLong(error, remaining)
  observer?.retry(error, delay)
  await clock.sleep(delay, deadline.signal)
}

function tooLong(error: unknown, remaining: number): unknown {
  if (isRefused(error) && error.retryAfter !== undefined) {
    const asked = `the server asks to wait ${error.retryAfter / 1_000} s`
    error.message += ` (not tried again: ${asked}, and the deadline is in ${Math.max(0, remaining) / 1_000} s)`
  }
  return error
}
