import { expect, it } from 'vitest'
import { makeApiKey } from '../access/make-api-key.js'
import { createTestPlatform } from '../test-platform.js'

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

it('a person makes a key that asks in their name, and ends it at once', async () => {
  const { ask, client } = await createTestPlatform()
  const ada = await client('ada')
  const { key, ...shown } = await ada.apiKeys.create({ name: 'Nightly export', days: 7 })
  expect(await ada.apiKeys.list()).toEqual({ items: [shown] })
  expect(shown).toEqual({
    id: expect.stringMatching(/^key_[0-9a-f]{40}$/),
    name: 'Nightly export',
    beginning: key.slice(0, 16),
    createdAt: '2026-01-05T09:00:00.000Z',
    expiresAt: '2026-01-12T09:00:00.000Z',
  })
  expect(await (await ask('/api/me', { headers: bearer(key) })).json()).toMatchObject({ id: 'user_ada' })
  expect((await ask('/api/cases/cases', { headers: bearer(key) })).status).toBe(200)
  await ada.apiKeys.remove(shown.id)
  expect((await ask('/api/cases/cases', { headers: bearer(key) })).status).toBe(401)
})

it.each(['', 'waymark_key_', 'waymark_key_unknown', 'Bearer'])('the wrong key %j is nobody’s', async (key) => {
  const { ask } = await createTestPlatform()
  const answer = await ask('/api/cases/cases', { headers: bearer(key) })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
})

it('a key that has expired is nobody’s any more', async () => {
  const { ask, client, real } = await createTestPlatform()
  const { key } = await (await client('ada')).apiKeys.create({ name: 'Short', days: 1 })
  await real.advance('1 day')
  expect((await ask('/api/me', { headers: bearer(key) })).status).toBe(401)
})

it('a key neither makes a key that outlives it nor is signed out', async () => {
  const { ask, client } = await createTestPlatform()
  const { key } = await (await client('ada')).apiKeys.create({ name: 'Found somewhere' })
  const headers = { ...bearer(key), 'content-type': 'application/json' }
  const made = await ask('/api/api-keys', { method: 'POST', headers, body: '{"name":"Mine now"}' })
  const signedOut = await ask('/api/sign-out', { method: 'POST', headers })
  expect([made.status, signedOut.status]).toEqual([403, 403])
})

it('a deployment without a demo begins with the keys of its file', async () => {
  const { key, entry } = makeApiKey()
  const { ask } = await createTestPlatform({ demo: false, apiKeys: [entry] })
  const { accounts, capabilities, ...rest } = entry.principal
  expect(await (await ask('/api/me', { headers: bearer(key) })).json()).toEqual({ ...rest, accounts, capabilities })
})
