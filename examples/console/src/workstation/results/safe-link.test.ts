import { expect, it } from 'vitest'
import { safeLink } from './safe-link.js'

it.each([
  ['https://acme.my.salesforce.com/001', 'https://acme.my.salesforce.com/001'],
  ['http://localhost:8180/001', 'http://localhost:8180/001'],
  ['javascript:alert(1)', undefined],
  [' java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['/relative', undefined],
  ['', undefined],
])('%j opens %j', (link, opened) => {
  expect(safeLink(link)).toBe(opened)
})
