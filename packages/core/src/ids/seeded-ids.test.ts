import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSeededIds } from './seeded-ids.js'

const some = (ids: ReturnType<typeof createSeededIds>) => [ids.next('case'), ids.random(), ids.next('mail')]

it('the same seed gives the same ids, in every release', () => {
  expect(createSeededIds('waymark').next('case')).toBe(createSeededIds('waymark').next('case'))
  expect(some(createSeededIds(1))).toEqual(some(createSeededIds(1)))
  expect(createSeededIds(1).next('case')).toBe('case_dbc5bbqhjj641xpgbrjnvxtb5')
})

it('another seed gives others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      fc.pre(one !== other)
      expect(createSeededIds(one).next('case')).not.toBe(createSeededIds(other).next('case'))
    }),
  )
})

it('goes on from a state as if nothing had happened', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), (seed, steps) => {
      const ids = createSeededIds(seed)
      for (let at = 0; at < steps; at++) ids.random()
      const state = ids.state()
      const expected = some(ids)
      const others = createSeededIds('another')
      others.restore(state)
      expect(some(others)).toEqual(expected)
    }),
  )
})

it('refuses a state that is none', () => {
  expect(() => createSeededIds(1).restore('x')).toThrow('not a state of seeded ids: x')
})

it('numbers are spread evenly from 0 up to, not including, 1', () => {
  const ids = createSeededIds(7)
  const counts = new Array<number>(10).fill(0)
  for (let at = 0; at < 10_000; at++) {
    const tenth = Math.floor(ids.random() * 10)
    counts[tenth] = (counts[tenth] ?? 0) + 1
  }
  // The seed is fixed, so this is one outcome and not a matter of luck.
  expect(counts.length).toBe(10)
  expect(Math.min(...counts)).toBeGreaterThan(900)
  expect(Math.max(...counts)).toBeLessThan(1_100)
})
