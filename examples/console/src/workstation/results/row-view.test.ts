import { describe, expect, it } from 'vitest'
import { type RowView, rowViewOf } from './row-view.js'
import { sampleResult } from './sample-results.js'

const plain = (text: string) => ({ text, ranges: [] })
const view = (title: string, more: Partial<RowView> = {}): RowView => ({
  title: plain(title),
  facts: [],
  badges: [],
  isConverted: false,
  isPrivate: false,
  ...more,
})

describe('the row of a result', () => {
  it('WORK-01: shows the fields of each kind', () => {
    const shown = [
      sampleResult('account', { name: 'Acme', type: 'Partner' }),
      sampleResult('contact', { name: 'Nora Quist', accountName: 'Acme' }),
      sampleResult('lead', { name: 'Tom Reed', company: 'Globex', status: 'Warm' }),
      sampleResult('opportunity', { name: 'Renewal', stage: 'Closing' }),
      sampleResult('case', { number: '00001042', subject: 'Broken', status: 'New' }),
      sampleResult('dashboard', { name: 'Pipeline', folder: 'Sales' }),
      sampleResult('report', { name: 'Mine', folder: null }),
    ].map(rowViewOf)
    expect(shown).toEqual([
      view('Acme', { badges: [{ label: 'type', value: plain('Partner') }] }),
      view('Nora Quist', { facts: [{ label: 'account', value: plain('Acme') }] }),
      view('Tom Reed', {
        facts: [{ label: 'company', value: plain('Globex') }],
        badges: [{ label: 'status', value: plain('Warm') }],
      }),
      view('Renewal', { badges: [{ label: 'stage', value: plain('Closing') }] }),
      view('Broken', {
        facts: [{ label: 'number', value: plain('00001042') }],
        badges: [{ label: 'status', value: plain('New') }],
      }),
      view('Pipeline', { facts: [{ label: 'folder', value: plain('Sales') }] }),
      view('Mine', { isPrivate: true }),
    ])
  })

  it('WORK-06: shows a converted lead by the names of what it became, with what matches there', () => {
    const highlight = { field: 'converted.contactName', start: 0, end: 4 }
    const fields = {
      name: 'N. Quist',
      company: 'Globex',
      status: null,
      converted: { contactName: 'Nora Quist', accountName: 'Globex GmbH', opportunityName: 'First order' },
    }
    expect(rowViewOf(sampleResult('lead', fields, [highlight]))).toEqual(
      view('', {
        title: { text: 'Nora Quist', ranges: [highlight] },
        facts: [
          { label: 'account', value: plain('Globex GmbH') },
          { label: 'opportunity', value: plain('First order') },
          { label: 'formerLead', value: plain('N. Quist') },
        ],
        isConverted: true,
      }),
    )
  })

  it('WORK-06: says of a file what type it is, how large, and whether a preview is to be expected', () => {
    const file = { title: 'Offer', fileType: 'PDF', extension: 'pdf', bytes: 5_000_001 }
    expect([
      rowViewOf(sampleResult('file', file)),
      rowViewOf(sampleResult('file', { ...file, extension: null })),
    ]).toEqual([
      view('Offer', {
        badges: [{ label: 'fileType', value: plain('pdf') }],
        file: { bytes: 5_000_001, preview: 'perhaps' },
      }),
      view('Offer', {
        badges: [{ label: 'fileType', value: plain('PDF') }],
        file: { bytes: 5_000_001, preview: 'unknown' },
      }),
    ])
  })

  it('WORK-05: shows what an application that joined says in its own words', () => {
    const details = [
      { label: 'Space', value: 'Handbook' },
      { label: 'Author', value: '' },
    ]
    const item = sampleResult('item', { name: 'Travel', type: 'Wiki page', details })
    expect(rowViewOf(item)).toEqual(
      view('Travel', {
        facts: [{ label: { own: 'Space' }, value: plain('Handbook') }],
        badges: [{ label: 'type', value: plain('Wiki page') }],
      }),
    )
  })

  it('has an empty title for a case without a subject', () => {
    expect(rowViewOf(sampleResult('case', { number: '7', subject: null, status: null }))).toEqual(
      view('', { facts: [{ label: 'number', value: plain('7') }] }),
    )
  })
})
