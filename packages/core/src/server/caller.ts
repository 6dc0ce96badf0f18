/** Whether the caller of a request is still there. */
export interface Caller {
  /** Fires when the caller has gone. Made when it is asked for: most use cases never look, and it is dear. */
  signal(): AbortSignal
  /** Says that the caller has gone. */
  leave(): void
}

/** Follows the caller of a request. */
export function followCaller(request: Request): Caller {
  let gone: AbortController | undefined
  let left = false
  return {
    signal() {
      if (!gone) {
        const made = new AbortController()
        gone = made
        if (left || request.signal.aborted) made.abort(request.signal.reason)
        else request.signal.addEventListener('abort', () => made.abort(request.signal.reason), { once: true })
      }
      return gone.signal
    },
    leave() {
      left = true
      gone?.abort()
    },
  }
}
