/** A webhook's body as it travels: text, or the bytes themselves. */
export type RawPayload = string | Uint8Array

/** How a signature is made: `v1` is HMAC-SHA256, `v1a` is Ed25519. */
export type SignatureVersion = 'v1' | 'v1a'

/** An answer at once (node:crypto) or later (WebCrypto); the callers await either. */
type Soon<Value> = Value | Promise<Value>

/**
 * Base64 with the standard alphabet and padding, in its one canonical form; `false` for anything else, so that two
 * texts never mean the same bytes.
 */
export type DecodeBase64 = (text: string) => Uint8Array<ArrayBuffer> | false

/** Takes a secret (`v1`), or the 64 bytes of seed and public key (`v1a`); signs `head` followed by `payload`, in base64. */
export type CreateSigner = (
  version: SignatureVersion,
  key: Uint8Array<ArrayBuffer>,
) => (head: string, payload: RawPayload) => Soon<string>

/**
 * Takes a secret (`v1`) or a public key (`v1a`), then what is said to be signed, then one signature after the other, each
 * with its version (`v1,…`). Compares in constant time; what many signatures over one payload share is done once.
 */
export type CreateVerifier = (
  version: SignatureVersion,
  key: Uint8Array<ArrayBuffer>,
) => (head: string, payload: RawPayload) => (signature: string) => Soon<boolean>
