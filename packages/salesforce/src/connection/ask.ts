import { type CallOptions, type Connection, type HttpRequest, readJson, sendRequest } from '@waymark/core/http'
import type { Schema } from '@waymark/core/wire'
import { readAnswer } from './read-answer.js'

/** Sends a request and reads its answer as JSON of a shape. */
export function ask<Value>(
  connection: Connection,
  request: HttpRequest,
  schema: Schema<Value>,
  options?: CallOptions,
): Promise<Value> {
  return sendRequest(connection, request, options, (answer) => readJson(answer, schema))
}

/** Sends a request and reads its answer by hand, where `read` gives undefined for what breaks the contract. */
export function askFor<Value>(
  connection: Connection,
  request: HttpRequest,
  read: (value: unknown) => Value | undefined,
  options?: CallOptions,
): Promise<Value> {
  return sendRequest(connection, request, options, (answer) => readAnswer(answer, read))
}

/** Sends a request whose answer says nothing but that it was done. */
export async function tell(connection: Connection, request: HttpRequest, options?: CallOptions): Promise<void> {
  await sendRequest(connection, request, options)
}
