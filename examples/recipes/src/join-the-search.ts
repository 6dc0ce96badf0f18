// An application of your own joins the search: it says what a user may see of it, and the rest is done for it.
import assert from 'node:assert/strict'
import { defineSearchProvider } from '@waymark/workstation-search/service'
import { mockWorkstationSearch } from '@waymark/workstation-search/testing'

interface Page {
  readonly id: string
  readonly title: string
  readonly readers: readonly string[]
  readonly changedAt: Date
}

const pages: readonly Page[] = [
  { id: 'p1', title: 'Renewal playbook', readers: ['user_ada', 'user_ben'], changedAt: new Date('2025-11-03') },
  { id: 'p2', title: 'How a renewal is priced', readers: ['user_ada'], changedAt: new Date('2025-12-01') },
]

const wiki = defineSearchProvider({
  id: 'wiki',
  name: 'Wiki',
  kinds: ['item'],
  // A slow wiki fails alone; Salesforce is not kept waiting for it.
  budget: 2_000,
  async *search({ text, limit }, { principal }) {
    const mine = pages.filter(({ readers }) => readers.includes(principal.id))
    const found = mine.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
    yield {
      kind: 'item',
      state: found.length > limit ? 'cut' : 'ok',
      records: found.slice(0, limit).map(({ id, title, changedAt }) => ({
        kind: 'item',
        recordId: id,
        link: `https://wiki.example.com/${id}`,
        fields: { name: title, type: 'Wiki page', details: [] },
        changedAt,
      })),
    }
  },
})

const mock = mockWorkstationSearch({ providers: [wiki] })

async function findPages(person: 'ada' | 'ben'): Promise<readonly string[]> {
  const { groups } = await mock.client(person).search.run({ text: 'renewal in:item' })
  return groups.flatMap(({ results }) => results.map((result) => (result.kind === 'item' ? result.fields.name : '')))
}

// In both a word begins with the text, so the newer one comes first.
assert.deepEqual(await findPages('ada'), ['How a renewal is priced', 'Renewal playbook'])
assert.deepEqual(await findPages('ben'), ['Renewal playbook'])

const both = await (await mock.connect('ada')).search.run({ text: 'renewal' })
await mock.close()
export const outcome = {
  sources: both.sources.map(({ name }) => name),
  kinds: both.groups.filter(({ results }) => results.length > 0).map(({ kind }) => kind),
}
console.log(outcome)
