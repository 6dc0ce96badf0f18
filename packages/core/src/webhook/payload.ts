import type { RawPayload } from './crypto.js'
import { WebhookError } from './error.js'

/**
 * Reads a raw body as JSON.
 *
 * @throws WebhookError `webhook_payload_not_json`, with the parser's complaint as its cause.
 */
export function parsePayload(payload: RawPayload): unknown {
  try {
    return JSON.parse(typeof payload === 'string' ? payload : new TextDecoder().decode(payload))
  } catch (cause) {
    throw new WebhookError('webhook_payload_not_json', 400, undefined, cause)
  }
}
