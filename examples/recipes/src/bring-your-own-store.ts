// Files kept in a store of your own: here a folder of gzipped files. The port is three functions; the suite that judges every
// adapter judges this one, and then the support centre runs on it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { createCasesClient } from '@waymark/cases'
import { casesHandler, createCasesService } from '@waymark/cases/service'
import { sampleCase, samplePeople } from '@waymark/cases/testing'
import { NoAnswerError, refuse, systemClock } from '@waymark/core'
import { createMemoryDatabase, createMemoryVault } from '@waymark/core/memory'
import type { Blobs } from '@waymark/core/ports'
import { blobsContract, runChecks } from '@waymark/core/testing'

const [compress, expand] = [promisify(gzip), promisify(gunzip)]

/** Where a key is kept. Keys are made by programs; one that leads out of the folder is a program's mistake. */
function placeOf(folder: string, key: string): string {
  const isKey = key.split('/').every((name) => !['', '.', '..'].includes(name) && !name.includes('\0'))
  if (!isKey) throw refuse('internal_error', `not a key of blobs: ${JSON.stringify(key)}`)
  return join(folder, `${key}.gz`)
}

/** Copies of chunks, up to a maximum: whoever sends may use the same buffer for the next one. */
async function* copiesUpTo(maximum: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > maximum) throw refuse('payload_too_large', `there are more than ${maximum} bytes`)
    yield Uint8Array.from(chunk)
  }
}

/** Reads everything, up to a maximum. A stream of Node ends at the signal, also while its source is silent. */
async function readWhole(bytes: AsyncIterable<Uint8Array>, maximum: number, signal: AbortSignal | undefined) {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of Readable.from(copiesUpTo(maximum, bytes), signal ? { signal } : {})) chunks.push(chunk)
  } catch (error) {
    if (signal?.aborted) throw new NoAnswerError('aborted', 'the caller ended this write', { cause: error })
    throw error
  }
  return Buffer.concat(chunks)
}

/** Blobs as gzipped files. A file is written under another name first, so that it is whole or not there. */
function gzippedBlobs(folder: string): Blobs {
  return {
    async write(key, bytes, { maximum = Number.POSITIVE_INFINITY, signal } = {}) {
      const place = placeOf(folder, key)
      const whole = await readWhole(bytes, maximum, signal)
      const half = `${place}.${crypto.randomUUID()}`
      await mkdir(dirname(place), { recursive: true })
      await writeFile(half, await compress(whole))
      await rename(half, place)
      return { size: whole.byteLength, checksum: createHash('sha256').update(whole).digest('hex') }
    },
    async read(key, range) {
      const packed = await readFile(placeOf(folder, key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      if (!packed) return undefined
      const whole = await expand(packed)
      return (async function* () {
        yield new Uint8Array(range ? whole.subarray(range.start, range.end) : whole)
      })()
    },
    remove: async (key) => rm(placeOf(folder, key), { force: true }),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-recipe-'))
const judged = await runChecks(blobsContract, async () => ({
  blobs: gzippedBlobs(await mkdtemp(join(folder, 'check-'))),
}))
const failed = judged.filter(({ result }) => result === 'failed')
assert.deepEqual(failed, [])

// The service neither knows nor cares where files are kept.
const database = createMemoryDatabase({ clock: systemClock })
const service = createCasesService({
  database,
  blobs: gzippedBlobs(join(folder, 'files')),
  vault: createMemoryVault(),
  mail: { domain: 'reply.example.com', from: 'support@example.com', portal: 'https://support.example.com' },
})
await database.open(service.collections)
const handler = casesHandler(service, { database, authenticate: () => samplePeople.ada })
const client = createCasesClient({
  baseUrl: 'https://support.example.com',
  token: 'ada',
  fetch: (input, init) => handler(new Request(input, init)),
})
const log = new TextEncoder().encode('09:12:03 refused to load the script\n'.repeat(1_000))
const file = await client.attachments.upload({ name: 'console.txt', bytes: log })
const filed = await client.cases.create({ ...sampleCase(), attachments: [file.id] })
const download = await client.attachments.download(filed.id, file.id)
assert.deepEqual(new Uint8Array(await new Response(download.bytes).arrayBuffer()), log)

await database.close()
await rm(folder, { recursive: true })
export const outcome = { checks: judged.length, failed: failed.length, size: file.size }
console.log(outcome)
