import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { expect, it } from 'vitest'
import { objectLink, recordLink } from './links.js'
import { crmKinds, crmObjects, kindOfObject } from './objects.js'

it('WORK-01: every field is one that Salesforce has, and every kind is known by its object', () => {
  const emulator = createSalesforceEmulator({ records: 200 })
  for (const kind of crmKinds) {
    const { object, keyPrefix, fields, mayBeHidden, title, nameFields } = crmObjects[kind]
    const named = new Set([...fields, ...mayBeHidden, title, ...nameFields])
    const [row] = emulator.query(`SELECT ${[...named].join(', ')} FROM ${object} LIMIT 1`)
    expect([String(row?.Id).slice(0, 3), kindOfObject(object)]).toEqual([keyPrefix, kind])
    expect([...fields, ...mayBeHidden]).toEqual(expect.arrayContaining([title, ...nameFields]))
  }
  expect(kindOfObject('Quote')).toBeUndefined()
})

it('WORK-01: a link opens the record in Lightning, on the host of the org alone', () => {
  const host = 'https://acme.my.salesforce.com'
  expect(recordLink(host, 'file', '069x')).toBe(`${host}/lightning/r/ContentDocument/069x/view`)
  expect(recordLink(new URL(`${host}/`), 'dashboard', '01Zx')).toBe(`${host}/lightning/r/Dashboard/01Zx/view`)
  expect(objectLink('http://localhost:8180', 'Task', '../x?y')).toBe(
    'http://localhost:8180/lightning/r/Task/..%2Fx%3Fy/view',
  )
})
