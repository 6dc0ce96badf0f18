import { expect, it } from 'vitest'
import { bytesIn } from './bytes.js'

it('words sizes in steps of 1,024, so that the limit reads as 20 MB', () => {
  expect([0, 1, 1023, 1536, 20_971_520].map((size) => bytesIn('en', size))).toEqual([
    '0 bytes',
    '1 byte',
    '1,023 bytes',
    '1.5 kB',
    '20 MB',
  ])
})
