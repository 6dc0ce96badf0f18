import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeQuery } from './query.js'

describe('writeQuery', () => {
  it('repeats arrays and leaves out what has no value', () => {
    expect(writeQuery({ tab: 'open', label: ['a', 'b'], limit: 5, mine: false, gone: undefined, none: null })).toBe(
      '?tab=open&label=a&label=b&limit=5&mine=false',
    )
  })

  it('writes nothing for nothing', () => {
    expect([writeQuery({}), writeQuery({ a: undefined, b: [] })]).toEqual(['', ''])
  })

  it('is read back as it was written', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(text, text), (query) => {
        expect([...new URLSearchParams(writeQuery(query))]).toEqual(Object.entries(query))
      }),
    )
  })
})
