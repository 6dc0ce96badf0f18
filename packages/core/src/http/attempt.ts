import { ContractError, NoAnswerError, type WaymarkError } from '../errors/error.js'
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

/** Takes in an answer whose headers came. */
export function arrive(response: Response, secrets: readonly string[]): Arrival {
  const { status, headers } = response
  const requestId = requestIdOf(headers)
  return {
    response,
    requestId,
    broken: (message, body = '', cause) =>
      new ContractError(message, {
        status,
        requestId,
        body: redact(body, secrets).slice(0, 1_024),
        cause: redactCause(cause, secrets),
      }),
  }
}

/** The error of an answer that is no success: it broke the contract by a redirect, or it said no. */
export async function failureOf(
  connection: Connection,
  { response, broken }: Arrival,
  secrets: readonly string[],
): Promise<WaymarkError> {
  // Browsers hide a redirect that is not followed behind a status of 0.
  if (response.status >= 400) return readRefusal(connection, response, secrets)
  response.body?.cancel().catch(() => undefined)
  return broken(`the server answered with a redirect (${response.status}), which is not followed`)
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
