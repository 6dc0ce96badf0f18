import { expect, it } from 'vitest'
import { createMemoryBlobs } from '../../memory/memory-blobs.js'
import { createMemoryVault } from '../../memory/memory-vault.js'
import type { EventPublisher, Transaction } from '../../ports/database.js'
import type { AccountStore } from '../../ports/store.js'
import { type Check, type MakeSubject, runChecks } from '../suite.js'
import { type BlobsSubject, blobsContract } from './blobs-contract.js'
import { clockContract } from './clock-contract.js'
import { databaseContract } from './database-contract.js'
import { idsContract } from './ids-contract.js'
import { type MailerSubject, mailerContract } from './mailer-contract.js'
import { memoryDatabaseSubject, memoryMailerSubject, memoryVaultSubject } from './memory-subjects.js'
import { vaultContract } from './vault-contract.js'

async function failuresOf<Subject>(checks: readonly Check<Subject>[], make: MakeSubject<Subject>): Promise<string[]> {
  const outcomes = await runChecks(checks, make)
  return outcomes.flatMap(({ name, result }) => (result === 'failed' ? [name] : []))
}

/** A memory database whose transactions are changed. */
function withTransactions(change: (tx: Transaction) => Transaction) {
  return () =>
    memoryDatabaseSubject((database) => ({
      ...database,
      transaction: (work) => database.transaction((tx) => work(change(tx))),
    }))
}

function withStore(change: (store: AccountStore) => AccountStore) {
  return withTransactions((tx) => ({
    ...tx,
    forAccount: (account) => change(tx.forAccount(account)),
    everyAccount: change(tx.everyAccount),
  }))
}

it('a database whose events survive a rollback fails the check of it', async () => {
  const make = () =>
    memoryDatabaseSubject((database) => ({
      ...database,
      async transaction(work) {
        const published: Parameters<EventPublisher['publish']>[] = []
        const publish: EventPublisher['publish'] = async (...event) => void published.push(event)
        try {
          return await database.transaction((tx) =>
            work({ ...tx, forAccount: tx.forAccount, everyAccount: tx.everyAccount, events: { publish } }),
          )
        } finally {
          await database.transaction(async (tx) => {
            for (const event of published) await tx.events.publish(...event)
          })
        }
      },
    }))
  const failures = await failuresOf(databaseContract, make)
  expect(failures).toContain('a rollback leaves no job, no mail, no timer and no event')
  expect(failures).not.toContain('each stream counts its own events, in the order in which they were published')
})

it('a database that publishes after its commit, event by event, fails the check of their order', async () => {
  const make = () =>
    memoryDatabaseSubject((database) => ({
      ...database,
      async transaction(work) {
        const published: Parameters<EventPublisher['publish']>[] = []
        const publish: EventPublisher['publish'] = async (...event) => void published.push(event)
        const value = await database.transaction((tx) =>
          work({ ...tx, everyAccount: tx.everyAccount, events: { publish } }),
        )
        for (const event of published) await database.transaction((tx) => tx.events.publish(...event))
        return value
      },
    }))
  expect(await failuresOf(databaseContract, make)).toEqual([
    'a transaction that has ended does nothing any more',
    'transactions at the same time give dense ids, and those of one stay together in their order',
  ])
})

it('a database that lets a put of an old version through fails both checks of versions', async () => {
  const make = withStore((store) => ({
    ...store,
    async put(collection, document) {
      const stored = await store.get(collection, document.id)
      return store.put(collection, { ...document, version: stored?.version ?? document.version })
    },
  }))
  expect(await failuresOf(databaseContract, make)).toEqual([
    'put refuses a version that is not the stored one, and a document that is not there',
    'of two puts of one version at the same time, one is refused',
  ])
})

it('a database that claims by looking first, in a transaction of its own, inserts twice', async () => {
  const make = () =>
    memoryDatabaseSubject((database) => ({
      ...database,
      async transaction(work) {
        const seen = await database.transaction((tx) =>
          tx.everyAccount.find({ name: 'contract_paper', schemaVersion: 1, indexes: [] }),
        )
        return database.transaction((tx) =>
          work({
            ...tx,
            everyAccount: tx.everyAccount,
            forAccount: (account) => {
              const store = tx.forAccount(account)
              return {
                ...store,
                async claim(collection, document) {
                  if (seen.some(({ id }) => id === document.id)) return store.claim(collection, document)
                  return { document: await store.insert(collection, document), inserted: true }
                },
              }
            },
          }),
        )
      },
    }))
  expect(await failuresOf(databaseContract, make)).toEqual([
    '100 claims of one id at the same time insert it once, and all read the same document',
  ])
})

it('a database that shows every account to everybody fails the checks of accounts', async () => {
  const make = withTransactions((tx) => ({ ...tx, everyAccount: tx.everyAccount, forAccount: () => tx.everyAccount }))
  const failures = await failuresOf(databaseContract, make)
  expect(failures.filter((name) => name.includes('account'))).toEqual([
    'the documents of another account do not exist',
    'a store of several accounts sees just those, and one of all sees all',
    'a document of another account cannot be added or put',
  ])
})

it('a database that orders text by UTF-16 units fails the check of code points', async () => {
  const make = withStore((store) => ({
    ...store,
    async find(collection, query = {}) {
      const [field, direction] = query.order?.[0] ?? []
      const found = [...(await store.find(collection, query))]
      if (field !== 'title' || found.length < 7) return found
      const sign = direction === 'descending' ? -1 : 1
      const title = (document: object) => (document as { title: string }).title
      return found.sort((a, b) => (title(a) < title(b) ? -sign : sign))
    },
  }))
  expect(await failuresOf(databaseContract, make)).toEqual([
    'text stands in the order of code points, an emoji behind U+FFFD',
  ])
})

it('blobs that keep what was written before a failure fail every check of partial writes', async () => {
  const make = async (): Promise<BlobsSubject> => {
    const blobs = createMemoryBlobs()
    return {
      blobs: {
        ...blobs,
        async write(key, bytes, options) {
          const kept: Uint8Array[] = []
          async function* tap() {
            for await (const chunk of bytes) {
              kept.push(chunk.slice())
              yield chunk
            }
          }
          async function* again() {
            yield* kept
          }
          try {
            return await blobs.write(key, tap(), options)
          } catch (error) {
            await blobs.write(key, again())
            throw error
          }
        },
      },
    }
  }
  expect(await failuresOf(blobsContract, make)).toEqual([
    'one byte more is refused, nothing is kept, and the rest is not read',
    'a stream that breaks rejects with its error, and keeps nothing',
    'a write that fails leaves what was there before',
    'a write ends at once when its signal fires, also while the source is silent, and keeps nothing',
  ])
})

it('a vault that ignores the context fails the check of it', async () => {
  const make = async () => {
    const subject = await memoryVaultSubject()
    const vault = {
      seal: (secret: string) => subject.vault.seal(secret, ''),
      open: (sealed: string) => subject.vault.open(sealed, ''),
    }
    return { ...subject, vault }
  }
  expect(await failuresOf(vaultContract, make)).toEqual(['what was sealed does not open in another context'])
})

it('a vault that forgets its older keys fails the check of rotation', async () => {
  const make = async () => {
    let vault = createMemoryVault()
    return {
      vault: {
        seal: (secret: string, context: string) => vault.seal(secret, context),
        open: (sealed: string, context: string) => vault.open(sealed, context),
      },
      stranger: createMemoryVault(),
      async rotate() {
        vault = createMemoryVault()
      },
    }
  }
  expect(await failuresOf(vaultContract, make)).toEqual([
    'after a rotation the newest key seals, and everything older still opens',
  ])
})

it('a mailer that swallows failures, and a clock and an id maker that do not move, fail', async () => {
  const mailer = async (): Promise<MailerSubject> => {
    const subject = await memoryMailerSubject()
    return { ...subject, mailer: { send: (mail) => subject.mailer.send(mail).catch(() => {}) } }
  }
  expect(await failuresOf(mailerContract, mailer)).toEqual([
    'send rejects when the mail was not taken, and it can be sent again',
  ])
  const now = new Date(0)
  const clock = { now: () => now, sleep: async () => {} }
  expect(await failuresOf(clockContract, async () => ({ clock, pass: async () => {} }))).toEqual([
    'time goes on by what passes, and each instant is an object of its own',
    'a sleeper wakes when its time has passed, and not before',
    'sleepers wake in the order in which they are due',
    'a signal ends a sleep at once, with code aborted, and one that has fired begins none',
  ])
  expect(
    await failuresOf(idsContract, async () => ({ ids: { next: (prefix: string) => `${prefix}_${'0'.repeat(25)}` } })),
  ).toEqual(['of 10000 ids no two are alike', 'every place of an id takes many letters'])
})
