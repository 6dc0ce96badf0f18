import { describe, expect, it } from 'vitest'
import { checkViewChoice, checkViewCount, isSameView, viewsThatAreOn } from './views.js'

const offered = ['00B5e000000AAAAEA0', '00B5e000000aaaaEAC', '00B5e000000BBBBEA1'].map((id) => ({ id }))
const [a, lowerA, b] = offered.map(({ id }) => id) as [string, string, string]

it('an id of 15 characters is that of 18, and case counts in the first 15', () => {
  expect([isSameView(a, a.slice(0, 15)), isSameView(a.slice(0, 15), a), isSameView(a, a)]).toEqual([true, true, true])
  expect([isSameView(a, lowerA), isSameView(a, b), isSameView(a.slice(0, 15), `${a.slice(0, 15)}0`)]).toEqual([
    false,
    false,
    false,
  ])
})

describe('a choice of views (WORK-10)', () => {
  it('has one or two, each counted once', () => {
    const refusal = (chosen: readonly string[]) => {
      try {
        return checkViewCount(chosen)
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([[], [a], [a, b], [a, a.slice(0, 15), b], [a, b, lowerA], [a, b, lowerA, a]].map(refusal)).toEqual([
      'min_one_view',
      undefined,
      undefined,
      undefined,
      'max_two_views',
      'max_two_views',
    ])
  })

  it('is kept in the user’s order with the ids that are offered', () => {
    expect(checkViewChoice([b.slice(0, 15), a, b], offered)).toEqual([b, a])
    expect(() => checkViewChoice([a, '00B5e000000CCCC'], offered)).toThrow(
      'choose among the views that are offered now',
    )
    expect(() => checkViewChoice([a, b, '00B5e000000CCCC'], offered)).toThrow('two views')
  })

  it('leaves on what is still offered, each once, or else the first that is', () => {
    const [one, two, three] = offered
    expect(viewsThatAreOn([b.slice(0, 15), b, a], offered)).toEqual([b, a])
    expect(viewsThatAreOn([lowerA, b], [one, three] as typeof offered)).toEqual([b])
    expect(viewsThatAreOn([b], [one, two] as typeof offered)).toEqual([a])
    expect([viewsThatAreOn([], offered), viewsThatAreOn([a], [])]).toEqual([[a], []])
  })
})
