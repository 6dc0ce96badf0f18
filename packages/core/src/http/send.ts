import { milliseconds } from '../clock/duration.js'
import type { ContractError } from '../errors/error.js'
import type { Arrival } from './attempt.js'
import type { Connection } from './connection.js'
import { startDeadline } from './deadline.js'
import { type CallOptions, type HttpRequest, prepareExchange } from './exchange.js'
import { perform } from './perform.js'
import { sendByFetch } from './send-by-fetch.js'

/** What a request was answered, when it was a success. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  /** The whole body. */
  readonly text: string
  readonly requestId: string | undefined
  /** How many requests it took. */
  readonly attempts: number
  /** Makes the error to throw when the body is not what was agreed; it keeps the body's first kilobyte, redacted. */
  broken(message: string, cause?: unknown): ContractError
}

/**
 * Sends a request, again where that is safe, and reads the whole answer. `read` makes something of it within the call, so that
 * what it throws reaches the hooks too.
 *
 * @throws NoAnswerError `timeout`, `connection_failed`, `aborted`; RefusedError for a status from 400; ContractError for a
 * redirect and a body that breaks off.
 */
export function sendRequest(connection: Connection, request: HttpRequest, options?: CallOptions): Promise<HttpAnswer>
export function sendRequest<T>(
  connection: Connection,
  request: HttpRequest,
  options: CallOptions | undefined,
  read: (answer: HttpAnswer) => T,
): Promise<T>
export async function sendRequest<T>(
  connection: Connection,
  request: HttpRequest,
  options: CallOptions = {},
  read?: (answer: HttpAnswer) => T,
): Promise<T | HttpAnswer> {
  const exchange = prepareExchange(connection, request, options)
  const timeout = options.timeout === undefined ? connection.timeout : milliseconds(options.timeout)
  const deadline = startDeadline(timeout, connection.clock, options.signal)
  try {
    return await perform(connection, exchange, deadline, sendByFetch(), async (arrival, attempts) => {
      const answer = await readAnswer(arrival, attempts)
      return read === undefined ? answer : read(answer)
    })
  } finally {
    deadline.end()
  }
}

/** Reads an answer to its end. */
export async function readAnswer({ response, requestId, broken }: Arrival, attempts: number): Promise<HttpAnswer> {
  const { status, headers } = response
  let text: string
  try {
    text = await response.text()
  } catch (error) {
    throw broken('the answer broke off before its end', '', error)
  }
  return { status, headers, text, requestId, attempts, broken: (message, cause) => broken(message, text, cause) }
}
