import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { refuse } from '@waymark/core'
import type { Vault } from '@waymark/core/ports'
import { importKeys, type SealingKey } from './sealing-key.js'

/** How a vault is set up. */
export interface KeyVaultOptions {
  /** Oldest first: the last one seals, every one opens. Drop a key only when nothing is sealed with it any more. */
  readonly keys: readonly SealingKey[]
}

/** A vault whose keys were given to it. */
export interface KeyVault extends Vault {
  /** The id of the key that seals. */
  readonly newest: string
  /** Whether a value is sealed with the newest key. */
  isCurrent(sealed: string): boolean
  /**
   * The same secret under the newest key; a value that is current already comes back as it is.
   *
   * @throws RefusedError `internal_error` as `open` does.
   */
  reseal(sealed: string, context: string): Promise<string>
}

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

const contextOf = (id: string, context: string) => Buffer.from(JSON.stringify([id, context]))

function seal(id: string, key: KeyObject, secret: string, context: string): string {
  const nonce = randomBytes(nonceLength)
  const sealer = createCipheriv(cipher, key, nonce).setAAD(contextOf(id, context))
  const body = Buffer.concat([sealer.update(secret, 'utf8'), sealer.final(), sealer.getAuthTag()])
  return `${id}.${nonce.toString('base64url')}.${body.toString('base64url')}`
}

/** Bytes that were written in exactly these letters, so that no letter can be changed unseen. */
function decode(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

function open(id: string, key: KeyObject, parts: readonly string[], context: string): string | undefined {
  const [nonce, body] = parts.map(decode)
  if (parts.length !== 2 || nonce?.byteLength !== nonceLength || !body || body.byteLength < tagLength) return undefined
  const opener = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(contextOf(id, context))
  opener.setAuthTag(body.subarray(-tagLength))
  const secret = opener.update(body.subarray(0, -tagLength))
  try {
    opener.final()
    return secret.toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * Seals with AES-256-GCM. A sealed value is `id.nonce.body` in printable ASCII; the key's id and the context are bound in. A key may
 * seal some 4 billion values before chance could repeat a nonce: rotate long before.
 *
 * @throws RefusedError `internal_error` when a key is malformed; no error holds anything of a key or a secret.
 */
export function keyVault({ keys }: KeyVaultOptions): KeyVault {
  const known = importKeys(keys)
  const [newest, newestKey] = [...known].at(-1) as [string, KeyObject]
  const idOf = (sealed: string) => sealed.slice(0, Math.max(0, sealed.indexOf('.')))

  const vault: KeyVault = {
    newest,
    isCurrent: (sealed) => idOf(sealed) === newest,
    async seal(secret, context) {
      if (/\p{Surrogate}/u.test(secret))
        throw refuse('internal_error', 'a secret that holds half of a surrogate pair cannot be sealed')
      return seal(newest, newestKey, secret, context)
    },
    async open(sealed, context) {
      const [id = '', ...parts] = sealed.split('.')
      const key = known.get(id)
      if (!key) throw refuse('internal_error', 'this was sealed with a key that is not known')
      const secret = open(id, key, parts, context)
      if (secret === undefined)
        throw refuse('internal_error', 'this does not open: it was changed, cut off, or sealed for another place')
      return secret
    },
    async reseal(sealed, context) {
      const secret = await vault.open(sealed, context)
      return vault.isCurrent(sealed) ? sealed : vault.seal(secret, context)
    },
  }
  return vault
}
