import { parseSearchInput } from '@waymark/workstation-search'
import { describe, expect, it } from 'vitest'
import { sampleGroup, sampleResult } from './sample-results.js'
import { countFound, mayHaveMore, slotsOf } from './slots.js'

const account = (name: string) => sampleResult('account', { name, type: null })

describe('the slots', () => {
  it('WORK-04: stand for every kind that is searched before anything is known, but not for what may join', () => {
    const slots = slotsOf({ phase: 'waiting', input: parseSearchInput('acme in:lead,account,item'), groups: [] })
    expect(slots).toEqual([
      { kind: 'account', isPending: true },
      { kind: 'lead', isPending: true },
    ])
  })

  it('WORK-04: keep their order as answers come, and stay where nothing was found', () => {
    const input = parseSearchInput('acme in:account,lead,item')
    const groups = [sampleGroup('lead', [{ isFinal: false }]), sampleGroup('item', [{}])]
    expect(slotsOf({ phase: 'searching', input, groups })).toEqual([
      { kind: 'account', isPending: true },
      { kind: 'lead', group: groups[0], isPending: true },
      { kind: 'item', group: groups[1], isPending: false },
    ])
    expect(slotsOf({ phase: 'done', input, groups }).map(({ kind, isPending }) => [kind, isPending])).toEqual([
      ['lead', false],
      ['item', false],
    ])
  })

  it('leave out what an older search found of kinds that are no longer searched, and there are none before a search', () => {
    const groups = [sampleGroup('account', [{}])]
    expect(slotsOf({ phase: 'waiting', input: parseSearchInput('acme in:lead'), groups })).toEqual([
      { kind: 'lead', isPending: true },
    ])
    expect(slotsOf({ phase: 'too_short', input: parseSearchInput('a'), groups: [] })).toEqual([])
  })
})

it('what was found is counted in the kinds that are searched', () => {
  const groups = [
    sampleGroup('account', [{ state: 'cut' }], { results: [account('Acme'), account('Acme Two')], hasMore: true }),
    sampleGroup('lead', [{}]),
    sampleGroup('file', [{}], { results: [account('elsewhere')] }),
  ]
  expect(countFound({ groups, input: parseSearchInput('acme in:account,lead') })).toEqual({
    results: 2,
    kinds: 1,
    isCut: true,
  })
  expect(countFound({ groups: groups.slice(1), input: parseSearchInput('acme in:lead') })).toEqual({
    results: 0,
    kinds: 0,
    isCut: false,
  })
})

it('there may be more while more can be asked for, and where no more can be read', () => {
  const cut = [{ state: 'cut' } as const]
  const many = Array.from({ length: 476 }, (_, at) => account(`Acme ${at}`))
  expect([
    mayHaveMore(sampleGroup('account', cut, { hasMore: true })),
    mayHaveMore(sampleGroup('account', cut, { results: many })),
    mayHaveMore(sampleGroup('account', cut, { results: many.slice(0, 9) })),
    mayHaveMore(sampleGroup('account', [{}], { results: many })),
  ]).toEqual([true, true, false, false])
})
