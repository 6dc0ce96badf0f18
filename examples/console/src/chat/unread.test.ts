import { expect, it } from 'vitest'
import { noteRead, unreadOf } from './unread.js'

it('counts what came since a chat was read', () => {
  const read = noteRead({}, 'chat_1', 3)
  expect([
    unreadOf({ id: 'chat_1', messageCount: 5 }, read),
    unreadOf({ id: 'chat_2', messageCount: 2 }, read),
  ]).toEqual([2, 2])
})

it('is never less than nothing, and never goes back to fewer', () => {
  const read = noteRead({}, 'chat_1', 3)
  expect(noteRead(read, 'chat_1', 2)).toBe(read)
  expect(unreadOf({ id: 'chat_1', messageCount: 1 }, read)).toBe(0)
})
