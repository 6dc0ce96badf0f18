import { type Clock, systemClock } from '../clock/clock.js'
import { type Duration, milliseconds } from '../clock/duration.js'
import type { WaymarkError } from '../errors/error.js'
import type { RetryOptions, RetryPolicy } from './backoff.js'
import { type Budget, createBudget } from './budget.js'
import type { Hooks } from './hooks.js'
import type { Tracer } from './tracer.js'

/** The standard `fetch`. One that is passed in must honour `init`, whose `signal` takes the place of the request's own. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** A refusal as it came, for vendors that have a shape of their own. */
export interface RefusalAnswer {
  readonly status: number
  readonly headers: Headers
  /** The body: JSON when it is JSON, else its text. Credentials are removed. */
  readonly body: unknown
  readonly requestId: string | undefined
  /** How long the answer asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined
}

/** How a client reaches its service. */
export interface ConnectionOptions {
  /** Where the service is, such as `https://waymark.example.com/api/cases`. No query, no user name. */
  readonly baseUrl: string | URL
  /**
   * The credential, or where to get it. A function is asked for every attempt; after a 401 it is asked once more and told the
   * refused token: when it gives another one, the request is sent again.
   */
  readonly token?: string | ((refused?: string) => string | Promise<string>) | undefined
  /** What stands before the token in `Authorization`. The default is `Bearer`. */
  readonly scheme?: string | undefined
  /** Takes the place of the global `fetch`, which is looked up at every call. */
  readonly fetch?: Fetch | undefined
  /** Where waits and dates come from. The default is the computer's clock. */
  readonly clock?: Clock | undefined
  /** The time for a whole call, all attempts and waits included. The default is 30 seconds. */
  readonly timeout?: Duration | undefined
  /** How failed requests are repeated; `false` for never. */
  readonly retry?: RetryOptions | false | undefined
  readonly hooks?: Hooks | undefined
  /** An OpenTelemetry tracer. */
  readonly tracer?: Tracer | undefined
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly userAgent?: string | undefined
  /** Where the rate limit is counted; by default the connection has its own budget. `false` pays no heed to rate headers. */
  readonly budget?: Budget | false | undefined
  /**
   * The header that makes a write safe to repeat. The default is `idempotency-key`; `false` for vendors that have none: their
   * writes are repeated only after a 429.
   */
  readonly idempotencyHeader?: string | false | undefined
  /** Reads a vendor's own error shape. When it gives nothing, problem details and then the status decide. */
  readonly readRefusal?: ((answer: RefusalAnswer) => WaymarkError | undefined) | undefined
  /** A number from 0 up to 1, for the jitter of waits. */
  readonly random?: (() => number) | undefined
  /** Makes idempotency keys and the ids of calls. */
  readonly makeId?: (() => string) | undefined
}

/** A service as its clients' calls see it: plain and frozen. A variant is `{ ...connection, headers }`. */
export interface Connection {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly token: ConnectionOptions['token']
  readonly scheme: string
  readonly fetch: Fetch | undefined
  readonly clock: Clock
  /** In milliseconds. */
  readonly timeout: number
  readonly retry: RetryPolicy
  readonly hooks: Hooks | undefined
  readonly tracer: Tracer | undefined
  /** With names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly budget: Budget | undefined
  readonly idempotencyHeader: string | undefined
  readonly readRefusal: ConnectionOptions['readRefusal']
  readonly random: () => number
  readonly makeId: () => string
}

/**
 * Describes how to reach a service. Nothing is sent.
 *
 * @throws TypeError when the base URL is not one, or has a query or a user name.
 */
export function createConnection(options: ConnectionOptions): Connection {
  return Object.freeze({
    baseUrl: readBaseUrl(options.baseUrl),
    token: options.token,
    scheme: options.scheme ?? 'Bearer',
    fetch: options.fetch,
    clock: options.clock ?? systemClock,
    timeout: milliseconds(options.timeout ?? 30_000),
    retry: readRetry(options.retry ?? {}),
    hooks: options.hooks,
    tracer: options.tracer,
    headers: lowerCase({ ...options.headers, ...(options.userAgent && { 'user-agent': options.userAgent }) }),
    budget: options.budget === false ? undefined : (options.budget ?? createBudget()),
    idempotencyHeader:
      options.idempotencyHeader === false ? undefined : (options.idempotencyHeader ?? 'idempotency-key').toLowerCase(),
    readRefusal: options.readRefusal,
    random: options.random ?? Math.random,
    makeId: options.makeId ?? randomId,
  })
}

function readBaseUrl(value: string | URL): string {
  // The message leaves the value out: it may hold a password.
  if (!URL.canParse(value)) throw new TypeError('baseUrl must be an absolute address such as https://example.com/api')
  const url = new URL(value)
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('baseUrl must have no user name, query or fragment: pass credentials as token')
  }
  return url.href.replace(/\/+$/, '')
}

function readRetry(retry: RetryOptions | false): RetryPolicy {
  if (retry === false) return { attempts: 1, baseDelay: 0, maximumDelay: 0 }
  return {
    attempts: Math.max(1, retry.attempts ?? 3),
    baseDelay: retry.baseDelay ?? 250,
    maximumDelay: retry.maximumDelay ?? 10_000,
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function randomId(): string {
  // Pages that were not loaded over TLS have no randomUUID.
  return (
    crypto.randomUUID?.() ??
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(16)).join('-')
  )
}
