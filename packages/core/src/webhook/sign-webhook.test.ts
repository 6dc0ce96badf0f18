import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { SignWebhookOptions } from './sign-webhook.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const otherSecret = 'whsec_RqEovk39uWxFAvBwA56Qg7jKd/NhlHcA'
const signingKey = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg=='
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const timestamp = new Date('2021-02-25T15:02:10.999Z')
const payload = '{"test": 2432232314}'
const message = { id, timestamp, payload }

const bySecret = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const byOtherSecret = 'v1,31nGwv9YwFUve5ee83w46SUMyjIHOZeA6fOCiDZ4WHA='
const bySigningKey = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=='
const signed = (signature: string) => ({
  'webhook-id': id,
  'webhook-timestamp': '1614265330',
  'webhook-signature': signature,
})

describe.each(['node', 'web'])('signing a webhook on the %s backend', (backend) => {
  let sign: typeof import('./sign-webhook.js').signWebhook
  beforeAll(async () => {
    vi.resetModules()
    vi.doMock('#webhook-crypto', () => (backend === 'node' ? import('./crypto-node.js') : import('./crypto-web.js')))
    sign = (await import('./sign-webhook.js')).signWebhook
  })

  it.each([
    ['a secret', { secret }, bySecret],
    ['an Ed25519 key', { secret: signingKey }, bySigningKey],
    [
      'several, in their order',
      { secrets: [otherSecret, signingKey, secret] },
      `${byOtherSecret} ${bySigningKey} ${bySecret}`,
    ],
  ])('signs with %s', async (_, secrets, signature) => {
    expect(await sign({ ...message, ...secrets })).toEqual(signed(signature))
  })

  it('signs bytes as it signs their text', async () => {
    const bytes = new TextEncoder().encode(payload)
    expect(await sign({ ...message, secret, payload: bytes })).toEqual(signed(bySecret))
  })

  it('signs an empty body and one beyond ASCII', async () => {
    expect(await sign({ ...message, secret, payload: '' })).toEqual(
      signed('v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A='),
    )
    expect(await sign({ ...message, secret, payload: '{"été":"☃"}' })).toEqual(
      signed('v1,mGqfsHZXsu6MinBYAM4ysomf8oKnSc9OkmM/5MAE+4U='),
    )
  })

  it('answers the same after it has seen more secrets than it remembers', async () => {
    for (let index = 0; index < 300; index++) {
      await sign({ ...message, secret: `whsec_${btoa(String(index).padStart(24, '.'))}` })
    }
    expect(await sign({ ...message, secret })).toEqual(signed(bySecret))
  })

  it.each([
    ['an id with a dot', { id: 'msg.1' }, 'webhook_id_malformed', 400],
    ['an empty id', { id: '' }, 'webhook_id_malformed', 400],
    ['an id that breaks the header', { id: 'msg\r\nx: y' }, 'webhook_id_malformed', 400],
    ['a date that is none', { timestamp: new Date(Number.NaN) }, 'webhook_timestamp_malformed', 400],
    ['a date before 1970', { timestamp: new Date(-1) }, 'webhook_timestamp_malformed', 400],
    ['a payload that is no raw body', { payload: { test: 1 } }, 'webhook_payload_not_raw', 500],
    ['a public key', { secret: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=' }, 'webhook_secret_invalid', 500],
    ['a cut-off key', { secret: signingKey.slice(0, -2) }, 'webhook_secret_invalid', 500],
    ['an empty secret', { secret: '' }, 'webhook_secret_invalid', 500],
    ['no secret', { secret: undefined }, 'webhook_secret_invalid', 500],
    ['an empty list', { secret: undefined, secrets: [] }, 'webhook_secret_invalid', 500],
  ])('refuses %s', async (_, change, code, status) => {
    const options = { ...message, secret, ...change } as SignWebhookOptions
    await expect(sign(options)).rejects.toMatchObject({ name: 'WebhookError', code, status, faults: [], facts: {} })
  })
})
