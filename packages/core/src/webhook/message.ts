import type { RawPayload } from './crypto.js'
import { WebhookError } from './error.js'

// A type and no interface, because only a type may pass for a record of headers.
/** The three headers of a signed webhook. */
export type WebhookHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>

/**
 * What is signed before the payload. The id takes visible ASCII letters but no dot, which would let two messages have one
 * signed text; the timestamp is Unix seconds.
 *
 * @throws WebhookError `webhook_id_malformed`, `webhook_timestamp_malformed`, `webhook_payload_not_raw`.
 */
export function signedHead(id: string, timestamp: string, payload: RawPayload): string {
  if (!/^[!-\-/-~]+$/.test(id)) throw new WebhookError('webhook_id_malformed')
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookError('webhook_timestamp_malformed')
  }
  // By its tag, since `instanceof` is false for the bytes of another realm (a vm context, Jest's environments).
  if (typeof payload !== 'string' && payload?.[Symbol.toStringTag] !== 'Uint8Array') {
    throw new WebhookError(
      'webhook_payload_not_raw',
      500,
      'pass the raw body: parsing loses the exact bytes that were signed',
    )
  }
  return `${id}.${timestamp}.`
}
