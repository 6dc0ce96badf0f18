import { expect, it } from 'vitest'
import { defineRoute, fillPath } from './route.js'

const route = defineRoute({
  operation: 'getPart',
  method: 'GET',
  path: '/wholes/{wholeId}/parts/{partId}',
  capability: 'use',
})

it('fills a path with parameters, each percent-encoded', () => {
  expect(fillPath(route, { wholeId: 'a/b', partId: 'é ?#' })).toBe('/wholes/a%2Fb/parts/%C3%A9%20%3F%23')
})

it.each([undefined, '', '.', '..'])('takes no %j, which would lead elsewhere', (partId) => {
  expect(() => fillPath(route, { wholeId: 'a', ...(partId !== undefined && { partId }) })).toThrow(TypeError)
})
