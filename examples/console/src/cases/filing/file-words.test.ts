import { expect, it } from 'vitest'
import { formatSize } from './file-words.js'

it('says a size as people do', () => {
  expect(formatSize(1_536, 'en')).toBe('1.5 kB')
  expect(formatSize(20_971_520, 'en')).toBe('20 MB')
  expect(formatSize(2_202_009, 'fr')).toMatch(/^2,1\sMo$/)
})
