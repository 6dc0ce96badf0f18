import { refuse } from '../errors/refuse.js'
import type { Transaction, UnitOfWork } from '../ports/database.js'
import type { Principal } from '../ports/principal.js'
import { defineCollection, type Json, type StoredDocument } from '../ports/store.js'

/** How long the answer of a write is kept for the same idempotency key, in milliseconds: 24 hours. */
export const idempotencyWindow = 24 * 3_600_000

/** The answer of a write that was sent with an idempotency key. */
export interface IdempotencyRecord extends StoredDocument {
  readonly fingerprint: string
  readonly createdAt: string
  readonly status: number
  readonly answer: Json
}

/** Where those answers are kept; every database that serves writes opens it. */
export const idempotencyRecords = defineCollection<IdempotencyRecord>({
  name: 'core_idempotency',
  schemaVersion: 1,
  indexes: [{ fields: ['createdAt'] }],
})

/** Ends a use case whose answer is known already. */
export class Replay extends Error {
  constructor(readonly record: IdempotencyRecord) {
    super('this request was answered before')
  }
}

interface KeyedWrite {
  readonly key: string
  readonly operation: string
  readonly principal: Principal
  readonly fingerprint: string
  readonly now: Date
  /** The status and body that the use case's value is answered with. */
  write(value: unknown): { status: number; answer: Json }
}

async function removeExpired(tx: Transaction, write: KeyedWrite): Promise<void> {
  const store = tx.forAccount(write.principal.account)
  const before = new Date(write.now.getTime() - idempotencyWindow).toISOString()
  // Two for each new one: the collection shrinks without a job of its own.
  const expired = await store.find(idempotencyRecords, {
    where: { createdAt: { below: before } },
    order: [['createdAt', 'ascending']],
    limit: 2,
  })
  for (const { id } of expired) await store.remove(idempotencyRecords, id)
}

/**
 * A unit of work that runs a use case at most once for a key. The answer is stored in the use case's own transaction, so it exists
 * exactly if what it tells of exists. One key of one principal for one route: somebody else's same key is another key.
 */
export function onceForKey(unit: UnitOfWork, write: KeyedWrite): UnitOfWork {
  let used = false
  return {
    transaction(work, options) {
      if (options?.reads) return unit.transaction(work, options)
      if (used) throw new Error(`${write.operation} changes things in more than one transaction`)
      used = true
      const fingerprint = options?.fingerprint ? `${write.fingerprint} ${options.fingerprint}` : write.fingerprint
      return unit.transaction(async (tx) => {
        await removeExpired(tx, write)
        const store = tx.forAccount(write.principal.account)
        const claim = {
          id: `${write.principal.id} ${write.operation} ${write.key}`,
          account: write.principal.account,
          fingerprint,
          createdAt: write.now.toISOString(),
          status: 0,
          answer: null,
        }
        const { document, inserted } = await store.claim(idempotencyRecords, claim)
        const expired = write.now.getTime() - Date.parse(document.createdAt) > idempotencyWindow
        if (!inserted && !expired) {
          if (document.fingerprint === fingerprint) throw new Replay(document)
          throw refuse(
            'idempotency_key_reused',
            'this key came before with another body; make a new key for a new request',
          )
        }
        const value = await work(tx)
        await store.put(idempotencyRecords, { ...document, ...claim, version: document.version, ...write.write(value) })
        return value
      })
    },
  }
}

/** What tells two requests apart: a SHA-256 of where they go and what they say. */
export async function fingerprintOf(parts: readonly string[], key?: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(parts))
  const bytes = key ? await authenticate(text, key) : await crypto.subtle.digest('SHA-256', text)
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The idempotency key of a request. @throws RefusedError `validation_failed` for one that is no key. */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key')
  if (key === null) return undefined
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw refuse('validation_failed', 'Idempotency-Key must be 1 to 255 visible ASCII characters', {
    faults: [{ in: 'header', path: '/idempotency-key', message: 'must be 1 to 255 visible ASCII characters' }],
  })
}

async function authenticate(text: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return crypto.subtle.sign('HMAC', imported, text)
}
