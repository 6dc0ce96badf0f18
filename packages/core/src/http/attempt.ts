import { ContractError, NoAnswerError } from '../errors/error.js'
import type { Connection } from './connection.js'
import type { Deadline } from './deadline.js'
import type { Exchange } from './exchange.js'
import { redact, redactCause } from './redact.js'
import { readRefusal } from './refusal.js'
import { requestIdOf } from './request-id.js'

/** Puts a request on the wire. */
export type Send = (
  connection: Connection,
  exchange: Exchange,
  headers: Record<string, string>,
  signal: AbortSignal,
) => Promise<Response>

/** What an attempt got: an answer of success, not yet read. */
export interface Arrival {
  readonly response: Response
  readonly requestId: string | undefined
  /** The error of an answer that broke the contract; keeps the first kilobyte of `body`, redacted. */
  broken(message: string, body?: string, cause?: unknown): ContractError
}

/** Sends a request and waits for its headers. The answer's status decides whether it arrived, was refused or is broken. */
export async function arrive(connection: Connection, response: Response, secrets: readonly string[]): Promise<Arrival> {
  const { status, headers } = response
  const requestId = requestIdOf(headers)
  const broken = (message: string, body = '', cause?: unknown) =>
    new ContractError(message, {
      status,
      requestId,
      body: redact(body, secrets).slice(0, 1_024),
      cause: redactCause(cause, secrets),
    })

  if (response.ok) return { response, requestId, broken }
  // Browsers hide a redirect that is not followed behind a status of 0.
  if (status < 400) {
    response.body?.cancel().catch(() => undefined)
    throw broken(`the server answered with a redirect (${status}), which is not followed`)
  }
  throw await readRefusal(connection, response, secrets)
}

/** Sends a request until its headers came. */
export async function sendOnce(
  send: Send,
  connection: Connection,
  exchange: Exchange,
  headers: Record<string, string>,
  deadline: Deadline,
  secrets: readonly string[],
): Promise<Response> {
  try {
    return await send(connection, exchange, headers, deadline.signal)
  } catch (error) {
    if (deadline.failure !== undefined) throw deadline.failure
    throw new NoAnswerError('connection_failed', `the connection failed: ${reasonOf(error, secrets)}`, {
      cause: redactCause(error, secrets),
    })
  }
}

// fetch says "fetch failed", and its cause says why.
function reasonOf(error: unknown, secrets: readonly string[]): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string }
  return redact(cause?.code ?? cause?.message ?? message ?? String(error), secrets)
}
