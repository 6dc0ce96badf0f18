import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { blobsContract, describeChecks } from '@waymark/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { s3Blobs } from './s3-blobs.js'

interface TestServer {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}
// It has no types of its own.
const S3Server: new (options: object) => TestServer = createRequire(import.meta.url)('s3rver')

const mebibyte = 1_048_576
const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
let folder: string
let server: TestServer
let client: S3Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-s3-'))
  const configureBuckets = [{ name: 'files' }]
  server = new S3Server({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets })
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  client = new S3Client({ endpoint, region: 'eu-west-3', forcePathStyle: true, credentials })
})
afterAll(async () => {
  client.destroy()
  await server.close()
  await rm(folder, { recursive: true })
})

const keysOf = async () =>
  ((await client.send(new ListObjectsV2Command({ Bucket: 'files' }))).Contents ?? []).map(({ Key = '' }) => Key)
/** What was asked of the server, in order. */
function recordCalls(): string[] {
  const calls: string[] = []
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (input) => {
        calls.push(commandName.replace('Command', ''))
        return next(input)
      },
    { step: 'initialize', name: 'record', override: true },
  )
  return calls
}
async function* megabytes(count: number) {
  const buffer = new Uint8Array(mebibyte)
  for (let at = 0; at < count; at++) yield buffer.fill(at)
}
async function wholeOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream ?? []) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const expected = (count: number) => Buffer.concat(Array.from({ length: count }, (_, at) => Buffer.alloc(mebibyte, at)))

describeChecks(
  'blobs in S3',
  blobsContract,
  async () => ({
    blobs: s3Blobs({ client, bucket: 'files', prefix: 'here/' }),
    dispose: async () => {
      for (const Key of await keysOf()) await client.send(new DeleteObjectCommand({ Bucket: 'files', Key }))
    },
  }),
  { describe, it },
)

it('sends what is short in one request, and what is long in parts, under the prefix', async () => {
  const blobs = s3Blobs({ client, bucket: 'files', prefix: 'here/' })
  const calls = recordCalls()
  await blobs.write('short', megabytes(1))
  expect(calls.splice(0)).toEqual(['PutObject'])
  await blobs.write('long', megabytes(12))
  expect(calls.splice(0).sort()).toEqual(
    ['CompleteMultipartUpload', 'CreateMultipartUpload', 'UploadPart', 'UploadPart', 'UploadPart'].sort(),
  )
  expect((await wholeOf(await blobs.read('long'))).equals(expected(12))).toBe(true)
  const range = { start: 5 * mebibyte - 1, end: 5 * mebibyte + 1 }
  expect([...(await wholeOf(await blobs.read('long', range)))]).toEqual([4, 5])
  expect(await keysOf()).toEqual(['here/long', 'here/short'])
})

it('a long write whose source breaks takes its parts back and never completes', async () => {
  const blobs = s3Blobs({ client, bucket: 'files' })
  const calls = recordCalls()
  async function* breaking() {
    yield* megabytes(12)
    throw new Error('the stream broke')
  }
  await expect(blobs.write('broken', breaking())).rejects.toThrow('the stream broke')
  expect(calls).toContain('AbortMultipartUpload')
  expect(calls).not.toContain('CompleteMultipartUpload')
  expect(await blobs.read('broken')).toBeUndefined()
})

it('a long write whose signal fires between two parts takes its parts back', async () => {
  const blobs = s3Blobs({ client, bucket: 'files' })
  const calls = recordCalls()
  const controller = new AbortController()
  async function* silent() {
    yield* megabytes(12)
    controller.abort()
    await new Promise(() => {})
  }
  const outcome = blobs.write('left', silent(), { signal: controller.signal })
  await expect(outcome).rejects.toMatchObject({ code: 'aborted' })
  await expect.poll(() => calls).toContain('AbortMultipartUpload')
  expect(calls).not.toContain('CompleteMultipartUpload')
})

it('long writes wait for their turn without reading on, short ones do not wait, and a waiting one can be left', async () => {
  const blobs = s3Blobs({ client, bucket: 'files', writesAtOnce: 1 })
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  async function* slow() {
    yield* megabytes(1)
    await gate
  }
  const first = blobs.write('first', slow())
  let read = 0
  async function* counted() {
    for await (const chunk of megabytes(3)) {
      read += 1
      yield chunk
    }
  }
  const controller = new AbortController()
  const left = blobs.write('left', megabytes(1), { signal: controller.signal })
  const second = blobs.write('second', counted())
  await blobs.write(
    'short',
    (async function* () {
      yield new Uint8Array(1_000)
    })(),
  )
  controller.abort()
  await expect(left).rejects.toMatchObject({ code: 'aborted' })
  expect(read).toBe(1)
  open()
  expect(await Promise.all([first, second]).then((all) => all.map(({ size }) => size))).toEqual([
    mebibyte,
    3 * mebibyte,
  ])
})

it('a bucket that is not there, and a server that is not there, are errors and not a missing key', async () => {
  const noBucket = s3Blobs({ client, bucket: 'nowhere' })
  await expect(noBucket.read('a')).rejects.toMatchObject({
    code: 'bad_gateway',
    message: 'bytes could not be read: S3 answered 404 (NoSuchBucket)',
  })
  const options = { endpoint: 'http://127.0.0.1:1', region: 'eu-west-3', credentials, maxAttempts: 1 }
  const noServer = s3Blobs({ options, bucket: 'files' })
  await expect(noServer.read('a')).rejects.toMatchObject({ code: 'connection_failed', retryable: true })
  await expect(noServer.write('a', megabytes(1))).rejects.toMatchObject({ code: 'connection_failed' })
})

describe('a server that answers as we like', () => {
  let answer: { status: number; body: string; headers?: Record<string, string> }
  let bad: Server
  let options: ConstructorParameters<typeof S3Client>[0]
  beforeAll(async () => {
    bad = createServer((request, response) => {
      request.resume()
      request.on('end', () => {
        response.writeHead(answer.status, answer.headers)
        response.write(answer.body, () => (answer.headers ? response.destroy() : response.end()))
      })
    })
    await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve))
    const endpoint = `http://127.0.0.1:${(bad.address() as AddressInfo).port}`
    const secret = { accessKeyId: 'canary-id', secretAccessKey: 'canary-secret' }
    options = { endpoint, region: 'eu-west-3', forcePathStyle: true, credentials: secret, maxAttempts: 1 }
  })
  afterAll(() => new Promise((resolve) => bad.close(resolve)))

  it('shows no credential in an error, although S3 repeats the key id and what was signed', async () => {
    const blobs = s3Blobs({ options: options ?? {}, bucket: 'files' })
    const told = '<AWSAccessKeyId>canary-id</AWSAccessKeyId><StringToSign>canary-signed</StringToSign>'
    const body = `<Error><Code>SignatureDoesNotMatch</Code><Message>canary-message</Message>${told}</Error>`
    answer = { status: 403, body }
    for (const attempt of [() => blobs.read('a'), () => blobs.write('a', megabytes(1)), () => blobs.remove('a')]) {
      const error: unknown = await attempt().catch((reason) => reason)
      expect(error).toMatchObject({ code: 'bad_gateway', status: 502 })
      expect(`${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`).not.toContain('canary')
    }
    answer = { status: 503, body: '<Error><Code>SlowDown</Code></Error>' }
    await expect(blobs.read('a')).rejects.toMatchObject({ code: 'unavailable', retryable: true })
  })

  it('an object that is cut off is an error and not a shorter object', async () => {
    const blobs = s3Blobs({ options: options ?? {}, bucket: 'files' })
    answer = { status: 200, body: 'half', headers: { 'content-length': '8' } }
    await expect(blobs.read('a').then(wholeOf)).rejects.toMatchObject({ code: 'connection_failed' })
  })
})
