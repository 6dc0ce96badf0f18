import { createSigner } from '#webhook-crypto'
import type { RawPayload } from './crypto.js'
import { signedHead, type WebhookHeaders } from './message.js'
import { secretReader, type WebhookSecrets } from './secret.js'

/** What to sign, and with what: `secret`, or `secrets` while they rotate, each `whsec_…` or `whsk_…`. */
export type SignWebhookOptions = WebhookSecrets & {
  /** The message's id, the same on every attempt: visible ASCII letters without a dot. */
  readonly id: string
  /** When this attempt is made; signed in whole seconds. */
  readonly timestamp: Date
  /** The body exactly as it will be sent; `''` where none is. */
  readonly payload: RawPayload
}

const readSecrets = /* @__PURE__ */ secretReader('whsk_', 64, (version, bytes) => ({
  version,
  sign: createSigner(version, bytes),
}))

/**
 * Signs one attempt to deliver a webhook, as Standard Webhooks 1.0.0 says: `v1` (HMAC-SHA256) for a `whsec_` secret,
 * `v1a` (Ed25519) for a `whsk_` key. Several secrets make several signatures, in their order.
 *
 * @returns the three headers to send with the payload.
 * @throws WebhookError `webhook_secret_invalid`, `webhook_id_malformed`, `webhook_timestamp_malformed`,
 * `webhook_payload_not_raw`.
 */
export async function signWebhook(options: SignWebhookOptions): Promise<WebhookHeaders> {
  const { id, payload } = options
  const keys = readSecrets(options)
  const timestamp = String(Math.floor(options.timestamp.getTime() / 1000))
  const head = signedHead(id, timestamp, payload)
  const signatures = await Promise.all(keys.map(async (key) => `${key.version},${await key.sign(head, payload)}`))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
