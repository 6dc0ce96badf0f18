import { createSeededIds } from '@waymark/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFaultPlan } from './fault-plan.js'
import type { FaultRule } from './fault-rule.js'

const planOf = (rules: readonly FaultRule[], seed = 'waymark', operations?: readonly string[]) =>
  createFaultPlan(rules, { random: createSeededIds(seed).random, operations })

/** Which calls, counted from 1, a plan does something to. */
const struck = (rules: readonly FaultRule[], calls: readonly (string | undefined)[]) => {
  const plan = planOf(rules)
  return calls.flatMap((operation, at) => (plan.next(operation) === undefined ? [] : [at + 1]))
}

const tenTimes = Array.from({ length: 10 }, () => 'get')

describe('a fault rule', () => {
  it('strikes every call when it says nothing else', () => {
    expect(struck([{ do: 'reset' }], ['get', undefined, 'list'])).toEqual([1, 2, 3])
  })

  it('strikes calls of one operation, or of a list', () => {
    const calls = ['get', 'list', undefined, 'create', 'get']
    expect(struck([{ operation: 'get', do: 'reset' }], calls)).toEqual([1, 5])
    expect(struck([{ operation: ['get', 'create'], do: 'reset' }], calls)).toEqual([1, 4, 5])
  })

  it('counts only calls of its operations', () => {
    const calls = ['list', 'get', 'list', 'get', 'get']
    expect(struck([{ operation: 'get', nth: 2, do: 'reset' }], calls)).toEqual([4])
    expect(struck([{ operation: 'get', nth: [1, 3], do: 'reset' }], calls)).toEqual([2, 5])
  })

  it('strikes each third call, and so many times at the most', () => {
    expect(struck([{ every: 3, do: 'reset' }], tenTimes)).toEqual([3, 6, 9])
    expect(struck([{ every: 3, times: 2, do: 'reset' }], tenTimes)).toEqual([3, 6])
    expect(struck([{ times: 2, do: 'reset' }], tenTimes)).toEqual([1, 2])
  })

  it('strikes by chance, the same for the same seed', () => {
    const rules: FaultRule[] = [{ probability: 0.5, do: 'reset' }]
    const draw = (seed: string) => {
      const plan = planOf(rules, seed)
      return Array.from({ length: 1_000 }, () => plan.next('get') !== undefined)
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(draw('a').filter(Boolean).length / 1_000).toBeCloseTo(0.5, 1)
    expect(struck([{ probability: 0, do: 'reset' }], tenTimes)).toEqual([])
    expect(struck([{ probability: 1, do: 'reset' }], tenTimes)).toHaveLength(10)
  })
})

describe('a fault plan', () => {
  it('is decided by the first rule that matches, and the others count all the same', () => {
    const plan = planOf([{ nth: 1, do: 'reset' }, { nth: 2, do: 'cut_off' }, { do: { status: 503 } }])
    expect([plan.next('get'), plan.next('get'), plan.next('get')]).toEqual(['reset', 'cut_off', { status: 503 }])
  })

  it('can be changed while calls are made', () => {
    const plan = planOf([])
    expect(plan.next('get')).toBeUndefined()
    plan.add({ nth: 1, do: 'reset' }, { nth: 2, do: 'timeout' })
    expect([plan.next('get'), plan.next('get'), plan.rules.length]).toEqual(['reset', 'timeout', 2])
    plan.add({ do: 'broken_json' })
    plan.clear()
    expect([plan.next('get'), plan.rules]).toEqual([undefined, []])
  })

  it('does the same to the same calls, whatever the rules', () => {
    const rule = fc.record(
      {
        operation: fc.constantFrom('get', 'list'),
        nth: fc.integer({ min: 1, max: 5 }),
        every: fc.integer({ min: 1, max: 5 }),
        times: fc.integer({ min: 1, max: 5 }),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        do: fc.constantFrom<FaultRule['do']>('reset', 'timeout', { status: 500 }),
      },
      { requiredKeys: ['do'] },
    )
    const calls = fc.array(fc.constantFrom('get', 'list', 'create'), { maxLength: 30 })
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), calls, (rules, made) => {
        const [one, two] = [planOf(rules), planOf(rules)]
        for (const operation of made) expect(one.next(operation)).toEqual(two.next(operation))
      }),
    )
  })

  it('refuses what is no rule, and adds none of those beside it', () => {
    const plan = planOf([], 'waymark', ['get', 'list'])
    const wrong: [unknown, string][] = [
      [null, 'the fault rule null must be an object'],
      [
        { do: 'explode' },
        'needs as do one of reset, answer_lost, cut_off, broken_json, timeout, { status, retryAfter }',
      ],
      [{ do: { status: 200 } }, 'with a status from 400 to 599'],
      [{ do: { status: 429, retryAfter: 'soon' } }, 'needs as do'],
      [{ do: { slow: '3 fortnights' } }, 'needs as do'],
      [{ do: 'reset', opertion: 'get' }, 'has no field opertion, but operation, nth, every, times, probability, do'],
      [
        { do: 'reset', operation: ['get', 'gte'] },
        'names the operation gte, which is not one of those that are answered here: get, list',
      ],
      [{ do: 'reset', nth: 0 }, 'needs whole numbers from 1 as nth'],
      [{ do: 'reset', every: 1.5 }, 'needs a whole number from 1 as every'],
      [{ do: 'reset', times: 0 }, 'needs a whole number from 1 as times'],
      [{ do: 'reset', probability: 2 }, 'needs a number from 0 to 1 as probability'],
    ]
    for (const [rule, message] of wrong) {
      expect(() => plan.add({ do: 'reset' }, rule as FaultRule), message).toThrow(message)
    }
    expect(plan.rules).toEqual([])
    expect(() => plan.add({ do: { status: 429, retryAfter: '2 seconds' } }, { do: { slow: 5 } })).not.toThrow()
  })
})
