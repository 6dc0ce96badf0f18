import { expect, it } from 'vitest'
import { moveActive } from './move-active.js'

it('arrows go round the list, and in from either end', () => {
  expect([moveActive('ArrowDown', -1, 3), moveActive('ArrowDown', 0, 3), moveActive('ArrowDown', 2, 3)]).toEqual([
    0, 1, 0,
  ])
  expect([moveActive('ArrowUp', -1, 3), moveActive('ArrowUp', 0, 3), moveActive('ArrowUp', 2, 3)]).toEqual([2, 2, 1])
})

it('Home and End are for the text until an option is chosen, and other keys always', () => {
  expect([moveActive('Home', 2, 3), moveActive('End', 0, 3)]).toEqual([0, 2])
  expect([moveActive('Home', -1, 3), moveActive('End', -1, 3), moveActive('a', 1, 3)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(moveActive('ArrowDown', -1, 0)).toBeUndefined()
})
