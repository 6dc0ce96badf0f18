/** How much of an upload was sent, in bytes. */
export interface UploadProgress {
  readonly sent: number
  /** Absent for a stream, whose length nobody knows. */
  readonly total: number | undefined
}

/** What can be uploaded. A stream can be sent once only, so its upload is never tried again. */
export type UploadBytes = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

const chunkSize = 65_536

/** How many bytes there are, unless they are a stream. */
export function sizeOf(bytes: UploadBytes): number | undefined {
  if (bytes instanceof Blob) return bytes.size
  return bytes instanceof ReadableStream ? undefined : bytes.byteLength
}

/** The bytes as a stream that tells of each chunk as it is taken. */
export function streamOf(bytes: UploadBytes, onChunk: (sent: number) => void): ReadableStream<Uint8Array> {
  const next = readerOf(bytes)
  let sent = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        onChunk(sent)
        const chunk = await next()
        if (chunk === undefined) return controller.close()
        sent += chunk.byteLength
        controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
}

function readerOf(bytes: UploadBytes): () => Promise<Uint8Array | undefined> {
  if (bytes instanceof Uint8Array) {
    let offset = 0
    return async () => {
      if (offset >= bytes.byteLength) return undefined
      const chunk = bytes.subarray(offset, offset + chunkSize)
      offset += chunk.byteLength
      return chunk
    }
  }
  const reader = (bytes instanceof Blob ? bytes.stream() : bytes).getReader()
  return async () => (await reader.read()).value
}
