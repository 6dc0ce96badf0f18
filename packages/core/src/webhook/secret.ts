import { decodeBase64 } from '#webhook-crypto'
import type { SignatureVersion } from './crypto.js'
import { WebhookError } from './error.js'

/** One secret, or several while they rotate. */
export type WebhookSecrets =
  | { readonly secret: string; readonly secrets?: undefined }
  | { readonly secrets: readonly string[]; readonly secret?: undefined }

type MakeKey<Key> = (version: SignatureVersion, bytes: Uint8Array<ArrayBuffer>) => Key

/**
 * A reader of secrets: `whsec_` with 24 to 64 bytes, or the given kind of Ed25519 key. It never answers an empty list, and
 * remembers the keys it made, but no failures.
 *
 * Its answer throws a WebhookError `webhook_secret_invalid` when there is no secret or any of them is not well-formed; the
 * message never shows a secret.
 */
export function secretReader<Key>(
  keyPrefix: 'whsk_' | 'whpk_',
  keyLength: number,
  makeKey: MakeKey<Key>,
): (options: WebhookSecrets) => Key[] {
  const known = new Map<string, Key>()

  function read(secret: string): Key {
    const [version, prefix, fewest, most] = secret.startsWith(keyPrefix)
      ? (['v1a', keyPrefix, keyLength, keyLength] as const)
      : (['v1', 'whsec_', 24, 64] as const)
    const bytes = secret.startsWith(prefix) && decodeBase64(secret.slice(prefix.length))
    if (!bytes || bytes.length < fewest || bytes.length > most) {
      throw new WebhookError('webhook_secret_invalid', 500, `expected whsec_ or ${keyPrefix} in base64`)
    }
    const key = makeKey(version, bytes)
    // Cheaper than to track what was used last: reading a secret anew takes microseconds.
    if (known.size > 255) known.clear()
    known.set(secret, key)
    return key
  }

  return ({ secret, secrets }) => {
    const list = [...(secrets ?? [secret])]
    // No secret is refused as an empty one is.
    return (list.length ? list : ['']).map((one) => known.get(one) ?? read(`${one}`))
  }
}
