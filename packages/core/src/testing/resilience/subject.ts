/** What a check tells the client it tries. */
export interface ResilienceSetting {
  /** Where the scripted server is. It answers every path alike. */
  readonly baseUrl: string
  /** The credential to send as `Authorization: Bearer`. */
  readonly token: string
}

export interface ResilienceOptions {
  readonly signal?: AbortSignal
  /** The time for the whole call, in milliseconds. Clients that have none take what comes nearest. */
  readonly timeout?: number
}

/** What a client's error tells, as far as it tells it. */
export interface ErrorFacts {
  readonly kind?: 'no_answer' | 'refused' | 'contract_broken' | undefined
  readonly requestId?: string | undefined
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfter?: number | undefined
}

/** A client under test, reduced to what every client can do. */
export interface ResilienceClient {
  /** Asks for `{"id":"thing_1","title":"A thing"}` by GET. */
  read(options?: ResilienceOptions): Promise<unknown>
  /** Sends a POST that is answered in the same way. Left out by clients that only read. */
  write?(options?: ResilienceOptions): Promise<unknown>
  /** A list of `{"items":[{"id":"thing_1"}],"next":"cursor"}`, whose cursor is sent as `after`. Left out where there is none. */
  list?(): AsyncIterable<{ readonly id: string }>
  /** What an error tells. A client without typed errors gives nothing. */
  explain?(error: unknown): ErrorFacts
}

/** Any client, as the suite starts it: anew for every check. */
export interface ResilienceSubject {
  start(setting: ResilienceSetting): ResilienceClient | Promise<ResilienceClient>
}
