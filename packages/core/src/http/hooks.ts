/** What every hook is told. Nothing in it is secret: no header, no body, no value of the query. */
export interface HttpEvent {
  /** The name of the operation, such as `createCase`. */
  readonly operation: string
  readonly method: string
  /** The path with its parameters unfilled, which keeps the number of different values low: `/cases/{caseId}`. */
  readonly template: string
  /** The address without its query. */
  readonly url: string
  /** An id that the events of one call share. */
  readonly call: string
  /** Which attempt of the call, from 1. */
  readonly attempt: number
}

/** An answer came, with whatever status. */
export interface ResponseEvent extends HttpEvent {
  readonly status: number
  readonly requestId: string | undefined
  /** Milliseconds from the request to the headers of the answer. */
  readonly duration: number
}

/** An attempt failed, and another follows. */
export interface RetryEvent extends HttpEvent {
  readonly error: unknown
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** The call failed. */
export interface ErrorEvent extends HttpEvent {
  readonly error: unknown
}

/** Where a client tells what it does, for logs and metrics. What a hook throws is dropped: a broken log breaks no call. */
export interface Hooks {
  onRequest?(event: HttpEvent): void
  onResponse?(event: ResponseEvent): void
  onRetry?(event: RetryEvent): void
  onError?(event: ErrorEvent): void
}
