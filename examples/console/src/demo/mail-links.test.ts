import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from './mail-links.js'

const origin = 'http://localhost:8080'

describe('the links in a mail', () => {
  it('lead to pages of the console, or elsewhere', () => {
    const text = `Open CS-1: ${origin}/cases/case_1?a=b#c. Book (https://calls.waymark.test/erin), or <${origin}/api/cases>.`
    expect(partsOf(text, origin)).toEqual([
      { kind: 'words', text: 'Open CS-1: ', href: '' },
      { kind: 'here', text: `${origin}/cases/case_1?a=b#c`, href: '/cases/case_1?a=b#c' },
      { kind: 'words', text: '. Book (', href: '' },
      { kind: 'elsewhere', text: 'https://calls.waymark.test/erin', href: 'https://calls.waymark.test/erin' },
      { kind: 'words', text: '), or <', href: '' },
      { kind: 'elsewhere', text: `${origin}/api/cases`, href: `${origin}/api/cases` },
      { kind: 'words', text: '>.', href: '' },
    ])
  })

  it('are no other schemes, no markup and no broken addresses', () => {
    const text = 'javascript:alert(1) <a href="data:text/html,x">x</a> http://[ https:// ftp://example.com'
    expect(partsOf(text, origin).map(({ kind }) => kind)).not.toContain('elsewhere')
    expect(partsOf('', origin)).toEqual([])
  })

  it('lose nothing of the text, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('http://', `${origin}/cases/1`, ' ', '\u202e', '.', ')'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const parts = partsOf(text, origin)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const { kind, href } of parts) if (kind === 'elsewhere') expect(href).toMatch(/^https?:\/\//)
      }),
    )
  })

  it('are found in a line of a hundred thousand letters at once', () => {
    const line = 'http://'.repeat(15_000)
    expect(
      partsOf(line, origin)
        .map((part) => part.text)
        .join(''),
    ).toBe(line)
  })
})
