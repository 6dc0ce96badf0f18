import { expect, it } from 'vitest'
import { createMemoryBlobs } from './memory-blobs.js'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

it('a snapshot is base64 by key, in order, and brings everything back', async () => {
  const blobs = createMemoryBlobs()
  await blobs.write('b', chunks('two ', 'chunks'))
  await blobs.write('a/c', chunks())
  const snapshot = blobs.snapshot()
  expect(JSON.stringify(snapshot)).toBe('{"a/c":"","b":"dHdvIGNodW5rcw=="}')
  const other = createMemoryBlobs()
  await other.write('gone', chunks('x'))
  other.restore(snapshot)
  expect(other.keys()).toEqual(['a/c', 'b'])
  expect(other.snapshot()).toEqual(snapshot)
})

it('keeps large blobs in a snapshot too', async () => {
  const blobs = createMemoryBlobs()
  const large = Uint8Array.from({ length: 100_001 }, (_, at) => at & 255)
  await blobs.write(
    'a',
    (async function* () {
      yield large
    })(),
  )
  expect(Buffer.from(blobs.snapshot().a ?? '', 'base64').equals(large)).toBe(true)
})
