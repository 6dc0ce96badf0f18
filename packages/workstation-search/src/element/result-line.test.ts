import { expect, it } from 'vitest'
import type { SearchKind } from '../model/kind.js'
import type { FieldsOfKind, Highlight, SearchResult } from '../model/result.js'
import { lineOf, type ShownField } from './result-line.js'
import { english } from './words-english.js'

function shown<Kind extends SearchKind>(kind: Kind, fields: FieldsOfKind[Kind], ...highlights: readonly Highlight[]) {
  const facts = { id: '1', sourceId: 'crm', recordId: '001A', link: 'https://crm.example/001A', rank: 'other' as const }
  const { title, details, badge, isConverted } = lineOf({ ...facts, kind, fields, highlights } as SearchResult, english)
  const say = (field: ShownField) => field.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
  return [say(title), details.map(say), badge && say(badge), ...(isConverted ? ['converted'] : [])]
}

it('each kind shows its fields (WORK-01)', () => {
  expect(shown('lead', { name: 'Ann Ray', company: 'Acme', status: 'New' })).toEqual(['Ann Ray', ['Acme'], 'New'])
  expect(shown('account', { name: 'Acme', type: 'Partner' })).toEqual(['Acme', [], 'Partner'])
  expect(shown('contact', { name: 'Ann Ray', accountName: 'Acme' })).toEqual(['Ann Ray', ['Acme'], undefined])
  expect(shown('opportunity', { name: 'Renewal', stage: 'Closed Won' })).toEqual(['Renewal', [], 'Closed Won'])
  expect(shown('file', { title: 'Offer', fileType: 'WORD_X', extension: 'docx', bytes: 9 })).toEqual([
    'Offer',
    [],
    'DOCX',
  ])
  expect(shown('dashboard', { name: 'Sales', folder: 'Public' })).toEqual(['Sales', ['Public'], undefined])
  expect(shown('report', { name: 'Won', folder: 'Private' })).toEqual(['Won', ['Private'], undefined])
  expect(shown('case', { number: '00001', subject: 'Broken', status: 'New' })).toEqual(['Broken', ['00001'], 'New'])
  const details = [{ label: 'Space', value: 'Sales' }]
  expect(shown('item', { name: 'Plan', type: 'Wiki page', details })).toEqual(['Plan', ['Sales'], 'Wiki page'])
})

it('what is empty is left out, and a record without a name is called by its kind', () => {
  expect(shown('lead', { name: 'Ann Ray', company: null, status: null })).toEqual(['Ann Ray', [], undefined])
  expect(shown('case', { number: '00001', subject: null, status: null })).toEqual(['00001', [], undefined])
  expect(shown('file', { title: 'Offer', fileType: null, extension: null, bytes: null })).toEqual([
    'Offer',
    [],
    undefined,
  ])
  expect(shown('account', { name: '', type: null })).toEqual(['account', ['001A'], undefined])
})

it('a converted lead shows what it became, and what it was called before (WORK-06)', () => {
  const converted = { contactName: 'Ann Ray-Ohm', accountName: 'Acme', opportunityName: 'Renewal' }
  expect(
    shown(
      'lead',
      { name: 'Ann Ray', company: 'Acme Ltd', status: 'Qualified', converted },
      { field: 'converted.contactName', start: 0, end: 3 },
      { field: 'name', start: 0, end: 3 },
    ),
  ).toEqual(['[Ann] Ray-Ohm', ['Acme', 'Renewal', 'was the lead Ann Ray'], 'Qualified', 'converted'])
  const same = { contactName: 'Ann Ray', accountName: 'Acme' }
  expect(shown('lead', { name: 'Ann Ray', company: null, status: null, converted: same })).toEqual([
    'Ann Ray',
    ['Acme'],
    undefined,
    'converted',
  ])
})
