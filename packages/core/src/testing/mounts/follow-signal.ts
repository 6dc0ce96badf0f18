/** Settles as the work does, or rejects with the signal's reason as soon as it fires. */
export function orAborted(work: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    work.then(
      (response) => {
        signal.removeEventListener('abort', stop)
        // Nobody will read what comes after the caller has left.
        if (signal.aborted) response.body?.cancel().catch(() => {})
        resolve(response)
      },
      (error) => {
        signal.removeEventListener('abort', stop)
        reject(error)
      },
    )
  })
}

/** The same answer, whose body breaks off with the signal's reason when it fires; its source is told. */
export function followSignal(response: Response, signal: AbortSignal): Response {
  // JSON was written in one piece: it has arrived.
  if (response.body === null || response.headers.get('content-type') === 'application/json') return response
  const reader = response.body.getReader()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stop = () => {
        controller.error(signal.reason)
        reader.cancel(signal.reason).catch(() => {})
      }
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (signal.aborted) return
      if (!done) return controller.enqueue(value)
      signal.removeEventListener('abort', stop)
      controller.close()
    },
    async cancel(reason) {
      signal.removeEventListener('abort', stop)
      await reader.cancel(reason)
    },
  })
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
}
