import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathBelow, readAddress } from './address.js'

it('path and query of a request are those of its URL', () => {
  const url = fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] })
  fc.assert(
    fc.property(url, (value) => {
      const normal = new URL(new Request(value).url)
      // A lone question mark is no query to URL, and an empty one here: neither has a field.
      const { path, search } = readAddress(normal.href)
      expect({ path, search: search === '?' ? '' : search }).toEqual({ path: normal.pathname, search: normal.search })
    }),
  )
})

it('a question mark behind the fragment belongs to the fragment', () => {
  expect(readAddress('https://notes.test/a#b?c')).toEqual({ path: '/a', search: '' })
})

it('a base path ends where a name ends', () => {
  expect(['/api', '/api/', '/api/notes', '/apis', '/other', '/'].map((path) => pathBelow('/api', path))).toEqual([
    '/',
    '/',
    '/notes',
    undefined,
    undefined,
    undefined,
  ])
  expect(['/', '/notes'].map((path) => pathBelow('', path))).toEqual(['/', '/notes'])
})
