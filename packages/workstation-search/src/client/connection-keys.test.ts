import { expect, it } from 'vitest'
import { mockWorkstationSearch } from '../testing/mock-workstation-search.js'
import { callbackUrl, walkConsent } from '../testing/walk-consent.js'
import { type ConnectionKeys, makeSalt, memoryKeys, type StorageLike, storageKeys } from './connection-keys.js'
import { writeKeys } from './write-keys.js'

function storage(): StorageLike & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const keyOf = (connectionId: string) => ({ connectionId, integrationId: 'integration_1', salt: 's' })

const homes: readonly (readonly [string, () => ConnectionKeys])[] = [
  ['memory', memoryKeys],
  ['a storage', () => storageKeys(storage(), 'ada')],
]

for (const [name, make] of homes) {
  it(`keys and salts are kept in ${name} until they are taken away`, async () => {
    const keys = make()
    await keys.put(keyOf('a'))
    await keys.put(keyOf('b'))
    await keys.put({ ...keyOf('a'), salt: 'newer' })
    expect(await keys.list()).toEqual([keyOf('b'), { ...keyOf('a'), salt: 'newer' }])
    await keys.remove(['b', 'c'])
    expect((await keys.list()).map(({ connectionId }) => connectionId)).toEqual(['a'])
    await keys.keepSalt('state', 'salt')
    expect(await Promise.all(['state', 'other', 'constructor'].map(keys.findSalt))).toEqual([
      'salt',
      undefined,
      undefined,
    ])
    await keys.dropSalt('state')
    expect([await keys.findSalt('state'), (await keys.list()).length]).toEqual([undefined, 1])
  })
}

it('a storage keeps them for one user, from one visit to the next, and takes rubbish for nothing', async () => {
  const home = storage()
  await storageKeys(home, 'ada').put(keyOf('a'))
  expect(await storageKeys(home, 'ada').list()).toEqual([keyOf('a')])
  expect(await storageKeys(home, 'ben').list()).toEqual([])
  const halves = [
    '{"keys":[null],"salts":{}}',
    '{"keys":[{"connectionId":1}],"salts":{}}',
    '{"keys":[],"salts":{"a":1}}',
  ]
  for (const rubbish of ['{', 'null', '[]', '{"keys":{}}', '{"keys":[]}', ...halves]) {
    home.setItem('waymark.workstation.ada', rubbish)
    expect(await storageKeys(home, 'ada').list()).toEqual([])
  }
})

it('of sign-ins that were begun and left the salts of the newest ten are kept', async () => {
  const keys = memoryKeys()
  for (let at = 0; at < 12; at += 1) await keys.keepSalt(`state-${at}`, `salt-${at}`)
  const found = await Promise.all(Array.from({ length: 12 }, (_, at) => keys.findSalt(`state-${at}`)))
  expect(found).toEqual([undefined, undefined, ...Array.from({ length: 10 }, (_, at) => `salt-${at + 2}`)])
})

it('a call takes 20 keys at the most, the newest of each integration before older ones', () => {
  const keys = ['one', 'two'].flatMap((integrationId) =>
    Array.from({ length: 15 }, (_, at) => ({ connectionId: `${integrationId}-${at}`, integrationId, salt: 's' })),
  )
  const sent = writeKeys(keys).map(({ connectionId }) => connectionId)
  const newest = Array.from({ length: 10 }, (_, at) => 14 - at)
  expect(sent.length).toBe(20)
  expect(new Set(sent)).toEqual(new Set(newest.flatMap((at) => [`one-${at}`, `two-${at}`])))
  expect(new Set(sent.slice(0, 2))).toEqual(new Set(['one-14', 'two-14']))
  expect(writeKeys([])).toEqual([])
})

it('a device that connects again and again still searches, and keeps the keys that hold (WORK-20)', async () => {
  const mock = mockWorkstationSearch()
  const keys = memoryKeys()
  const ada = mock.client('ada', { keys })
  await mock.ready()
  for (let at = 0; at < 22; at += 1) {
    const { url } = await ada.integrations.connect(await mock.integrationId(), callbackUrl)
    await ada.integrations.complete(await walkConsent(mock.salesforce, url, 'nora@acme.example'))
  }
  const [integration] = (await ada.integrations.list()).items
  const kept = (await keys.list()).map(({ connectionId }) => connectionId)
  expect(kept).toEqual(integration?.connections.map(({ id }) => id))
  const { groups } = await ada.search.run({ text: 'acme', kinds: ['account'] })
  expect(groups.flatMap(({ answers }) => answers.map(({ state }) => state))).not.toContain('failed')
  await mock.close()
})

it('a salt is 32 bytes in base64url, and never the same', () => {
  const salts = Array.from({ length: 50 }, makeSalt)
  expect(salts.filter((salt) => !/^[\w-]{43}$/.test(salt))).toEqual([])
  expect(new Set(salts).size).toBe(50)
})
