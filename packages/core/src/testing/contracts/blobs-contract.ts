import type { Blobs } from '../../ports/blobs.js'
import { assertEqual, assertTrue, expectRefusal, within } from '../assert.js'
import type { Check } from '../suite.js'
import { byteSource, bytesOf, wholeOf } from './byte-source.js'

/** What the contract of blobs is run on: blobs that hold nothing. */
export interface BlobsSubject {
  readonly blobs: Blobs
}

const megabyte = 1_048_576
const maximum = 20 * megabyte
const abc = new TextEncoder().encode('abc')
const abcChecksum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

async function writeText(blobs: Blobs, key: string, text: string): Promise<void> {
  await blobs.write(key, byteSource([new TextEncoder().encode(text)]))
}

/** What every adapter of blobs must keep. */
export const blobsContract: readonly Check<BlobsSubject>[] = [
  {
    name: 'a stream is stored whole, with its size and SHA-256, although its source reuses the buffer',
    async run({ blobs }) {
      const facts = await blobs.write('a/b', byteSource([abc.subarray(0, 1), new Uint8Array(0), abc.subarray(1)]))
      assertEqual(facts, { size: 3, checksum: abcChecksum }, 'the facts')
      assertEqual(await wholeOf(await blobs.read('a/b')), abc, 'the bytes')
    },
  },
  {
    name: 'an empty stream is stored, and a key that was never written is not there',
    async run({ blobs }) {
      const checksum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
      assertEqual(await blobs.write('a', byteSource([])), { size: 0, checksum }, 'the facts')
      assertEqual(await wholeOf(await blobs.read('a')), new Uint8Array(0), 'the bytes')
      assertEqual(await blobs.read('b'), undefined, 'what is read of another key')
    },
  },
  {
    name: 'a range starts at its first byte, ends before its last, and ends with the bytes',
    async run({ blobs }) {
      await blobs.write('a', byteSource([bytesOf(100), bytesOf(100, 100), bytesOf(55, 200)]))
      const ranges = [
        [0, 0],
        [0, 1],
        [0, 255],
        [0, 999],
        [99, 101],
        [100, 200],
        [150, 255],
        [254, 999],
        [255, 300],
        [300, 400],
      ] as const
      for (const [start, end] of ranges) {
        const read = await wholeOf(await blobs.read('a', { start, end }))
        assertEqual(read, bytesOf(255).slice(start, end), `the bytes from ${start} to ${end}`)
      }
    },
  },
  {
    name: 'a second write replaces the first, and remove takes it away, once or twice',
    async run({ blobs }) {
      await writeText(blobs, 'a', 'first, and longer')
      await writeText(blobs, 'a', 'second')
      assertEqual(new TextDecoder().decode(await wholeOf(await blobs.read('a'))), 'second', 'the text')
      await writeText(blobs, 'a/b', 'below')
      await blobs.remove('a')
      await blobs.remove('a')
      assertEqual(await blobs.read('a'), undefined, 'what is left')
      assertEqual(new TextDecoder().decode(await wholeOf(await blobs.read('a/b'))), 'below', 'what is left below')
    },
  },
  {
    name: `exactly ${maximum} bytes are taken where that is the maximum`,
    async run({ blobs }) {
      const chunk = bytesOf(megabyte)
      const { size } = await blobs.write('a', byteSource(Array.from({ length: 20 }, () => chunk)), { maximum })
      assertEqual(size, maximum, 'the size')
      let read = 0
      for await (const { byteLength } of (await blobs.read('a')) ?? []) read += byteLength
      assertEqual(read, maximum, 'the bytes that are read')
    },
  },
  {
    name: 'one byte more is refused, nothing is kept, and the rest is not read',
    async run({ blobs }) {
      const chunk = bytesOf(megabyte)
      const source = byteSource([...Array.from({ length: 20 }, () => chunk), bytesOf(1), chunk, chunk], 'nothing')
      await expectRefusal(blobs.write('a', source, { maximum }), 'payload_too_large')
      assertEqual(source.read, 21, 'the chunks that were read')
      assertTrue(source.left, 'the source is told that nobody reads on')
      assertEqual(await blobs.read('a'), undefined, 'what is kept')
    },
  },
  {
    name: 'a stream that breaks rejects with its error, and keeps nothing',
    async run({ blobs }) {
      const error = await blobs.write('a', byteSource([abc], 'error')).catch((reason: Error) => reason.message)
      assertEqual(error, 'the stream broke', 'the error')
      assertEqual(await blobs.read('a'), undefined, 'what is kept')
    },
  },
  {
    name: 'a write that fails leaves what was there before',
    async run({ blobs }) {
      await writeText(blobs, 'a', 'before')
      await blobs.write('a', byteSource([abc], 'error')).catch(() => {})
      await blobs.write('a', byteSource([abc]), { maximum: 2 }).catch(() => {})
      assertEqual(new TextDecoder().decode(await wholeOf(await blobs.read('a'))), 'before')
    },
  },
  {
    name: 'a write ends at once when its signal fires, also while the source is silent, and keeps nothing',
    async run({ blobs }) {
      const controller = new AbortController()
      const source = byteSource([abc], 'nothing')
      const writing = blobs.write('a', source, { signal: controller.signal })
      controller.abort()
      await expectRefusal(within(writing, 1_000, 'the end of the write'), 'aborted')
      await expectRefusal(blobs.write('b', byteSource([abc]), { signal: controller.signal }), 'aborted')
      assertEqual([await blobs.read('a'), await blobs.read('b')], [undefined, undefined], 'what is kept')
    },
  },
  {
    name: 'what a reader does to its bytes does not change what is stored',
    async run({ blobs }) {
      await blobs.write('a', byteSource([abc]))
      for await (const chunk of (await blobs.read('a')) ?? []) chunk.fill(0)
      assertEqual(await wholeOf(await blobs.read('a')), abc)
    },
  },
  {
    name: 'a key that could lead elsewhere is refused',
    async run({ blobs }) {
      for (const key of ['', '/a', 'a/', 'a//b', '.', '..', 'a/../b', 'a/./b', 'a\0b']) {
        await expectRefusal(blobs.write(key, byteSource([abc])), 'internal_error')
        await expectRefusal(blobs.read(key), 'internal_error')
        await expectRefusal(blobs.remove(key), 'internal_error')
      }
    },
  },
  {
    name: 'keys tell case and letters beyond ASCII apart',
    async run({ blobs }) {
      const keys = ['a', 'A', 'é', 'e', '\u{1F600}', 'a b', 'a%20b', 'x'.repeat(200)]
      for (const key of keys) await writeText(blobs, key, key)
      for (const key of keys) assertEqual(new TextDecoder().decode(await wholeOf(await blobs.read(key))), key, key)
    },
  },
]
