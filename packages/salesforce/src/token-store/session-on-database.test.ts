import { createMemoryDatabase, createMemoryVault } from '@waymark/core/memory'
import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createOAuthApp } from '../oauth/app.js'
import { createSession } from '../oauth/session.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { createDatabaseTokenStore } from './database-token-store.js'
import { tokenRecords } from './token-record.js'

const instanceUrl = 'https://acme.my.salesforce.com'
const tokensOf = (at: number) => ({
  accessToken: `access-${at}`,
  refreshToken: `refresh-${at}`,
  instanceUrl,
  scope: ['api'],
})
const granted = (at: number) => ({
  body: { access_token: `access-${at}`, refresh_token: `refresh-${at}`, instance_url: instanceUrl, scope: 'api' },
})

async function start(...steps: readonly Step[]) {
  const clock = createVirtualClock({ autoAdvance: true })
  const database = createMemoryDatabase({ clock })
  await database.open([tokenRecords])
  const script = scriptFetch(...steps)
  const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9', fetch: script.fetch })
  const seal = createMemoryVault({ seed: 1 })
  const makeStore = () => createDatabaseTokenStore({ database, account: 'account_1', id: 'one', seal, clock })
  const makeSession = (store = makeStore()) => createSession({ app, store, clock })
  const rows = () => database.transaction((tx) => tx.everyAccount.find(tokenRecords))
  const store = makeStore()
  await store.put(tokensOf(1))
  return { store, makeSession, rows, sent: script.sent, clock }
}

describe('a session on a store in a database', () => {
  it('refreshes once for two processes', async () => {
    const { store, makeSession, sent } = await start(granted(2))
    const found = await Promise.all([makeSession(), makeSession()].map((session) => session.token('access-1')))
    expect([found, sent.length, await store.load()]).toEqual([['access-2', 'access-2'], 1, tokensOf(2)])
  })

  it('ends with a connection that was removed during its refresh, and takes up the next sign-in', async () => {
    const { store, makeSession, rows, sent } = await start(async () => {
      await store.remove()
      return granted(2)
    }, {})
    const session = makeSession()
    expect(await session.token()).toBe('access-1')
    await expect(session.token('access-1')).rejects.toMatchObject({ code: 'reauthorization_required' })
    await expect(session.token()).rejects.toMatchObject({ code: 'reauthorization_required' })
    expect([await rows(), sent.map(({ path, body }) => [path, body]).slice(1)]).toEqual([
      [],
      [['/services/oauth2/revoke', 'token=refresh-2']],
    ])
    await store.put(tokensOf(7))
    expect(await session.token()).toBe('access-7')
  })

  it('does not ask again for a connection that was removed while somebody else was asking', async () => {
    const busy = { error: 'invalid_grant', error_description: 'token request is already being processed' }
    const { store, makeSession, rows, sent } = await start(async () => {
      await store.remove()
      return { status: 400, body: busy }
    })
    await expect(makeSession().token('access-1')).rejects.toMatchObject({ code: 'reauthorization_required' })
    expect([await rows(), sent.length]).toEqual([[], 1])
  })

  it('asks nothing, and leaves no row, where a connection was removed before', async () => {
    const { store, makeSession, rows, sent } = await start()
    await store.remove()
    await expect(makeSession().token('access-1')).rejects.toMatchObject({ code: 'reauthorization_required' })
    expect([await rows(), sent]).toEqual([[], []])
  })

  it('goes on with a new sign-in that came during its refresh', async () => {
    const { store, makeSession } = await start(async () => {
      await store.put(tokensOf(7))
      return granted(2)
    })
    expect(await makeSession().token('access-1')).toBe('access-7')
    expect(await store.load()).toEqual(tokensOf(7))
  })

  it('stores what came after its lease had ended', async () => {
    const { store, makeSession, clock } = await start(async () => {
      await clock.advance('1 minute')
      return granted(2)
    })
    expect(await makeSession().token('access-1')).toBe('access-2')
    expect(await store.load()).toEqual(tokensOf(2))
  })
})
