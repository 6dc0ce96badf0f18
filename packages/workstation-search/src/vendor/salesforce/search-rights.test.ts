import { createVirtualClock } from '@waymark/core/testing'
import { expect, it } from 'vitest'
import { createRightsMemory } from './search-rights.js'

it('WORK-02: knows what a connection may be asked for; hidden fields are tried again after a while', async () => {
  const clock = createVirtualClock()
  const memory = createRightsMemory(clock)
  memory.of('one').setForbidden('case', true)
  memory.of('one').setHidden('account', ['Type'])
  const known = () => [memory.of('one').searchable(['case', 'account']), memory.of('one').fieldsOf('account')]
  const names = ['Id', 'LastModifiedDate', 'Name']
  expect(known()).toEqual([['account'], names])
  expect(memory.of('two').searchable(['case', 'account'])).toEqual(['account', 'case'])
  await clock.advance('15 minutes')
  expect(known()).toEqual([['account'], [...names, 'Type']])
  memory.of('one').setForbidden('case', false)
  expect(memory.of('one').searchable(['case'])).toEqual(['case'])
})

it('WORK-24: forgets a connection that has ended, and those that were used longest ago', () => {
  const memory = createRightsMemory(createVirtualClock())
  for (const id of ['ended', 'old', 'kept']) memory.of(id).setForbidden('case', true)
  memory.forget('ended')
  const mayBeAsked = (id: string) => memory.of(id).searchable(['case']).length === 1
  expect(mayBeAsked('ended')).toBe(true)
  memory.of('kept')
  for (let at = 0; at < 9_998; at += 1) memory.of(`other ${at}`)
  memory.of('kept')
  memory.of('one more')
  expect([mayBeAsked('kept'), mayBeAsked('old')]).toEqual([false, true])
})
