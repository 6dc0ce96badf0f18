import { connectionReset } from './connection-reset.js'

// What `fetch` rejects with when a connection breaks while the body is on its way.
const terminated = () => new TypeError('terminated', { cause: connectionReset() })

const isStream = (response: Response) => !(response.headers.get('content-type') ?? '').includes('json')

/** The first bytes of a stream: so many of them, or a first and a second chunk of one whose length nobody knows. */
async function* beginningOf(stream: ReadableStream<Uint8Array>, size: number | undefined): AsyncGenerator<Uint8Array> {
  let left = size ?? 0
  let chunks = 0
  for await (const chunk of stream) {
    chunks += 1
    if (size === undefined) yield chunk
    else if (left > 0) yield chunk.subarray(0, left)
    left -= chunk.byteLength
    if (size === undefined ? chunks === 2 : left <= 0) return
  }
}

const cutOffs = new WeakSet<Response>()

/** Whether the body of this answer will break off. */
export function isCutOff(response: Response): boolean {
  return cutOffs.has(response)
}

/** The same answer, but its body breaks off half way while its headers promise the whole. */
export async function cutOff(response: Response): Promise<Response> {
  if (response.body === null) throw connectionReset()
  const headers = new Headers(response.headers)
  let whole: ReadableStream<Uint8Array> = response.body
  if (!isStream(response)) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    headers.set('content-length', String(bytes.byteLength))
    whole = new Blob([bytes]).stream()
  }
  const size = headers.get('content-length')
  const beginning = beginningOf(whole, size === null ? undefined : Math.floor(Number(size) / 2))
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await beginning.next()
      if (done) controller.error(terminated())
      else controller.enqueue(value)
    },
    async cancel() {
      await beginning.return(undefined)
    },
  })
  const cut = new Response(body, { status: response.status, statusText: response.statusText, headers })
  cutOffs.add(cut)
  return cut
}

/** The same answer, but its body, whole as it is, is no JSON. */
export async function breakJson(response: Response): Promise<Response> {
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  const status = response.status === 204 ? 200 : response.status
  // A brace that is never closed: whatever stands before it, even inside a text, this is not JSON.
  return new Response(`${text.slice(0, Math.ceil(text.length / 2))}{`, { status, headers })
}
