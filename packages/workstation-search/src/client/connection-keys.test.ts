import { expect, it } from 'vitest'
import { type ConnectionKeys, makeSalt, memoryKeys, type StorageLike, storageKeys } from './connection-keys.js'

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
  for (const rubbish of ['{', 'null', '[]', '{"keys":{}}', '{"keys":[]}']) {
    home.setItem('waymark.workstation.ada', rubbish)
    expect(await storageKeys(home, 'ada').list()).toEqual([])
  }
})

it('a salt is 32 bytes in base64url, and never the same', () => {
  const salts = Array.from({ length: 50 }, makeSalt)
  expect(salts.filter((salt) => !/^[\w-]{43}$/.test(salt))).toEqual([])
  expect(new Set(salts).size).toBe(50)
})
