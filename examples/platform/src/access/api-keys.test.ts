import { samplePeople } from '@waymark/cases/testing'
import { createMemoryDatabase, createVirtualClock } from '@waymark/core/memory'
import { callAs } from '@waymark/core/ports'
import { expect, it } from 'vitest'
import { apiKeyRecords, createApiKeys, mostKeys } from './api-keys.js'
import { makeApiKey } from './make-api-key.js'

async function setUp() {
  const real = createVirtualClock()
  const database = createMemoryDatabase({ clock: real })
  await database.open([apiKeyRecords as never])
  const { key: deployed, entry } = makeApiKey()
  const apiKeys = createApiKeys({ database, now: () => real.now().getTime(), known: [entry] })
  const [ada, ben] = [callAs(samplePeople.ada, database), callAs(samplePeople.ben, database)]
  const stored = () => database.transaction((tx) => tx.everyAccount.find(apiKeyRecords))
  return { real, apiKeys, ada, ben, stored, deployed, entry }
}

it('acts for whoever made it until it expires, and is kept as its hash', async () => {
  const { real, apiKeys, ada, stored } = await setUp()
  const { key, record } = await apiKeys.create(ada, { name: 'Nightly export', days: 1 })
  expect(record).toMatchObject({
    id: expect.stringMatching(/^key_[0-9a-f]{40}$/),
    name: 'Nightly export',
    beginning: key.slice(0, 16),
    expiresAt: '2026-01-06T09:00:00.000Z',
  })
  expect(JSON.stringify(await stored())).not.toContain(key)
  expect(await apiKeys.find(key)).toEqual(samplePeople.ada)
  expect([await apiKeys.find(`${key}x`), await apiKeys.find('waymark_key_')]).toEqual([undefined, undefined])
  await real.advance('1 day')
  expect(await apiKeys.find(key)).toBeUndefined()
})

it('is seen and removed by its owner alone, and then ends at once', async () => {
  const { apiKeys, ada, ben } = await setUp()
  const { key, record } = await apiKeys.create(ada, { name: 'Mine' })
  expect([await apiKeys.list(ada), await apiKeys.list(ben)]).toEqual([[record], []])
  await expect(apiKeys.remove(ben, record.id)).rejects.toMatchObject({ code: 'not_found' })
  await apiKeys.remove(ada, record.id)
  expect([await apiKeys.find(key), await apiKeys.list(ada)]).toEqual([undefined, []])
})

it('is one of fifty at the most, of which those that have expired make room', async () => {
  const { real, apiKeys, ada } = await setUp()
  for (let at = 0; at < mostKeys; at++) await apiKeys.create(ada, { name: `Key ${at}`, days: 1 })
  await expect(apiKeys.create(ada, { name: 'One more' })).rejects.toMatchObject({ code: 'conflict' })
  await real.advance('1 day')
  const { record } = await apiKeys.create(ada, { name: 'One more' })
  expect(await apiKeys.list(ada)).toEqual([record])
})

it('of the file of the deployment acts for its principal', async () => {
  const { apiKeys, deployed, entry } = await setUp()
  expect(await apiKeys.find(deployed)).toEqual(entry.principal)
})
