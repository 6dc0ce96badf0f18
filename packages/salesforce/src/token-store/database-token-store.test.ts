import { inspect } from 'node:util'
import { createMemoryDatabase, createMemoryVault } from '@waymark/core/memory'
import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import type { TokenSet } from '../model/tokens.js'
import { createMemoryTokenStore } from '../oauth/memory-token-store.js'
import { createDatabaseTokenStore, type TokenSeal } from './database-token-store.js'
import { type TokenRecord, tokenRecords } from './token-record.js'

const instanceUrl = 'https://acme.my.salesforce.com'
const tokensOf = (at: number): TokenSet => ({
  accessToken: `canary-access-${at}`,
  refreshToken: `canary-refresh-${at}`,
  instanceUrl,
  identityUrl: 'https://login.salesforce.com/id/00D/005',
  scope: ['api', 'refresh_token'],
  issuedAt: new Date('2026-01-05T09:00:00.123Z'),
  site: { id: '0DB', url: 'https://acme.my.site.com' },
})

async function start(seal: TokenSeal = createMemoryVault({ seed: 1 })) {
  const clock = createVirtualClock()
  const database = createMemoryDatabase({ clock })
  await database.open([tokenRecords])
  const storeAt = (id = 'connection_1', account = 'account_1') =>
    createDatabaseTokenStore({ database, account, id, seal, clock })
  const rows = () => database.transaction((tx) => tx.everyAccount.find(tokenRecords))
  return { clock, database, storeAt, rows }
}

/** Two processes on one place for tokens, and how somebody signs in and out of it. */
async function pairInDatabase() {
  const { clock, storeAt } = await start()
  const [one, two] = [storeAt(), storeAt()]
  return { clock, one, two, signIn: one.put, signOut: one.remove }
}
async function pairInMemory() {
  const clock = createVirtualClock()
  const store = createMemoryTokenStore(undefined, { clock })
  const signIn = async (tokens: TokenSet) => store.replace(tokens)
  return { clock, one: store, two: store, signIn, signOut: async () => store.replace(undefined) }
}

describe.each([
  ['in a database', pairInDatabase],
  ['in memory', pairInMemory],
])('a store %s', (_, pair) => {
  it('gives back what was put in, and nothing after it was taken out', async () => {
    const { one, two, signIn, signOut } = await pair()
    expect(await two.load()).toBeUndefined()
    await signIn(tokensOf(1))
    expect([await one.load(), await two.load()]).toEqual([tokensOf(1), tokensOf(1)])
    await signOut()
    expect([await one.load(), await two.load()]).toEqual([undefined, undefined])
  })

  it('gives the lease to one of all who ask at once, also before there are tokens', async () => {
    const { one, two, signIn } = await pair()
    const ask = () => Promise.all([one, two, one, two, one].map((store) => store.lease(1_000)))
    const first = (await ask()).filter((lease) => lease !== undefined)
    await first[0]?.release()
    await signIn(tokensOf(1))
    const second = (await ask()).filter((lease) => lease !== undefined)
    expect([first.length, second.length, await one.load()]).toEqual([1, 1, tokensOf(1)])
  })

  it('stores new tokens and frees the lease in one step', async () => {
    const { one, two, signIn } = await pair()
    await signIn(tokensOf(1))
    const lease = await one.lease(1_000)
    expect([await two.lease(1_000), await lease?.store(tokensOf(2)), await two.load()]).toEqual([
      undefined,
      true,
      tokensOf(2),
    ])
    expect([await lease?.store(tokensOf(3)), await two.lease(1_000)]).toEqual([false, expect.anything()])
    expect(await one.load()).toEqual(tokensOf(2))
  })

  it('takes a lease back when its time is over, and then lets it neither store nor free', async () => {
    const { clock, one, two, signIn } = await pair()
    await signIn(tokensOf(1))
    const late = await one.lease(1_000)
    await clock.advance(999)
    expect(await two.lease(1_000)).toBeUndefined()
    await clock.advance(1)
    expect(await late?.store(tokensOf(2))).toBe(false)
    const next = await two.lease(1_000)
    await late?.release()
    expect([await late?.store(tokensOf(2)), await one.lease(1_000), await one.load()]).toEqual([
      false,
      undefined,
      tokensOf(1),
    ])
    expect([await next?.store(tokensOf(3)), await one.load()]).toEqual([true, tokensOf(3)])
  })

  it('stays empty when it was emptied while somebody refreshed', async () => {
    const { one, two, signIn, signOut } = await pair()
    await signIn(tokensOf(1))
    const lease = await one.lease(1_000)
    await signOut()
    expect([await lease?.store(tokensOf(2)), await two.load()]).toEqual([false, undefined])
    await lease?.release()
    expect(await two.load()).toBeUndefined()
  })

  it('keeps a new sign-in that came while somebody refreshed the tokens before it', async () => {
    const { one, two, signIn, signOut } = await pair()
    await signIn(tokensOf(1))
    const over = await one.lease(1_000)
    await signIn(tokensOf(5))
    const gone = await one.lease(1_000)
    await signOut()
    await signIn(tokensOf(6))
    expect([await over?.store(tokensOf(2)), await gone?.store(tokensOf(3)), await two.load()]).toEqual([
      false,
      false,
      tokensOf(6),
    ])
  })
})

describe('a store in a database', () => {
  it('says whether there was something to take out, and leaves no row behind', async () => {
    const { storeAt, rows } = await start()
    const store = storeAt()
    const lease = await store.lease(1_000)
    expect(await rows()).toHaveLength(1)
    await lease?.release()
    expect([await store.remove(), await rows()]).toEqual([false, []])
    await store.put(tokensOf(1))
    expect([await store.remove(), await rows()]).toEqual([true, []])
  })

  it('keeps connections apart, and the last of two sign-ins at once', async () => {
    const { storeAt } = await start()
    const [one, other] = [storeAt(), storeAt('connection_2', 'account_2')]
    await Promise.all([one.put(tokensOf(1)), one.put(tokensOf(2)), other.put(tokensOf(3))])
    expect(await other.load()).toEqual(tokensOf(3))
    expect([1, 2].map(tokensOf)).toContainEqual(await one.load())
    await one.remove()
    expect(await other.load()).toEqual(tokensOf(3))
  })

  it('refuses an id that another account has', async () => {
    const { storeAt } = await start()
    await storeAt('connection_1', 'account_1').put(tokensOf(1))
    const stranger = storeAt('connection_1', 'account_2')
    await expect(stranger.put(tokensOf(2))).rejects.toMatchObject({ code: 'conflict' })
    expect([await stranger.load(), await stranger.remove()]).toEqual([undefined, false])
  })

  it('holds no token as text, neither at rest nor with a lease, and leases as instants', async () => {
    const { clock, storeAt, rows } = await start()
    const store = storeAt()
    await store.put(tokensOf(1))
    const lease = await store.lease(1_500)
    expect(await rows()).toEqual([
      {
        id: 'connection_1',
        account: 'account_1',
        version: 2,
        sealed: expect.stringMatching(/^k1\./),
        lease: { holder: expect.any(String), until: new Date(clock.now().getTime() + 1_500).toISOString() },
      },
    ])
    await lease?.store(tokensOf(2))
    expect(JSON.stringify(await rows())).not.toMatch(/canary|acme/)
  })

  it('seals for one place: the row of another connection does not open there', async () => {
    const { database, storeAt, rows } = await start()
    await storeAt('connection_1').put(tokensOf(1))
    await storeAt('connection_2').put(tokensOf(2))
    const [first, second] = (await rows()) as [TokenRecord, TokenRecord]
    await database.transaction((tx) => tx.everyAccount.put(tokenRecords, { ...first, sealed: second.sealed }))
    await expect(storeAt('connection_1').load()).rejects.toMatchObject({ code: 'internal_error' })
  })

  it('lets the error of a seal that does not open through, and says nothing of what is no token', async () => {
    const broken = new Error('the key is gone')
    const closed = await start({ seal: async () => 'sealed', open: () => Promise.reject(broken) })
    await closed.storeAt().put(tokensOf(1))
    await expect(closed.storeAt().load()).rejects.toBe(broken)
    for (const text of ['canary-access-1', '"canary"', 'null', '{"accessToken":"canary-access-1"}']) {
      const strange = await start({ seal: async () => 'sealed', open: async () => text })
      await strange.storeAt().put(tokensOf(1))
      const error = await strange
        .storeAt()
        .load()
        .catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code: 'internal_error' })
      expect(inspect(error, { depth: 9 })).not.toContain('canary')
    }
  })

  it('seals before and opens after its transactions', async () => {
    const clock = createVirtualClock()
    const database = createMemoryDatabase({ clock })
    await database.open([tokenRecords])
    let inside = 0
    const calls: number[] = []
    const watched: typeof database.transaction = (work, options) =>
      database.transaction(async (tx) => {
        inside += 1
        try {
          return await work(tx)
        } finally {
          inside -= 1
        }
      }, options)
    const note = async (text: string) => {
      calls.push(inside)
      return text
    }
    const store = createDatabaseTokenStore({
      database: { transaction: watched },
      account: 'account_1',
      id: 'connection_1',
      seal: { seal: note, open: note },
      clock,
    })
    await store.put(tokensOf(1))
    const lease = await store.lease(1_000)
    await lease?.store(tokensOf(2))
    expect([await store.load(), calls]).toEqual([tokensOf(2), [0, 0, 0]])
  })
})
