import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fullId, idOf } from './record-id.js'

it('has the checksum of ids that Salesforce published', () => {
  expect(fullId('0015500001QdZPK')).toBe('0015500001QdZPKAA3')
  expect(fullId('00DDn00000Nn8bj')).toBe(fullId('00DDn00000Nn8bj')?.slice(0, 18))
  expect(fullId('0035500001H9ka0')).toBe('0035500001H9ka0AAB')
})

it('takes 15 or 18 characters, and nothing else', () => {
  expect(fullId('0015500001QdZPKAA3')).toBe('0015500001QdZPKAA3')
  expect(['0015500001QdZPKAAA', '001', 'not-an-id-at-all', 7, undefined].map(fullId)).toEqual(Array(5).fill(undefined))
})

it('makes an id of its own for every number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (a, b) => {
      const [first, second] = [idOf('001', 'Em0', a), idOf('001', 'Em0', b)]
      expect(first).toHaveLength(18)
      expect(fullId(first.slice(0, 15))).toBe(first)
      expect(first === second).toBe(a === b)
    }),
  )
})
