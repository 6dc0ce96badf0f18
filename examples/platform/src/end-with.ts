/** Whether an answer is a stream of events, which would never end by itself. */
export function isEvents({ headers, body }: Response): boolean {
  return body !== null && (headers.get('content-type') ?? '').startsWith('text/event-stream')
}

/** The same answer; a stream of events ends whole as soon as the signal fires. `onEnd` is told when it ended, however it did. */
export function endWith(response: Response, signal: AbortSignal, onEnd = () => {}): Response {
  if (!isEvents(response) || response.body === null) return response
  const reader = response.body.getReader()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = () => {
        // It fails when the follower has left in the meantime, which ends it too.
        reader.cancel().catch(() => {})
        controller.close()
        onEnd()
      }
      if (signal.aborted) end()
      else signal.addEventListener('abort', end, { once: true })
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (signal.aborted) return
        if (!done) return controller.enqueue(value)
        signal.removeEventListener('abort', end)
        controller.close()
        onEnd()
      } catch (error) {
        signal.removeEventListener('abort', end)
        controller.error(error)
        onEnd()
      }
    },
    cancel(reason) {
      signal.removeEventListener('abort', end)
      onEnd()
      return reader.cancel(reason)
    },
  })
  return new Response(body, { status: response.status, headers: response.headers })
}
