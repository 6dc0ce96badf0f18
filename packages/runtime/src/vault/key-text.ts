import { refuse } from '@waymark/core'
import { keyLength, type SealingKey } from './sealing-key.js'

const entry = /^([A-Za-z0-9_-]{1,64}):([A-Za-z0-9+/_-]{43}=?)$/

/**
 * Keys from text, as an environment variable or a file holds them: `id:key`, oldest first, divided by commas or lines; `#` starts a
 * comment. A key is the base64 of 32 bytes: `openssl rand -base64 32`.
 *
 * @param where Names the text in errors, such as `WAYMARK_VAULT_KEYS`. Nothing of the text itself is in an error.
 * @throws RefusedError `internal_error` that names the place of the first fault.
 */
export function parseKeys(text: string, where = 'the text of the vault’s keys'): readonly SealingKey[] {
  const keys: SealingKey[] = []
  for (const [at, line] of text.split('\n').entries()) {
    for (const part of line.replace(/#.*/, '').split(',')) {
      if (part.trim() === '') continue
      const [, id = '', letters = ''] = entry.exec(part.trim()) ?? []
      const key = Buffer.from(letters, 'base64')
      if (key.byteLength !== keyLength) {
        const form = `id:key, where the key is the base64 of ${keyLength} bytes`
        throw refuse('internal_error', `${where}: line ${at + 1} is not ${form}`)
      }
      if (keys.some((one) => one.id === id)) throw refuse('internal_error', `${where}: the id ${id} is there twice`)
      keys.push({ id, key })
    }
  }
  if (keys.length === 0) throw refuse('internal_error', `${where}: there is no key in it`)
  return keys
}

/** The line of a key, as {@link parseKeys} reads it. */
export function writeKey({ id, key }: SealingKey): string {
  return `${id}:${Buffer.from(key).toString('base64')}\n`
}
