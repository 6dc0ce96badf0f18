import { createSecretKey, type KeyObject } from 'node:crypto'
import { refuse } from '@waymark/core'

/** A key of a vault, by the name under which sealed values cite it. */
export interface SealingKey {
  /** 1 to 64 letters, digits, `_` and `-`. It stands in front of everything that the key sealed, and is no secret. */
  readonly id: string
  /** 32 bytes of real chance. */
  readonly key: Uint8Array
}

/** How many bytes a key of AES-256 has. */
export const keyLength = 32
const id = /^[A-Za-z0-9_-]{1,64}$/

/** Keys that can be used, by id, oldest first. No fault names anything of a key but its place and its id. */
export function importKeys(keys: readonly SealingKey[]): ReadonlyMap<string, KeyObject> {
  const imported = new Map<string, KeyObject>()
  for (const [at, one] of keys.entries()) {
    const place = `key ${at + 1} of ${keys.length} of the vault`
    if (!id.test(one.id)) throw refuse('internal_error', `${place}: its id is not 1 to 64 letters, digits, _ and -`)
    if (one.key.byteLength !== keyLength)
      throw refuse('internal_error', `${place} (${one.id}): it has ${one.key.byteLength} bytes, not ${keyLength}`)
    if (imported.has(one.id)) throw refuse('internal_error', `${place}: the id ${one.id} is there twice`)
    imported.set(one.id, createSecretKey(one.key))
  }
  if (imported.size === 0) throw refuse('internal_error', 'a vault needs at least one key')
  return imported
}
