import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { VerifyWebhookOptions } from './verify-webhook.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const otherSecret = 'whsec_RqEovk39uWxFAvBwA56Qg7jKd/NhlHcA'
const publicKey = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4='
const signingKey = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg=='
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const timestamp = new Date('2021-02-25T15:02:10Z')
const payload = '{"test": 2432232314}'
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const asymmetric = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=='
const headers = { 'webhook-id': id, 'webhook-timestamp': '1614265330', 'webhook-signature': signature }
const at = (milliseconds: number) => ({ now: () => new Date(timestamp.getTime() + milliseconds) })
const clock = at(0)
const valid = { secret, headers, payload, clock }

describe.each(['node', 'web'])('verifying a webhook on the %s backend', (backend) => {
  let sign: typeof import('./sign-webhook.js').signWebhook
  let verify: typeof import('./verify-webhook.js').verifyWebhook
  beforeAll(async () => {
    vi.resetModules()
    vi.doMock('#webhook-crypto', () => (backend === 'node' ? import('./crypto-node.js') : import('./crypto-web.js')))
    sign = (await import('./sign-webhook.js')).signWebhook
    verify = (await import('./verify-webhook.js')).verifyWebhook
  })

  /** The refusal as a receiver sees it. */
  async function refusal(change: object): Promise<unknown> {
    const refused = await verify({ ...valid, ...change } as VerifyWebhookOptions).catch((error: unknown) => error)
    const { code, status, message } = refused as { code: string; status: number; message: string }
    return { code, status, message }
  }
  const mismatch = { code: 'webhook_signature_mismatch', status: 401, message: 'wrong secret, or not the raw body' }

  it('answers with the id, the time of the attempt and the payload', async () => {
    expect(await verify(valid)).toEqual({ id, timestamp, payload, parse: expect.any(Function) })
  })

  it('runs on WebCrypto only where there is no node:crypto', async () => {
    const native = vi.spyOn(crypto.subtle, 'verify')
    await verify(valid)
    expect(native).toHaveBeenCalledTimes(backend === 'node' ? 0 : 1)
    native.mockRestore()
  })

  it('takes the payload as bytes, and gives the same bytes back', async () => {
    const bytes = new TextEncoder().encode(payload)
    expect((await verify({ ...valid, payload: bytes })).payload).toBe(bytes)
  })

  it('takes a part of a larger buffer for the payload', async () => {
    const bytes = new TextEncoder().encode(`before ${payload} after`).subarray(7, 7 + payload.length)
    expect((await verify({ ...valid, payload: bytes })).parse()).toEqual({ test: 2432232314 })
  })

  it('reads the payload as JSON, through a reader of the caller when there is one', async () => {
    const webhook = await verify(valid)
    expect(webhook.parse()).toEqual({ test: 2432232314 })
    expect(webhook.parse((json) => Object.keys(json as object))).toEqual(['test'])
  })

  it('says so when a proven payload is no JSON', async () => {
    const signed = await sign({ secret, id, timestamp, payload: 'a=1&b=2' })
    const webhook = await verify({ ...valid, headers: signed, payload: 'a=1&b=2' })
    expect(() => webhook.parse()).toThrow(
      expect.objectContaining({ code: 'webhook_payload_not_json', status: 400, cause: expect.any(SyntaxError) }),
    )
  })

  it.each([
    ['a Headers', new Headers(headers)],
    ['a record in capitals', Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v]))],
    ['a record of lists', Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]]))],
    ['a record with a header called get', { ...headers, get: 'x' }],
  ])('finds the headers in %s', async (_, source) => {
    expect((await verify({ ...valid, headers: source })).id).toBe(id)
  })

  it.each(Object.keys(headers))('refuses when the header %s is missing or empty', async (name) => {
    const expected = { code: 'webhook_header_missing', status: 400, message: `${name} is missing` }
    expect(await refusal({ headers: { ...headers, [name]: undefined } })).toEqual(expected)
    expect(await refusal({ headers: { ...headers, [name]: '' } })).toEqual(expected)
    const others = new Headers(headers)
    others.delete(name)
    expect(await refusal({ headers: others })).toEqual(expected)
  })

  it.each(['a.b', 'a b', 'é', 'a\nb'])('refuses the id %j, which could be signed in two ways', async (wrong) => {
    expect(await refusal({ headers: { ...headers, 'webhook-id': wrong } })).toEqual({
      code: 'webhook_id_malformed',
      status: 400,
      message: 'webhook id malformed',
    })
  })

  it.each(['hello', '1614265330.5', '-1', '1e9', '0x10', ' 1614265330', '1614265330000000'])(
    'refuses the timestamp %j',
    async (wrong) => {
      expect(await refusal({ headers: { ...headers, 'webhook-timestamp': wrong } })).toEqual({
        code: 'webhook_timestamp_malformed',
        status: 400,
        message: 'webhook timestamp malformed',
      })
    },
  )

  it.each([
    [300_999, undefined, undefined],
    [301_000, undefined, 'webhook_too_old'],
    [-300_000, undefined, undefined],
    [-300_001, undefined, 'webhook_too_new'],
    [10_999, 10_000, undefined],
    [11_000, 10_000, 'webhook_too_old'],
    [-10_001, 10_000, 'webhook_too_new'],
    [999, 0, undefined],
    [0, Number.NaN, 'webhook_too_old'],
    [Number.NaN, undefined, 'webhook_too_old'],
  ])('%d ms after the timestamp, with a tolerance of %s, the refusal is %s', async (after, tolerance, code) => {
    const change = { clock: at(after), ...(tolerance !== undefined && { tolerance }) }
    const refused = await verify({ ...valid, ...change }).then(
      () => undefined,
      (error: { code: string }) => error.code,
    )
    expect(refused).toBe(code)
  })

  it('takes the first matching signature among others, for any of the secrets', async () => {
    const rotating = { ...headers, 'webhook-signature': `v2,AAAA v1,AAAA ${asymmetric} ${signature}` }
    expect((await verify({ ...valid, headers: rotating })).id).toBe(id)
    const { secret: _, ...rest } = valid
    expect((await verify({ ...rest, secrets: [otherSecret, secret] })).id).toBe(id)
    expect((await verify({ ...rest, secrets: [otherSecret, publicKey], headers: rotating })).id).toBe(id)
  })

  it('reads no more than 32 signatures', async () => {
    const among = (before: number) => ({ ...headers, 'webhook-signature': `${'v1,AAAA '.repeat(before)}${signature}` })
    expect((await verify({ ...valid, headers: among(31) })).id).toBe(id)
    expect(await refusal({ headers: among(32) })).toEqual(mismatch)
  })

  it('verifies Ed25519 signatures with the public key', async () => {
    const signed = { ...headers, 'webhook-signature': asymmetric }
    expect((await verify({ ...valid, secret: publicKey, headers: signed })).id).toBe(id)
    expect(await refusal({ secret: publicKey, headers: signed, payload: `${payload} ` })).toEqual(mismatch)
  })

  it.each([
    ['another secret', { secret: otherSecret }],
    ['another id', { headers: { ...headers, 'webhook-id': 'msg_other' } }],
    ['another second', { headers: { ...headers, 'webhook-timestamp': '1614265331' } }],
    ['a signature of another kind', { secret: publicKey }],
    [
      'an Ed25519 signature of the wrong length',
      { secret: publicKey, headers: { ...headers, 'webhook-signature': 'v1a,AAAA' } },
    ],
    ['an empty signature', { headers: { ...headers, 'webhook-signature': 'v1,' } }],
    ['a signature without its version', { headers: { ...headers, 'webhook-signature': signature.slice(3) } }],
    ['base64 in another spelling', { headers: { ...headers, 'webhook-signature': signature.replace('OE=', 'OF=') } }],
    ['base64 without padding', { headers: { ...headers, 'webhook-signature': signature.slice(0, -1) } }],
    ['letters that are no base64', { headers: { ...headers, 'webhook-signature': 'v1,%%%%' } }],
    ['letters that are no Latin', { headers: { ...headers, 'webhook-signature': signature.replace('g', 'ŧ') } }],
  ])('refuses %s', async (_, change) => {
    expect(await refusal(change)).toEqual(mismatch)
  })

  it.each([[{ test: 2432232314 }], [undefined], [null], [42], [new Uint16Array(2)], [new ArrayBuffer(2)]])(
    'refuses the payload %j and says why the raw body is needed',
    async (parsed) => {
      expect(await refusal({ payload: parsed })).toEqual({
        code: 'webhook_payload_not_raw',
        status: 500,
        message: 'pass the raw body: parsing loses the exact bytes that were signed',
      })
    },
  )

  it.each([
    ['no secret', { secret: undefined }],
    ['an empty secret', { secret: '' }],
    ['no secret in the list', { secret: undefined, secrets: [] }],
    ['an empty secret after the right one', { secret: undefined, secrets: [secret, ''] }],
    ['an undefined secret after the right one', { secret: undefined, secrets: [secret, undefined] }],
    ['a secret without its prefix', { secret: secret.slice(6) }],
    ['only a prefix', { secret: 'whsec_' }],
    ['letters that are no base64', { secret: 'whsec_%' }],
    ['23 bytes', { secret: `whsec_${btoa('x'.repeat(23))}` }],
    ['65 bytes', { secret: `whsec_${btoa('x'.repeat(65))}` }],
    ['a short public key', { secret: `whpk_${btoa('x'.repeat(31))}` }],
    ['a signing key', { secret: signingKey }],
    ['a list where one is expected', { secret: [secret.slice(6)] }],
    ['one where a list is expected', { secret: undefined, secrets: secret.slice(6) }],
  ])('fails closed on %s, and never shows it', async (_, change) => {
    expect(await refusal(change)).toEqual({
      code: 'webhook_secret_invalid',
      status: 500,
      message: 'expected whsec_ or whpk_ in base64',
    })
  })

  it('claims an attempt once it is proven, until it would be too old', async () => {
    const claimed: unknown[] = []
    const replayGuard = {
      async claim(key: string, until: Date) {
        claimed.push([key, until])
        return claimed.length === 1
      },
    }
    expect(await refusal({ replayGuard, payload: '' })).toEqual(mismatch)
    expect(claimed).toEqual([])
    await verify({ ...valid, replayGuard })
    expect(claimed).toEqual([[`${id}.1614265330`, new Date('2021-02-25T15:07:11Z')]])
    expect(await refusal({ replayGuard })).toEqual({
      code: 'webhook_replayed',
      status: 409,
      message: 'webhook replayed',
    })
  })

  it('refuses when the replay guard cannot tell', async () => {
    const replayGuard = { claim: () => Promise.reject(new Error('the store is away')) }
    await expect(verify({ ...valid, replayGuard })).rejects.toThrow('the store is away')
  })

  it('refuses every flipped bit of the payload and of the signature', async () => {
    const bit = fc.integer({ min: 0, max: 7 })
    const body = fc.uint8Array({ minLength: 1, maxLength: 200 })
    const flipped = (bytes: Uint8Array, index: number, which: number) =>
      bytes.map((byte, at) => (at === index % bytes.length ? byte ^ (1 << which) : byte))
    const property = fc.asyncProperty(body, fc.nat(), bit, async (bytes, index, which) => {
      const signed = await sign({ secret, id, timestamp, payload: bytes })
      await expect(verify({ secret, clock, headers: signed, payload: bytes })).resolves.toMatchObject({ id })
      expect(await refusal({ headers: signed, payload: flipped(bytes, index, which) })).toEqual(mismatch)
      const letters = new TextEncoder().encode(signed['webhook-signature'])
      const altered = new TextDecoder('latin1').decode(flipped(letters, index, which))
      expect(await refusal({ headers: { ...signed, 'webhook-signature': altered } })).toEqual(mismatch)
    })
    await fc.assert(property, { numRuns: 100 })
  })

  it('verifies what was signed, for any payload and any of several secrets', async () => {
    const anySecret = fc
      .uint8Array({ minLength: 24, maxLength: 64 })
      .map((bytes) => `whsec_${btoa(String.fromCharCode(...bytes))}`)
    const anyPayload = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array())
    const list = fc.uniqueArray(anySecret, { minLength: 1, maxLength: 4 })
    const property = fc.asyncProperty(anyPayload, list, fc.nat(), async (body, secrets, index) => {
      const signed = await sign({ secrets, id, timestamp, payload: body })
      const one = secrets[index % secrets.length] ?? ''
      const webhook = await verify({ secret: one, clock, headers: signed, payload: body })
      expect(webhook).toEqual({ id, timestamp, payload: body, parse: expect.any(Function) })
    })
    await fc.assert(property, { numRuns: 100 })
  })
})
