import { describe, expect, expectTypeOf, it } from 'vitest'
import { refuse } from '../errors/refuse.js'
import { type Result, toResult, withResults } from './result.js'

describe('toResult', () => {
  it('makes values of answers and of refusals', async () => {
    const refusal = refuse('not_found')
    expect([await toResult(Promise.resolve(5)), await toResult(Promise.reject(refusal))]).toEqual([
      { ok: true, value: 5 },
      { ok: false, error: refusal },
    ])
  })

  it('still throws the faults of a program', async () => {
    await expect(toResult(Promise.reject(new TypeError('x is not a function')))).rejects.toThrow(TypeError)
  })
})

describe('withResults', () => {
  const listing = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true as const, value: undefined }) }) }
  const client = {
    name: 'cases',
    cases: {
      get: async (id: string) => (id === 'case_1' ? { id } : Promise.reject(refuse('not_found'))),
      list: () => listing,
    },
  }

  it('changes the methods that give a promise, and leaves the rest', async () => {
    const resulting = withResults(client)
    expect([
      resulting.name,
      await resulting.cases.get('case_1'),
      await resulting.cases.get('case_2'),
      resulting.cases.list(),
    ]).toEqual(['cases', { ok: true, value: { id: 'case_1' } }, { ok: false, error: refuse('not_found') }, listing])
  })

  it('types what it changes', () => {
    const resulting = withResults(client)
    expectTypeOf(resulting.cases.get).toEqualTypeOf<(id: string) => Promise<Result<{ id: string }>>>()
    expectTypeOf(resulting.cases.list).toEqualTypeOf<() => typeof listing>()
    expectTypeOf(resulting.name).toEqualTypeOf<string>()
  })
})
