import { expect, it } from 'vitest'
import { suggestDraft } from './suggest-draft.js'

it('CASE-06 asks with what was written so far', () => {
  expect(
    suggestDraft({
      '/subject': ' It stops ',
      '/topic': '',
      '/report/affectedItem/name': 'New opportunity',
      '/credentials': 'secret',
    }),
  ).toEqual({ subject: 'It stops', affectedItem: { name: 'New opportunity' } })
})

it('does not ask with next to nothing, nor with what the service would refuse', () => {
  expect(suggestDraft({ '/subject': 'It', '/topic': 'Launchers' })).toBeUndefined()
  expect(suggestDraft({ '/subject': 'x'.repeat(201), '/report/overview': 'It stops' })).toEqual({
    overview: 'It stops',
  })
})
