import { createVerifier } from '#webhook-crypto'
import type { Clock } from '../clock/clock.js'
import type { RawPayload } from './crypto.js'
import { WebhookError } from './error.js'
import { type HeaderSource, readHeader } from './headers.js'
import { signedHead } from './message.js'
import { parsePayload } from './payload.js'
import type { ReplayGuard } from './replay-guard.js'
import { secretReader, type WebhookSecrets } from './secret.js'

/** What came, and what to hold it against: `secret`, or `secrets` while they rotate, each `whsec_…` or `whpk_…`. */
export type VerifyWebhookOptions = WebhookSecrets & {
  /** The request's headers: a `Headers`, or a record with names in any letter case. */
  readonly headers: HeaderSource
  /** The request's body as it came, before anything parsed it. */
  readonly payload: RawPayload
  /** How far the webhook's timestamp may be from now, either way, in milliseconds; 300,000 (5 minutes) if not given. */
  readonly tolerance?: number
  /** What tells the time; the computer's clock if not given. */
  readonly clock?: Pick<Clock, 'now'>
  /** Refuses an attempt that was accepted before. Without one, a copied request passes again until it is too old. */
  readonly replayGuard?: ReplayGuard
}

/** A webhook whose sender and payload are proven. */
export interface VerifiedWebhook {
  /** The message's id, the same on every attempt: store it with what the message does, and do that once. */
  readonly id: string
  /** When this attempt was signed. */
  readonly timestamp: Date
  /** The payload as it was given. */
  readonly payload: RawPayload
  /**
   * Reads the payload as JSON, through `read` when given (a schema's parse, say), whose errors pass through.
   *
   * @throws WebhookError `webhook_payload_not_json`.
   */
  parse<Value = unknown>(read?: (json: unknown) => Value): Value
}

const readSecrets = /* @__PURE__ */ secretReader('whpk_', 32, createVerifier)

/**
 * Proves that a webhook comes from who holds the secret, unchanged and recent, as Standard Webhooks 1.0.0 says. Runs on
 * node:crypto in Node, and elsewhere on WebCrypto (with `atob`, `btoa`, `TextEncoder` and `TextDecoder`).
 *
 * ```ts
 * const webhook = await verifyWebhook({ secret, headers: request.headers, payload: await request.text() })
 * const event = webhook.parse<CaseClosed>()
 * ```
 *
 * Of the signatures in the header the first 32 are read, and one that matches one of the secrets is enough. A timestamp
 * exactly as far away as the tolerance passes; ages are counted in whole seconds.
 *
 * @throws WebhookError `webhook_header_missing`, `webhook_id_malformed`, `webhook_timestamp_malformed`,
 * `webhook_too_old`, `webhook_too_new`, `webhook_signature_mismatch`, `webhook_replayed`, `webhook_payload_not_raw`,
 * `webhook_secret_invalid`; and whatever the replay guard throws.
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<VerifiedWebhook> {
  const { headers, payload, tolerance = 300_000, clock, replayGuard } = options
  const verifiers = readSecrets(options)
  const id = readHeader(headers, 'webhook-id')
  const seconds = readHeader(headers, 'webhook-timestamp')
  // A header can hold hundreds of signatures, each of which costs a verification; nobody rotates more secrets than this.
  const signatures = readHeader(headers, 'webhook-signature').split(' ', 32)
  const head = signedHead(id, seconds, payload)

  const timestamp = Number(seconds) * 1000
  const now = clock ? clock.now().getTime() : Date.now()
  // The timestamp stands for the whole of its second.
  const until = timestamp + tolerance + 1000
  if (now < timestamp - tolerance) throw new WebhookError('webhook_too_new')
  // Negated, so that a tolerance or a clock that is no number refuses.
  if (!(now < until)) throw new WebhookError('webhook_too_old')

  for (const verifier of verifiers) {
    const matches = verifier(head, payload)
    for (const signature of signatures) {
      const found = matches(signature)
      // Awaited only where it must be, since that costs node:crypto a tenth of its speed.
      if (found === true || (await found)) {
        // Claimed only now, since whoever cannot sign must not use up ids. The key names the attempt, not the message: a
        // sender repeats the id, with a new timestamp, when the receiver failed, and that must pass.
        if (replayGuard && !(await replayGuard.claim(`${id}.${seconds}`, new Date(until)))) {
          throw new WebhookError('webhook_replayed', 409)
        }
        return {
          id,
          timestamp: new Date(timestamp),
          payload,
          parse: <Value>(read = (json: unknown) => json as Value) => read(parsePayload(payload)),
        }
      }
    }
  }
  throw new WebhookError('webhook_signature_mismatch', 401, 'wrong secret, or not the raw body')
}
