import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import type { TokenSet, TokenStore } from '../model/tokens.js'
import { getRecord } from '../records/record.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { createOAuthApp } from './app.js'
import { createMemoryTokenStore } from './memory-token-store.js'
import { createSession } from './session.js'

const instanceUrl = 'https://acme.my.salesforce.com'
const tokensOf = (at: number): TokenSet => ({
  accessToken: `access-${at}`,
  refreshToken: `refresh-${at}`,
  instanceUrl,
  scope: ['api'],
})

/** An authorization server with rotation: a refresh token that comes a second time ends the connection. */
function rotating() {
  const clock = createVirtualClock({ autoAdvance: true })
  const state = { current: 1, revoked: false, refreshes: 0 }
  const fetch = async (_: unknown, init?: RequestInit) => {
    const asked = new URLSearchParams(String(init?.body)).get('refresh_token')
    await clock.sleep(100)
    const json = (status: number, body: object) => Response.json(body, { status })
    if (asked !== `refresh-${state.current}`) state.revoked = true
    if (state.revoked) return json(400, { error: 'invalid_grant', error_description: 'expired access/refresh token' })
    state.current += 1
    state.refreshes += 1
    const { accessToken, refreshToken } = tokensOf(state.current)
    return json(200, {
      access_token: accessToken,
      refresh_token: refreshToken,
      instance_url: instanceUrl,
      scope: 'api',
    })
  }
  const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9', fetch, clock, random: () => 0.5 })
  return { app, clock, state }
}

describe('tokens are refreshed once for all', () => {
  it('who ask in one process', async () => {
    const { app, clock, state } = rotating()
    const session = createSession({ app, store: createMemoryTokenStore(tokensOf(1), { clock }), clock })
    expect(await session.token()).toBe('access-1')
    const found = await Promise.all(Array.from({ length: 50 }, () => session.token('access-1')))
    expect([new Set(found), state]).toEqual([new Set(['access-2']), { current: 2, revoked: false, refreshes: 1 }])
    expect(await session.token('access-1')).toBe('access-2')
    expect(state.refreshes).toBe(1)
  })

  it('who share a store over processes, a hundred times', async () => {
    const { app, clock, state } = rotating()
    const store = createMemoryTokenStore(tokensOf(1), { clock })
    for (let round = 1; round <= 100; round += 1) {
      const sessions = [1, 2, 3].map(() => createSession({ app, store, clock }))
      const found = await Promise.all(sessions.map((session) => session.token(`access-${round}`)))
      expect(found).toEqual(Array(3).fill(`access-${round + 1}`))
    }
    expect([state, await store.load()]).toEqual([{ current: 101, revoked: false, refreshes: 100 }, tokensOf(101)])
  })
})

it('a refresh token that was rotated is kept, also beside an access token that is the same', async () => {
  const store = createMemoryTokenStore(tokensOf(1))
  const { session } = sessionOn(store, { body: { ...granted(2).body, access_token: 'access-1' } })
  await session.token('access-1')
  expect(await store.load()).toEqual({ ...tokensOf(2), accessToken: 'access-1' })
})

const refused = (description: string) => ({
  status: 400,
  body: { error: 'invalid_grant', error_description: description },
})
const granted = (at: number) => ({
  body: { access_token: `access-${at}`, refresh_token: `refresh-${at}`, instance_url: instanceUrl, scope: 'api' },
})

function sessionOn(store: TokenStore, ...steps: readonly Step[]) {
  const clock = createVirtualClock({ autoAdvance: true })
  const script = scriptFetch(...steps)
  const app = createOAuthApp({
    loginUrl: instanceUrl,
    clientId: '3MVG9',
    fetch: script.fetch,
    clock,
    random: () => 0.5,
  })
  return { session: createSession({ app, store, clock }), script, clock }
}

it('a store that is slow to answer does not bring back what was refreshed meanwhile', async () => {
  const store = createMemoryTokenStore(tokensOf(1))
  let answer: (() => void) | undefined
  const slow: TokenStore = {
    ...store,
    load: () =>
      answer === undefined
        ? new Promise((resolve) => {
            answer = () => resolve(tokensOf(1))
          })
        : store.load(),
  }
  const { session } = sessionOn(slow, granted(2))
  const asked = session.token()
  expect(await session.token('access-1')).toBe('access-2')
  answer?.()
  expect([await asked, await session.token()]).toEqual(['access-2', 'access-2'])
})

describe('a refresh that is refused', () => {
  it('because somebody else is at it waits for what they store', async () => {
    const store = createMemoryTokenStore(tokensOf(1))
    const { session, script } = sessionOn(store, () => {
      store.replace(tokensOf(7))
      return refused('token request is already being processed')
    })
    expect(await session.token('access-1')).toBe('access-7')
    expect(script.sent).toHaveLength(1)
  })

  it('for that reason only for a moment is tried again', async () => {
    const busy = refused('token request is already being processed')
    const store = createMemoryTokenStore(tokensOf(1))
    const { session, script } = sessionOn(store, busy, busy, granted(2))
    expect([await session.token('access-1'), await store.load()]).toEqual(['access-2', tokensOf(2)])
    expect(script.sent).toHaveLength(3)
  })

  it('for good asks for a person, and frees the lease', async () => {
    const store = createMemoryTokenStore(tokensOf(1))
    const { session } = sessionOn(store, refused('expired access/refresh token'))
    await expect(session.token('access-1')).rejects.toMatchObject({ code: 'reauthorization_required', status: 401 })
    expect(await store.lease(1)).toBeDefined()
  })

  it('cannot happen where there is nothing to go on with', async () => {
    const { session } = sessionOn(createMemoryTokenStore())
    await expect(session.token()).rejects.toMatchObject({ code: 'reauthorization_required' })
  })
})

describe('the lease', () => {
  it('outlives the call for tokens, which ends before it', async () => {
    const store = createMemoryTokenStore(tokensOf(1))
    const spans: number[] = []
    const watched: TokenStore = {
      load: store.load,
      lease(span) {
        spans.push(span)
        return store.lease(span)
      },
    }
    const hang = () => new Promise<never>(() => undefined)
    const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9', fetch: scriptFetch(hang).fetch })
    const session = createSession({ app, store: watched, timeout: 30 })
    await expect(session.token('access-1')).rejects.toMatchObject({ code: 'timeout' })
    expect([spans, await store.lease(1)]).toEqual([[10_030], expect.anything()])
  })

  it('that ended before the tokens came loses no token', async () => {
    const store = createMemoryTokenStore(tokensOf(1))
    let leases = 0
    const slow: TokenStore = {
      load: store.load,
      async lease(span) {
        const lease = await store.lease(span)
        leases += 1
        if (lease === undefined || leases > 1) return lease
        const storeTooLate = async () => {
          await lease.release()
          return false
        }
        return { release: lease.release, store: storeTooLate }
      },
    }
    const { session } = sessionOn(slow, granted(2))
    expect([await session.token('access-1'), await store.load()]).toEqual(['access-2', tokensOf(2)])
  })

  it('that is never freed ends the wait', async () => {
    const store: TokenStore = { load: async () => tokensOf(1), lease: async () => undefined }
    const { session } = sessionOn(store)
    await expect(session.token('access-1')).rejects.toMatchObject({ code: 'timeout' })
  })
})

describe('a connection with a session', () => {
  it('is sent again with the new token, once, and at the place that the new tokens name', async () => {
    const moved = { ...granted(2).body, instance_url: 'https://acme2.my.salesforce.com' }
    const expired = { status: 401, body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }] }
    const record = { attributes: { type: 'Account' }, Id: '001' }
    const script = scriptFetch(expired, { body: moved }, { body: record }, expired, { body: granted(3).body }, expired)
    const clock = createVirtualClock({ autoAdvance: true })
    const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9', fetch: script.fetch, clock })
    const session = createSession({ app, store: createMemoryTokenStore(tokensOf(1)), clock })
    const connection = createSalesforceConnection({ instanceUrl, session, fetch: script.fetch, clock })
    expect(await getRecord(connection, 'Account', '001')).toEqual(record)
    await expect(getRecord(connection, 'Account', '001')).rejects.toMatchObject({ code: 'session_expired' })
    expect(script.sent.map(({ host, headers }) => [host, headers.authorization])).toEqual([
      ['acme.my.salesforce.com', 'Bearer access-1'],
      ['acme.my.salesforce.com', undefined],
      ['acme2.my.salesforce.com', 'Bearer access-2'],
      ['acme2.my.salesforce.com', 'Bearer access-2'],
      ['acme.my.salesforce.com', undefined],
      ['acme.my.salesforce.com', 'Bearer access-3'],
    ])
  })

  it.each([
    'This session is not valid for use with the REST API',
    'Connected app is not attached to Agent',
    'The access policy of this app refuses the session',
  ])('does not refresh when another token would be refused too: %s', async (message) => {
    const body = [{ message, errorCode: 'INVALID_SESSION_ID' }]
    const script = scriptFetch({ status: 401, body })
    const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9', fetch: script.fetch })
    const session = createSession({ app, store: createMemoryTokenStore(tokensOf(1)) })
    const connection = createSalesforceConnection({ instanceUrl, session, fetch: script.fetch })
    await expect(getRecord(connection, 'Account', '001')).rejects.toMatchObject({
      code: 'session_not_allowed',
      httpStatus: 401,
    })
    expect(script.sent).toHaveLength(1)
  })

  it('gets tokens of its own where no person is needed', async () => {
    const store = createMemoryTokenStore()
    let made = 0
    const app = createOAuthApp({ loginUrl: instanceUrl, clientId: '3MVG9' })
    const session = createSession({
      app,
      store,
      acquire: async () => ({ accessToken: `own-${++made}`, instanceUrl, scope: [] }),
    })
    expect([await session.token(), await session.token(), await session.token('own-1')]).toEqual([
      'own-1',
      'own-1',
      'own-2',
    ])
    expect((await session.tokens())?.accessToken).toBe('own-2')
  })
})
