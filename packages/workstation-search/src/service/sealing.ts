import type { Vault } from '@waymark/core/ports'
import { base64url, CompactEncrypt, compactDecrypt } from 'jose'
import { refuseSearch } from '../model/errors.js'

/** Seals for whoever holds a salt. The context is bound in. */
export interface SaltSeal {
  seal(text: string, context: string): Promise<string>
  /**
   * @throws RefusedError `reconnect_required` for another salt, another context, or what was changed since: it does not tell which.
   * `internal_error` when the vault does not open what it sealed.
   */
  open(sealed: string, context: string): Promise<string>
}

const label = new TextEncoder().encode('waymark workstation search: what only the salt opens')
const encode = (text: string) => new TextEncoder().encode(text)
const parts = '~'

interface SaltKeys {
  readonly content: Uint8Array
  readonly authentic: CryptoKey
}

async function deriveKeys(salt: string, context: string): Promise<SaltKeys> {
  const bytes = new Uint8Array(base64url.decode(salt))
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: label, info: encode(context) }
  const bits = await crypto.subtle.deriveBits(how, material, 512)
  const authentic = await crypto.subtle.importKey('raw', bits.slice(32), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])
  return { content: new Uint8Array(bits, 0, 32), authentic }
}

const other = () => refuseSearch('reconnect_required', 'this device cannot open the connection: connect again')

/**
 * Seals twice (WORK-23): by a key made from the user's salt, then by the server's vault. A tag under the salt covers all of it, so that
 * what the wrong salt cannot open never reaches the vault, and a vault without its key is told from a device without the salt.
 */
export function sealFor(vault: Vault, salt: string): SaltSeal {
  const isSalt = /^[\w-]{43}$/.test(salt)
  return {
    async seal(text, context) {
      if (!isSalt) throw other()
      const { content, authentic } = await deriveKeys(salt, context)
      const header = { alg: 'dir', enc: 'A256GCM' }
      const inner = await new CompactEncrypt(encode(text)).setProtectedHeader(header).encrypt(content)
      const outer = await vault.seal(inner, context)
      const tag = await crypto.subtle.sign('HMAC', authentic, encode(outer))
      return `${outer}${parts}${base64url.encode(new Uint8Array(tag))}`
    },
    async open(sealed, context) {
      const at = sealed.lastIndexOf(parts)
      if (!isSalt || at < 0) throw other()
      const outer = sealed.slice(0, at)
      const { content, authentic } = await deriveKeys(salt, context)
      const tag = readTag(sealed.slice(at + 1))
      if (!(await crypto.subtle.verify('HMAC', authentic, tag, encode(outer)))) throw other()
      const inner = await vault.open(outer, context)
      const only = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
      const { plaintext } = await compactDecrypt(inner, content, only).catch(() => {
        throw other()
      })
      return new TextDecoder().decode(plaintext)
    },
  }
}

function readTag(text: string): Uint8Array<ArrayBuffer> {
  // Another spelling of the same bytes is a change as well.
  if (!/^[\w-]{43}$/.test(text)) throw other()
  const bytes = new Uint8Array(base64url.decode(text))
  if (base64url.encode(bytes) !== text) throw other()
  return bytes
}
