import { expect, it } from 'vitest'
import { nextSort, sortOf } from './view-sort.js'

const name = { field: 'Name' }

it('sorts upwards first, then downwards, then upwards again', () => {
  const up = nextSort(undefined, name)
  expect(up).toEqual({ field: 'Name', direction: 'ascending' })
  const down = nextSort(up, name)
  expect(down).toEqual({ field: 'Name', direction: 'descending' })
  expect(nextSort(down, name)).toEqual(up)
  expect(nextSort({ field: 'Phone', direction: 'ascending' }, name)).toEqual(up)
})

it('tells how a column is sorted', () => {
  expect(sortOf({ field: 'Name', direction: 'descending' }, name)).toBe('descending')
  expect(sortOf({ field: 'Phone', direction: 'descending' }, name)).toBe('none')
  expect(sortOf(undefined, name)).toBe('none')
})
