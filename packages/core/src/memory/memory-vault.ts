import { refuse } from '../errors/refuse.js'
import { createSeededIds, type SeededIds } from '../ids/seeded-ids.js'
import type { Vault } from '../ports/vault.js'
import { fromBase64, toBase64 } from './base64.js'
import { faultOfText } from './json-copy.js'

/** The keys of a vault, oldest first, as base64: to be kept with what they sealed, and only where nothing real is sealed. */
export interface VaultSnapshot {
  readonly keys: readonly string[]
  /** Where the seeded generator is; absent when chance is real. */
  readonly state?: string
}

/** A vault whose keys live in memory. */
export interface MemoryVault extends Vault {
  /** Makes a new key, which seals from now on; the older ones still open. Gives its id. */
  rotate(): Promise<string>
  snapshot(): VaultSnapshot
  restore(snapshot: VaultSnapshot): void
}

/** How a vault in memory is set up. */
export interface MemoryVaultOptions {
  /** Makes keys and nonces the same in every run. Anybody can guess them: for tests and mocks. Default: real chance. */
  readonly seed?: string | number
}

const nonceLength = 12

function makeChance(generator: SeededIds | undefined): (length: number) => Uint8Array<ArrayBuffer> {
  if (!generator) return (length) => crypto.getRandomValues(new Uint8Array(length))
  return (length) => Uint8Array.from({ length }, () => Math.floor(generator.random() * 256))
}

const importKey = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Makes a vault with one key. It seals with AES-256-GCM; the context and the key's id are bound in as additional data. */
export function createMemoryVault({ seed }: MemoryVaultOptions = {}): MemoryVault {
  const generator = seed === undefined ? undefined : createSeededIds(seed)
  const chance = makeChance(generator)
  let keys = [chance(32)]

  const algorithm = (iv: Uint8Array<ArrayBuffer>, id: string, context: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(JSON.stringify([id, context])),
  })

  return {
    async seal(secret, context) {
      const fault = faultOfText(secret.replaceAll('\0', ''))
      if (fault) throw refuse('internal_error', `a secret that ${fault} cannot be sealed`)
      const id = `k${keys.length}`
      const nonce = chance(nonceLength)
      const key = await importKey(keys[keys.length - 1] as Uint8Array<ArrayBuffer>)
      const sealed = await crypto.subtle.encrypt(algorithm(nonce, id, context), key, new TextEncoder().encode(secret))
      return `${id}.${toBase64(nonce)}.${toBase64(new Uint8Array(sealed))}`
    },
    async open(sealed, context) {
      const [id = '', nonce = '', body = ''] = sealed.split('.')
      const bytes = keys[Number(id.slice(1)) - 1]
      if (!bytes || id !== `k${Number(id.slice(1))}`)
        throw refuse('internal_error', 'this was sealed with a key that is not known')
      try {
        const key = await importKey(bytes)
        const opened = await crypto.subtle.decrypt(algorithm(fromBase64(nonce), id, context), key, fromBase64(body))
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(opened)
      } catch (cause) {
        throw refuse('internal_error', 'this was sealed for another place, or changed since', { cause })
      }
    },
    async rotate() {
      keys.push(chance(32))
      return `k${keys.length}`
    },
    snapshot: () => ({ keys: keys.map(toBase64), ...(generator && { state: generator.state() }) }),
    restore(snapshot) {
      keys = snapshot.keys.map(fromBase64)
      if (snapshot.state !== undefined) generator?.restore(snapshot.state)
    },
  }
}
