import { expect, it } from 'vitest'
import { stalePartsOf } from './stale-parts.js'

it('reads again what an event touches, and everything after one that it does not know', () => {
  expect(stalePartsOf('answered')).toEqual(['messages', 'attachments'])
  expect(stalePartsOf('priority_changed')).toEqual([])
  expect(stalePartsOf('unknown')).toEqual(['messages', 'attachments', 'calls', 'diagnostics'])
})
