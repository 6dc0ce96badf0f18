import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isRefused } from '../errors/error.js'
import { parsePart } from './faults.js'

function faultsOf(schema: z.ZodMiniType, value: unknown) {
  try {
    parsePart('body', schema, value)
  } catch (error) {
    if (isRefused(error)) return error.faults.map(({ path, message }) => `${path}: ${message}`)
    throw error
  }
  return []
}

describe('faults of a choice of shapes', () => {
  const choice = z.strictObject({ tags: z.union([z.string(), z.array(z.string())]) })

  it('are named inside the shape that the value has', () => {
    expect(faultsOf(choice, { tags: ['a', 5, 'c', null] })).toEqual(['/tags/1: must be text', '/tags/3: must be text'])
  })

  it('are named at the value where it has none of them', () => {
    expect(faultsOf(choice, { tags: 5 })).toEqual(['/tags: matches none of the shapes that are allowed here'])
  })

  it('are named at the value where it could be more than one', () => {
    const either = z.union([z.strictObject({ a: z.string() }), z.strictObject({ a: z.number() })])
    expect(faultsOf(either, { a: true })).toEqual([': matches none of the shapes that are allowed here'])
  })
})

describe('many faults', () => {
  it('are cut to 50, soon', () => {
    expect(faultsOf(z.array(z.string()), new Array(100_000).fill(0))).toHaveLength(50)
  })
})
