import type { FaultEffect } from '../faults/fault-rule.js'
import { type BaseAddress, isBelow } from '../mounts/base-address.js'
import type { CallEntry } from './call-entry.js'
import { readRecordedBody } from './recorded-body.js'

/** A call that a double was asked to answer. */
export interface RecordedCall {
  /** Absent when no route answers this address. */
  readonly operation: string | undefined
  readonly method: string
  /** Below the base URL, without the query: `/cases/case_1`. */
  readonly path: string
  /** A field that was sent more than once is a list. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
  /** With names in lower case; the credential of `authorization` is replaced by `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>
  /** JSON, or the text of a form; `{ bytes }` for other bodies: how many were read; absent when there was none. */
  readonly body: unknown
  /** What was answered; absent while nothing is, and when the connection broke. */
  readonly status: number | undefined
  /** What the fault plan did to it. */
  readonly fault: FaultEffect | undefined
  /** When it came, by the double's clock. */
  readonly at: Date
}

/** The calls that were made, oldest first. */
export interface CallLog {
  add(operation: string | undefined, request: Request, at: Date): CallEntry
  calls(): readonly RecordedCall[]
  clear(): void
}

// A double that serves a load test for hours must not fill the memory.
const mostCalls = 10_000

function readHeaders(headers: Headers): Record<string, string> {
  const read = Object.fromEntries(headers)
  for (const name of ['authorization', 'proxy-authorization']) {
    if (read[name] !== undefined) read[name] = read[name].replace(/^(\S+\s+)?.*$/s, '$1[redacted]')
  }
  return read
}

function readQuery(search: URLSearchParams): Record<string, string | readonly string[]> {
  const names = [...new Set(search.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name)
      return [name, values.length === 1 ? (values[0] as string) : values]
    }),
  )
}

/** Makes an empty log. */
export function createCallLog(bases: readonly BaseAddress[]): CallLog {
  let entries: CallEntry[] = []

  function view({ request, operation, at, body, status, fault }: CallEntry): RecordedCall {
    const url = new URL(request.url)
    // On a port the origin is another one, but the path below it is the same.
    const base = bases.find((one) => isBelow(one, one.origin + url.pathname))
    return {
      operation,
      method: request.method,
      path: url.pathname.slice(base?.path.length ?? 0) || '/',
      query: readQuery(url.searchParams),
      headers: readHeaders(request.headers),
      body: readRecordedBody(body),
      status,
      fault,
      at,
    }
  }

  return {
    add(operation, { method, url, headers }, at) {
      // Not the request itself: it would keep its body and its signal alive.
      const entry = {
        operation,
        request: { method, url, headers },
        at,
        body: undefined,
        status: undefined,
        fault: undefined,
      }
      entries.push(entry)
      if (entries.length > 2 * mostCalls) entries = entries.slice(-mostCalls)
      return entry
    },
    calls: () => entries.slice(-mostCalls).map(view),
    clear() {
      entries = []
    },
  }
}
