import { describe, expect, it } from 'vitest'
import { countNewMails } from './new-mails.js'

describe('the new mails of a list', () => {
  it.each([
    ['are none when the list is read first', undefined, ['b', 'a'], 0],
    ['are none when the list stayed', ['b', 'a'], ['b', 'a'], 0],
    ['are none when older ones were read', ['c', 'b'], ['c', 'b', 'a'], 0],
    ['stand before what was the newest', ['b', 'a'], ['d', 'c', 'b', 'a'], 2],
    ['are all where none was there', [], ['b', 'a'], 2],
    ['are all where the newest is gone', ['x'], ['b', 'a'], 2],
  ])('%s', (_, known, ids, count) => {
    expect(countNewMails(known, ids)).toBe(count)
  })
})
