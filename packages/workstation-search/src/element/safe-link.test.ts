import { expect, it } from 'vitest'
import { safeLink } from './safe-link.js'

it('only what lies on the web is a link', () => {
  const links = ['https://acme.my.salesforce.com/lightning/r/Lead/00Q/view', 'http://localhost:8180/001']
  expect(links.map(safeLink)).toEqual(links)
  const others = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    '',
  ]
  expect(others.map(safeLink)).toEqual(others.map(() => undefined))
})
