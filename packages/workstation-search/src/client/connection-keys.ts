import type { ConnectionKey } from '../model/integration.js'

/**
 * Where a user's side of the connections is kept: on the user's device, never on a server. `storageKeys` keeps it in a browser,
 * `memoryKeys` as long as the program runs.
 */
export interface ConnectionKeys {
  list(): Promise<readonly ConnectionKey[]>
  put(key: ConnectionKey): Promise<void>
  remove(connectionIds: readonly string[]): Promise<void>
  /** Keeps the salt of a sign-in that was begun, until the browser comes back. */
  keepSalt(state: string, salt: string): Promise<void>
  /** The salt of a sign-in that was begun here; undefined for one that was begun elsewhere. */
  findSalt(state: string): Promise<string | undefined>
  /** Forgets it, once the sign-in is over. */
  dropSalt(state: string): Promise<void>
}

/** What a browser's `localStorage` is, as far as it is needed here. */
export interface StorageLike {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

interface Kept {
  readonly keys: readonly ConnectionKey[]
  readonly salts: Readonly<Record<string, string>>
}

const nothing: Kept = { keys: [], salts: {} }

// Sign-ins that were begun and left leave a salt each: those before these ten are over.
const mostSalts = 10

const isText = (value: unknown) => typeof value === 'string'
const isKey = (value: unknown) => {
  const key = value as Partial<ConnectionKey> | null
  return [key?.connectionId, key?.integrationId, key?.salt].every(isText)
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null
  const hasKeys = Array.isArray(kept?.keys) && kept.keys.every(isKey)
  return hasKeys && typeof kept.salts === 'object' && kept.salts !== null && Object.values(kept.salts).every(isText)
}

function keysIn(read: () => Kept, write: (kept: Kept) => void): ConnectionKeys {
  return {
    list: async () => read().keys,
    async put(key) {
      const { keys, salts } = read()
      write({ keys: [...keys.filter(({ connectionId }) => connectionId !== key.connectionId), key], salts })
    },
    async remove(connectionIds) {
      const { keys, salts } = read()
      write({ keys: keys.filter(({ connectionId }) => !connectionIds.includes(connectionId)), salts })
    },
    async keepSalt(state, salt) {
      const { keys, salts } = read()
      const all = Object.entries({ ...salts, [state]: salt })
      write({ keys, salts: Object.fromEntries(all.slice(-mostSalts)) })
    },
    async findSalt(state) {
      const { salts } = read()
      // The state stands in an address that anybody may have made: `constructor` is none of ours.
      return Object.hasOwn(salts, state) ? salts[state] : undefined
    },
    async dropSalt(state) {
      const { keys, salts } = read()
      const { [state]: _, ...others } = salts
      write({ keys, salts: others })
    },
  }
}

/** Keeps them as long as the program runs. */
export function memoryKeys(): ConnectionKeys {
  let kept = nothing
  return keysIn(
    () => kept,
    (next) => {
      kept = next
    },
  )
}

/**
 * Keeps them in a browser's storage, for one user: several who share a browser do not share connections. What somebody else wrote there is
 * taken for nothing.
 */
export function storageKeys(storage: StorageLike, userId: string): ConnectionKeys {
  const name = `waymark.workstation.${userId}`
  return keysIn(
    () => {
      try {
        const kept: unknown = JSON.parse(storage.getItem(name) ?? 'null')
        return isKept(kept) ? kept : nothing
      } catch {
        return nothing
      }
    },
    (kept) => storage.setItem(name, JSON.stringify(kept)),
  )
}

/** A new salt: 32 random bytes in base64url. */
export function makeSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
