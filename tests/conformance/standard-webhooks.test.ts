import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isWebhookError, signWebhook, verifyWebhook } from '@waymark/core/webhook'
import { describe, expect, it } from 'vitest'

// Read from the published constants of Standard Webhooks 1.0.0; it lies beside the repository, not in it.
const file = fileURLToPath(new URL('../../../shared/vendor/standard-webhooks/vectors.json', import.meta.url))

interface Message {
  readonly id: string
  readonly timestamp: number
  readonly payload: string
  readonly signature: string
}
type Published =
  | (Message & { kind: 'sign'; name: string; secret?: string; secretKey?: string; publicKey?: string })
  | { kind: 'header-value'; name: string; header: string; expect: 'reject' }
  | { kind: 'secret-validation'; name: string; reject: string[]; accept: string[] }
interface VerifyCase {
  readonly name: string
  readonly secret: string
  readonly now: number
  readonly headers: Record<string, string>
  readonly payload: string
  readonly valid: boolean
}
interface Vectors {
  readonly secondSecretForRotation: string
  readonly published: readonly Published[]
  readonly verifyCases: readonly VerifyCase[]
}

const at = (seconds: number) => ({ now: () => new Date(seconds * 1000) })

/** `'accepted'`, or the code of the refusal; any other error fails the test. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (isWebhookError(error)) return error.code
    throw error
  }
}

// Why each case is refused. The vectors say only that it is.
const reasons: Readonly<Record<string, string>> = {
  'missing-id': 'webhook_header_missing',
  'missing-timestamp': 'webhook_header_missing',
  'missing-signature': 'webhook_header_missing',
  'non-numeric-timestamp': 'webhook_timestamp_malformed',
  '301s-old': 'webhook_too_old',
  '301s-new': 'webhook_too_new',
}

function run({ published, verifyCases, secondSecretForRotation }: Vectors): void {
  const ofKind = <Kind extends Published['kind']>(kind: Kind) =>
    published.filter((vector): vector is Extract<Published, { kind: Kind }> => vector.kind === kind)
  const [hmac] = ofKind('sign')
  if (!hmac?.secret) throw new Error('the first signing vector is the one with a secret')
  const { secret, id, timestamp, payload } = hmac

  it('has every kind of vector that is checked here', () => {
    const kinds = { sign: 2, 'header-value': 2, 'secret-validation': 1 }
    expect(
      Object.fromEntries(Object.keys(kinds).map((kind) => [kind, ofKind(kind as Published['kind']).length])),
    ).toEqual(kinds)
    expect([published.length, verifyCases.length]).toEqual([5, 21])
  })

  it.each(ofKind('sign'))('signs and verifies $name', async (vector) => {
    const message = { id: vector.id, payload: vector.payload }
    const signing = vector.secret ?? vector.secretKey ?? ''
    const headers = await signWebhook({ ...message, secret: signing, timestamp: new Date(vector.timestamp * 1000) })
    expect(headers).toEqual({
      'webhook-id': vector.id,
      'webhook-timestamp': String(vector.timestamp),
      'webhook-signature': vector.signature,
    })
    const verifying = vector.secret ?? vector.publicKey ?? ''
    const verified = verifyWebhook({
      ...message,
      secret: verifying,
      headers,
      clock: at(vector.timestamp),
    })
    expect(await outcome(verified)).toBe('accepted')
  })

  it.each(ofKind('header-value'))('refuses $name', async ({ header }) => {
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': header }
    expect(await outcome(verifyWebhook({ secret, headers, payload, clock: at(timestamp) }))).toBe(
      'webhook_signature_mismatch',
    )
  })

  describe.each(ofKind('secret-validation'))('$name', (vector) => {
    const sign = (one: string) =>
      outcome(signWebhook({ secret: one, id, payload, timestamp: new Date(timestamp * 1000) }))

    it.each(vector.reject)('does not sign with %s', async (one) => {
      expect(await sign(one)).toBe('webhook_secret_invalid')
    })
    it.each(vector.accept)('signs with %s', async (one) => {
      expect(await sign(one)).toBe('accepted')
    })
  })

  it.each(verifyCases)('verifies the case $name', async ({ name, secret, headers, payload, now, valid }) => {
    const expected = valid ? 'accepted' : (reasons[name] ?? 'webhook_signature_mismatch')
    expect(await outcome(verifyWebhook({ secret, headers, payload, clock: at(now) }))).toBe(expected)
    expect(await outcome(verifyWebhook({ secret, headers: new Headers(headers), payload, clock: at(now) }))).toBe(
      expected,
    )
  })

  it('makes the signatures of a rotation', async () => {
    const rotation = verifyCases.find(({ name }) => name === 'rotation-old-and-new')
    const secrets = [secondSecretForRotation, secret]
    const headers = await signWebhook({ secrets, id, payload, timestamp: new Date(timestamp * 1000) })
    expect(headers).toEqual(rotation?.headers)
  })
}

describe('Standard Webhooks 1.0.0', () => {
  if (existsSync(file)) run(JSON.parse(readFileSync(file, 'utf8')))
  else {
    it('is not replayed: its data lies outside the repository', () => {
      console.warn('vendor data absent: standard-webhooks/vectors.json')
      expect(existsSync(file)).toBe(false)
    })
  }
})
