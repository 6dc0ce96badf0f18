import { type HttpRequest, writeQuery } from '@waymark/core/http'
import { readList } from './record.js'

/** One part of a batch: a request that stands for itself. Made by `batchQuery`, `batchSearch` and `batchGet`, or by hand. */
export interface BatchPart<Value = unknown> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** The path below the version of the API, with its query: `/limits`. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** Makes the value of an answer that said yes: its JSON, or null for none. Undefined is for what breaks the contract. */
  readonly read: (body: unknown) => Value | undefined
}

/** How one part went, before it is read. */
export interface BatchResult {
  readonly status: number
  readonly body: unknown
}

/** A part that asks what a request of its own would ask. */
export function readingPart<Value>(
  { path, query }: HttpRequest,
  read: (body: unknown) => Value | undefined,
): BatchPart<Value> {
  return { method: 'GET', path: query === undefined ? path : path + writeQuery(query), read }
}

/** The parts as Salesforce takes them. Addresses start with the version here, such as `v66.0`, and have no slash before it. */
export function writeBatch(parts: readonly BatchPart[], version: string) {
  return parts.map(({ method, path, body }) => ({
    method,
    url: version + path,
    ...(body !== undefined && { richInput: body }),
  }))
}

/** How the parts went, in the order of the request. */
export function readBatch(value: unknown): readonly BatchResult[] | undefined {
  return readList((value as { results?: unknown } | null)?.results, (one) => {
    const { statusCode, result } = (one ?? {}) as { statusCode?: unknown; result?: unknown }
    return typeof statusCode === 'number' ? { status: statusCode, body: result ?? null } : undefined
  })
}
