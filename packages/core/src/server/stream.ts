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
