import type { Highlight, LiveGroup, SearchKind, SearchResult } from '@waymark/workstation-search'

const recordIds = { account: '001', contact: '003', lead: '00Q', opportunity: '006', case: '500' } as const

/** A result for tests. */
export function sampleResult<Kind extends SearchKind>(
  kind: Kind,
  fields: SearchResult<Kind>['fields'],
  highlights: readonly Highlight[] = [],
): SearchResult<Kind> {
  const recordId = `${recordIds[kind as keyof typeof recordIds] ?? '069'}0001`
  return {
    id: `crm/${kind}/${recordId}`,
    sourceId: 'crm',
    recordId,
    kind,
    fields,
    link: `https://acme.example/${recordId}`,
    rank: 'prefix',
    highlights,
  } as SearchResult<Kind>
}

/** What sources have said of a kind, for tests. */
export function sampleGroup(
  kind: SearchKind,
  answers: readonly Partial<LiveGroup['answers'][number]>[],
  more: Partial<LiveGroup> = {},
): LiveGroup {
  return {
    kind,
    results: [],
    hasMore: false,
    isLoadingMore: false,
    ...more,
    answers: answers.map((answer) => ({ sourceId: 'crm', kind, state: 'ok', isFinal: true, ...answer })),
  }
}
