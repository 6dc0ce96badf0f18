/** A web stream of an async iterable. Cancelling it ends the iterator. */
export function toStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

const nothing: AsyncIterable<Uint8Array> = (async function* () {})()

/** The chunks of a body; none for a body that is absent. */
export function toChunks(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  return (body as unknown as AsyncIterable<Uint8Array> | null) ?? nothing
}

/**
 * The same answer; when the source of its body fails, `fail` is called and the body ends. The Node adapter would write the
 * failure's message to the console and, behind what was sent already, to the caller.
 */
export function guardStream(response: Response, fail: () => void): Response {
  // JSON was written in one piece.
  if (response.body === null || (response.headers.get('content-type') ?? '').includes('json')) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
      } catch {
        fail()
      }
      controller.close()
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
}
