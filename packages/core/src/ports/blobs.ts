/** What is known of stored bytes. */
export interface BlobFacts {
  /** In bytes. */
  readonly size: number
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly checksum: string
}

/** Large bytes, as streams. A write is whole or it is nothing. */
export interface Blobs {
  /**
   * Stores a stream under a key of `/`-separated names. Reads no more than `maximum` bytes.
   *
   * @throws RefusedError `payload_too_large` when there are more; nothing is kept then, nor when the stream fails.
   */
  write(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    options?: { readonly maximum?: number; readonly signal?: AbortSignal },
  ): Promise<BlobFacts>
  /** The bytes from `start` up to, not including, `end`; the whole by default. Undefined when there is no such key. */
  read(
    key: string,
    range?: { readonly start: number; readonly end: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Removes a key; nothing happens when there is none. */
  remove(key: string): Promise<void>
}
