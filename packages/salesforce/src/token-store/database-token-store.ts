import { type Clock, systemClock } from '@waymark/core'
import type { AccountStore, UnitOfWork } from '@waymark/core/ports'
import type { TokenLease, TokenSet, TokenStore } from '../model/tokens.js'
import { type TokenRecord, tokenRecords } from './token-record.js'
import { readTokens, writeTokens } from './token-text.js'

/** Seals tokens. The context (collection, account and id) is to be bound in, so that a row that was moved does not open. */
export interface TokenSeal {
  seal(text: string, context: string): Promise<string>
  /** Rejects when the text was not sealed for this context. The store lets that error through. */
  open(sealed: string, context: string): Promise<string>
}

/** Where the tokens of one connection are kept, and how. */
export interface DatabaseTokenStoreOptions {
  /** A database that was opened with {@link tokenRecords}. */
  readonly database: UnitOfWork
  /** The account that the connection belongs to. */
  readonly account: string
  /** The id of the connection: one of all accounts. */
  readonly id: string
  /** Core's `Vault`, or one of your own around it. */
  readonly seal: TokenSeal
  /** Leases keep real time, so this is the computer's clock unless a test says otherwise. */
  readonly clock?: Clock | undefined
  /** Names the holder of a lease. By default a random UUID. */
  readonly makeId?: (() => string) | undefined
}

/** The tokens of one connection in a database, for any number of processes. */
export interface DatabaseTokenStore extends TokenStore {
  /** Puts tokens in, as after a sign-in. Whoever refreshes the ones before loses the lease. */
  put(tokens: TokenSet): Promise<void>
  /** Ends the connection: whoever refreshes it stores nothing any more. False when there was none. */
  remove(): Promise<boolean>
}

/**
 * Keeps the tokens of one connection, sealed, in a row of a database, with the lease of whoever refreshes them. A lease is taken, and
 * tokens are stored as it is freed, in one transaction each; tokens are sealed before it and opened after it. Clocks of processes that
 * share a row must agree to within seconds.
 *
 * Its methods reject with what the database or the seal rejects with, and `load` also with RefusedError `internal_error` when something
 * else than tokens was sealed.
 */
export function createDatabaseTokenStore(options: DatabaseTokenStoreOptions): DatabaseTokenStore {
  const { database, account, id, seal, clock = systemClock, makeId = () => crypto.randomUUID() } = options
  const context = [tokenRecords.name, account, id].map(encodeURIComponent).join('/')
  const sealTokens = (tokens: TokenSet) => seal.seal(writeTokens(tokens), context)
  const now = () => clock.now().getTime()

  /** Works on the row, which nobody else changes meanwhile. */
  const alone = <T>(work: (store: AccountStore, row: TokenRecord | undefined) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      const store = tx.forAccount(account)
      return await work(store, await store.get(tokenRecords, id, { lock: true }))
    })

  function leaseOf(holder: string): TokenLease {
    return {
      async store(tokens) {
        const sealed = await sealTokens(tokens)
        return await alone(async (store, row) => {
          if (row?.lease?.holder !== holder || hasEnded(row.lease, now())) return false
          await store.put(tokenRecords, { ...row, sealed, lease: undefined })
          return true
        })
      },
      release: () =>
        alone(async (store, row) => {
          if (row?.lease?.holder !== holder) return
          if (row.sealed === undefined) await store.remove(tokenRecords, id)
          else await store.put(tokenRecords, { ...row, lease: undefined })
        }),
    }
  }

  return {
    async load() {
      const row = await database.transaction((tx) => tx.forAccount(account).get(tokenRecords, id), { reads: true })
      return row?.sealed === undefined ? undefined : readTokens(await seal.open(row.sealed, context))
    },
    async lease(span) {
      const holder = makeId()
      const taken = await alone(async (store, row) => {
        if (row?.lease !== undefined && !hasEnded(row.lease, now())) return false
        const lease = { holder, until: new Date(now() + span).toISOString() }
        // Without tokens there is no row to lock: of those who come at once, one adds it.
        if (row === undefined) return (await store.claim(tokenRecords, { id, account, lease })).inserted
        await store.put(tokenRecords, { ...row, lease })
        return true
      })
      return taken ? leaseOf(holder) : undefined
    },
    async put(tokens) {
      const sealed = await sealTokens(tokens)
      await alone(async (store, row) => {
        const first = { id, account, sealed }
        if (row === undefined && (await store.claim(tokenRecords, first)).inserted) return
        // Somebody else signed in at the same moment.
        const before = row ?? (await store.get(tokenRecords, id, { lock: true }))
        if (before === undefined) await store.insert(tokenRecords, first)
        else await store.put(tokenRecords, { ...before, sealed, lease: undefined })
      })
    },
    remove: () => database.transaction((tx) => tx.forAccount(account).remove(tokenRecords, id)),
  }
}

const hasEnded = (lease: { readonly until: string }, now: number) => Date.parse(lease.until) <= now
