import { expect, it } from 'vitest'
import { rankAnswer } from './rank-results.js'
import type { FoundRecord } from './search-provider.js'

const rankOf = (found: FoundRecord, text: string) =>
  rankAnswer('org', found.kind, { kind: found.kind, state: 'ok', records: [found] }, { text, skip: 0, limit: 5 })
    .results[0]
const facts = { recordId: '1', link: 'https://example.com/1' }

it('WORK-04: a case is known by its number too, with and without zeros', () => {
  const found: FoundRecord = { ...facts, kind: 'case', fields: { number: '00001001', subject: 'Late', status: 'New' } }
  expect(['late', '00001001', '1001', '10', '0000', 'new'].map((text) => rankOf(found, text)?.rank)).toEqual([
    'exact',
    'exact',
    'exact',
    'prefix',
    'prefix',
    'other',
  ])
  expect(rankOf({ ...found, fields: { number: '7', subject: null, status: null } }, '7')?.rank).toBe('exact')
})

it('WORK-06: a converted lead is known by the name of its contact too', () => {
  const converted = { contactName: 'Ada Bell', accountName: 'Acme' }
  const found: FoundRecord = { ...facts, kind: 'lead', fields: { name: 'Ada', company: null, status: null, converted } }
  expect(rankOf(found, 'ada bell')).toMatchObject({
    rank: 'exact',
    highlights: [
      { field: 'name', start: 0, end: 3 },
      { field: 'converted.contactName', start: 0, end: 3 },
      { field: 'converted.contactName', start: 4, end: 8 },
    ],
  })
  expect(rankOf(found, 'ad')?.rank).toBe('prefix')
})

it('WORK-01: files, reports, dashboards and what joined are known by their titles', () => {
  const file = { title: 'Plan', fileType: 'PDF', extension: 'pdf', bytes: 1 }
  expect(rankOf({ ...facts, kind: 'file', fields: file }, 'plan')?.rank).toBe('exact')
  expect(rankOf({ ...facts, kind: 'report', fields: { name: 'Plan', folder: null } }, 'plan')?.rank).toBe('exact')
  expect(rankOf({ ...facts, kind: 'dashboard', fields: { name: 'Plan B', folder: 'x' } }, 'pl')?.rank).toBe('prefix')
})
