import { expect, it } from 'vitest'
import { webLink } from './web-link.js'

it('links to web pages alone', () => {
  const page = 'https://acme.lightning.force.com/lightning/r/Account/001/view'
  expect(webLink(page)).toBe(page)
  expect([webLink('javascript:alert(1)'), webLink('data:text/html,x'), webLink('/relative'), webLink('')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
