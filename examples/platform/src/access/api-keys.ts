import { refuse } from '@waymark/core'
import { type Call, defineCollection, type Principal, type StoredDocument, type UnitOfWork } from '@waymark/core/ports'
import type { KnownKey } from '../wire/api-key-file.js'
import { hashOf, makeToken } from './tokens.js'

/** A program's key as it is kept: its id is the beginning of its hash. */
export interface ApiKeyRecord extends StoredDocument {
  readonly owner: string
  readonly name: string
  readonly beginning: string
  readonly hash: string
  readonly principal: Principal
  readonly createdAt: string
  readonly expiresAt: string
}

export const apiKeyRecords = defineCollection<ApiKeyRecord>({
  name: 'platform_api_key',
  schemaVersion: 1,
  indexes: [{ fields: ['owner', 'createdAt'] }],
})

/** What a key begins with. */
export const apiKeyBeginning = 'waymark_key_'
const defaultDays = 90
const day = 86_400_000
/** The most keys that one person has. */
export const mostKeys = 50

const idOf = (hash: string) => `key_${hash.slice(0, 40)}`

/** Keys of programs: personal ones, and those of the deployment's file. */
export interface ApiKeys {
  /** Whom a key acts for; undefined for one that is not known, or has expired. */
  find(key: string): Promise<Principal | undefined>
  list(call: Call): Promise<readonly ApiKeyRecord[]>
  create(
    call: Call,
    wanted: { readonly name: string; readonly days?: number | undefined },
  ): Promise<{ readonly record: ApiKeyRecord; readonly key: string }>
  remove(call: Call, id: string): Promise<void>
}

/** Keeps personal keys in the database. `now` is real time in milliseconds. */
export function createApiKeys(options: {
  readonly database: UnitOfWork
  readonly now: () => number
  readonly known: readonly KnownKey[]
}): ApiKeys {
  const { database, now } = options
  const known = new Map(options.known.map(({ sha256, principal }) => [sha256, principal]))

  return {
    async find(key) {
      const hash = hashOf(key)
      const deployed = known.get(hash)
      if (deployed) return deployed
      // The id says nothing of the account: whoever has the key is the one who may learn of it.
      const found = await database.transaction((tx) => tx.everyAccount.get(apiKeyRecords, idOf(hash)), { reads: true })
      return found?.hash === hash && Date.parse(found.expiresAt) > now() ? found.principal : undefined
    },
    list: ({ principal, transaction }) =>
      transaction(
        (tx) =>
          tx.forAccount(principal.account).find(apiKeyRecords, {
            where: { owner: principal.id },
            order: [['createdAt', 'descending']],
          }),
        { reads: true },
      ),
    create: (call, { name, days = defaultDays }) =>
      call.transaction(async (tx) => {
        const { id, account, accounts, name: person, email, capabilities } = call.principal
        const store = tx.forAccount(account)
        const all = await store.find(apiKeyRecords, { where: { owner: id } })
        const expired = all.filter((one) => Date.parse(one.expiresAt) <= now())
        for (const one of expired) await store.remove(apiKeyRecords, one.id)
        if (all.length - expired.length >= mostKeys)
          throw refuse('conflict', `you have ${mostKeys} keys, which is the most; remove one first`)
        const key = makeToken(apiKeyBeginning)
        const hash = hashOf(key)
        const record = await store.insert(apiKeyRecords, {
          id: idOf(hash),
          account,
          owner: id,
          name,
          beginning: key.slice(0, apiKeyBeginning.length + 4),
          hash,
          principal: { id, account, accounts, name: person, email, capabilities },
          createdAt: new Date(now()).toISOString(),
          expiresAt: new Date(now() + days * day).toISOString(),
        })
        return { record, key }
      }),
    remove: ({ principal, transaction }, id) =>
      transaction(async (tx) => {
        const store = tx.forAccount(principal.account)
        const found = await store.get(apiKeyRecords, id, { lock: true })
        if (found?.owner !== principal.id) throw refuse('not_found', 'you have no key with this id')
        await store.remove(apiKeyRecords, id)
      }),
  }
}
