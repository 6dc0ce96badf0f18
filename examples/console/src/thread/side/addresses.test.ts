import { expect, it } from 'vitest'
import { splitAddresses } from './addresses.js'

it('names each entry that is no address (CASE-03)', () => {
  expect(splitAddresses(' zoe@partner.example, sam@partner.example;\nnobody, @x ,, ')).toEqual({
    good: ['zoe@partner.example', 'sam@partner.example'],
    bad: ['nobody', '@x'],
  })
})
