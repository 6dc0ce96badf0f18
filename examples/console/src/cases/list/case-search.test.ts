import { expect, it } from 'vitest'
import { countFilters, filterOf, startOfDay } from './case-search.js'

it('turns the address into a filter, the last day included', () => {
  const search = {
    text: ' CS-00 ',
    state: 'open',
    priority: 'p2',
    channel: 'chat',
    from: '2026-03-01',
    until: '2026-03-31',
  }
  expect(filterOf(search)).toEqual({
    search: 'CS-00',
    state: ['open'],
    priority: ['p2'],
    channel: ['chat'],
    createdFrom: new Date(2026, 2, 1),
    createdBefore: new Date(2026, 3, 1),
  })
  expect(countFilters(search)).toBe(6)
})

it('leaves out what means nothing', () => {
  expect(
    filterOf({ text: '  ', state: 'lost', priority: 'p9', channel: 'x', from: 'soon', until: '2026-02-31' }),
  ).toEqual({})
})

it('reads a day in the zone of the reader', () => {
  expect(startOfDay('2026-12-31', 1)).toEqual(new Date(2027, 0, 1))
  expect(startOfDay(undefined)).toBeUndefined()
})
