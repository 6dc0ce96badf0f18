import { expect, it } from 'vitest'
import { attemptsOf } from './attempts.js'

const finding = (cause: 'element_hidden' | 'condition_false') =>
  ({ cause, fix: 'check_conditions', text: '', details: [] }) as const
const diagnosis = [finding('condition_false'), finding('element_hidden')]

it('counts what is left to try, and names what was tried in the order of the diagnosis (CASE-31)', () => {
  expect(attemptsOf(diagnosis, { element_hidden: 'not_possible' })).toEqual({
    tried: [{ cause: 'element_hidden', outcome: 'not_possible' }],
    left: 1,
  })
  expect(attemptsOf(diagnosis, { element_hidden: 'not_possible', condition_false: 'did_not_help' })).toEqual({
    tried: [
      { cause: 'condition_false', outcome: 'did_not_help' },
      { cause: 'element_hidden', outcome: 'not_possible' },
    ],
    left: 0,
  })
})

it('leaves nothing to try where nothing was found', () => {
  expect(attemptsOf([], {})).toEqual({ tried: [], left: 0 })
})
