import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBudget } from './budget.js'

describe('createBudget', () => {
  it('holds nothing back until an answer reports a rate', () => {
    const budget = createBudget()
    expect([budget.reserve('/a', 0), budget.reserve('/a', 0)]).toEqual([0, 0])
  })

  it('lets as many through as are left, then tells how long to wait, then starts anew', () => {
    const budget = createBudget()
    budget.report('/a', { remaining: 2, resetsAt: 10_000 }, 0)
    const asked = [1_000, 1_000, 1_000, 4_000, 10_000].map((now) => budget.reserve('/a', now))
    expect(asked).toEqual([0, 0, 9_000, 6_000, 0])
  })

  it('believes the lower count when answers overtake one another', () => {
    const budget = createBudget()
    budget.report('/a', { remaining: 1, resetsAt: 10_000 }, 0)
    budget.report('/a', { remaining: 5, resetsAt: 10_900 }, 900)
    expect([budget.reserve('/a', 900), budget.reserve('/a', 900)]).toEqual([0, 10_000])
  })

  it('believes the answer once a new window has begun', () => {
    const budget = createBudget()
    budget.report('/a', { remaining: 0, resetsAt: 10_000 }, 0)
    budget.report('/a', { remaining: 1, resetsAt: 70_000 }, 10_500)
    expect(budget.reserve('/a', 10_500)).toBe(0)
  })

  it('pays no heed to a window that is over', () => {
    const budget = createBudget()
    budget.report('/a', { remaining: 0, resetsAt: 5 }, 10)
    expect(budget.reserve('/a', 1)).toBe(0)
  })

  it('counts apart what its scope keeps apart', () => {
    const budget = createBudget({ scope: (template) => template })
    budget.report('/a', { remaining: 0, resetsAt: 10 }, 0)
    expect([budget.reserve('/a', 0), budget.reserve('/b', 0)]).toEqual([10, 0])
  })

  it('never lets more through in a window than it was told are left', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(60), (remaining, tries) => {
        const budget = createBudget()
        budget.report('/a', { remaining, resetsAt: 1_000 }, 0)
        const passed = Array.from({ length: tries }, () => budget.reserve('/a', 1)).filter((wait) => wait === 0)
        expect(passed.length).toBe(Math.min(remaining, tries))
      }),
    )
  })
})
