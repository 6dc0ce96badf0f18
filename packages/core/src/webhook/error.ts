import { type Facts, type Fault, isWaymarkError, WaymarkError } from '../errors/error.js'

/** Every reason for which a webhook is not signed or not accepted. */
export type WebhookErrorCode =
  | 'webhook_header_missing'
  | 'webhook_id_malformed'
  | 'webhook_timestamp_malformed'
  | 'webhook_too_old'
  | 'webhook_too_new'
  | 'webhook_signature_mismatch'
  | 'webhook_replayed'
  | 'webhook_payload_not_json'
  | 'webhook_payload_not_raw'
  | 'webhook_secret_invalid'
  | 'webhook_replay_guard_full'

/**
 * What `signWebhook`, `verifyWebhook` and a verified webhook's `parse` throw: a refusal, so `isRefused` knows it too. Branch
 * on `code`; a receiver can answer with `status`. A payload that was parsed, a secret that is wrong and a guard that is full
 * are the receiver's own faults: their 5xx makes the sender try again, when they are repaired.
 */
export class WebhookError extends WaymarkError<WebhookErrorCode> {
  override readonly name = 'WebhookError'
  declare readonly status: number
  // What every refusal has. The class itself is not extended, since it would cost verifying a tenth of its size.
  readonly faults: readonly Fault[] = []
  readonly facts: Facts = {}
  declare readonly retryAfter: undefined

  /** @param message the code in words if not given. */
  constructor(code: WebhookErrorCode, status = 400, message: string = code.replaceAll('_', ' '), cause?: unknown) {
    super('refused', message, { code, status, retryable: status > 499 }, { cause })
  }
}

/** Whether a value is a webhook error, also one of another copy of this package. */
export function isWebhookError(error: unknown): error is WebhookError {
  return isWaymarkError(error) && error.code.startsWith('webhook_')
}
