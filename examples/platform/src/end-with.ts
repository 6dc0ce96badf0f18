/** The same answer; a stream of events, which would never end by itself, ends whole as soon as the signal fires. */
export function endWith(response: Response, signal: AbortSignal): Response {
  const isEvents = (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
  if (!isEvents || response.body === null) return response
  const reader = response.body.getReader()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = () => {
        // It fails when the follower has left in the meantime, which ends it too.
        reader.cancel().catch(() => {})
        controller.close()
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
      } catch (error) {
        signal.removeEventListener('abort', end)
        controller.error(error)
      }
    },
    cancel(reason) {
      signal.removeEventListener('abort', end)
      return reader.cancel(reason)
    },
  })
  return new Response(body, { status: response.status, headers: response.headers })
}
