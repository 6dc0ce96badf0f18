import { expect, it } from 'vitest'
import { queueFilter } from './queue-view.js'

it('CASE-18 asks for what waits for nobody, for the own cases, or for all', () => {
  expect(queueFilter('unassigned', {}, 'user_erin')).toEqual({ scope: 'desk', tab: 'open', assignee: 'nobody' })
  expect(queueFilter('mine', { priority: 'p1' }, 'user_erin')).toEqual({
    scope: 'desk',
    tab: 'open',
    assignee: 'user_erin',
    priority: ['p1'],
  })
  expect(queueFilter('all', { state: 'closed' }, 'user_erin')).toEqual({ scope: 'desk', state: ['closed'] })
})
