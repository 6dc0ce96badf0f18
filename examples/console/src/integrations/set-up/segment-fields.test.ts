import { expect, it } from 'vitest'
import { audienceChoices, userChoices } from './segment-fields.js'

const all = {
  audiences: [
    { id: 'sales', name: 'Sales', size: 2 },
    { id: 'service', name: 'Service desk' },
  ],
  users: [{ id: 'user_ada', name: 'Ada Lindqvist', email: 'ada@acme.example' }],
}

it('offers audiences with their sizes, and people with their addresses', () => {
  expect(audienceChoices(all, [])).toEqual([
    { value: 'sales', name: 'Sales', size: 2, isGone: false },
    { value: 'service', name: 'Service desk', isGone: false },
  ])
  expect(userChoices(all, ['user_ada'])).toEqual([
    { value: 'user_ada', name: 'Ada Lindqvist', email: 'ada@acme.example', isGone: false },
  ])
})

it('keeps what is chosen and gone in the list, so that it can be taken out', () => {
  expect(userChoices(all, ['user_gone'])[1]).toEqual({ value: 'user_gone', name: 'user_gone', isGone: true })
})
