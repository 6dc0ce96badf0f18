import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

interface Contact {
  readonly LastName: string
  readonly Department: string
  readonly Email: string | null
}
type Step = { readonly at: number } & (
  | { readonly write: Contact }
  | { readonly remove: true }
  | { readonly undo: true }
)

const word = fc.constantFrom('nor', 'north', 'nora', 'acme', 'été', 'b2', 'works')
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '))
const contact = fc.record({
  LastName: words,
  Department: words,
  Email: fc.option(word.map((one) => `${one.replace('é', 'e').replace('é', 'e')}@acme.example`)),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.nat(7), write: contact }) },
  fc.record({ at: fc.nat(7), remove: fc.constant(true as const) }),
  fc.record({ at: fc.nat(7), undo: fc.constant(true as const) }),
)
const terms = ['nor*', 'acme', 'n?r*', '"nor acme"', '"north wor*"', 'acme AND NOT nor', 'b2 OR été', 'nor acme', 'a*e']

/** What a search finds when every record is read. */
function read({ LastName, Department, Email }: Contact, term: string, group: string): boolean {
  const fields = { ALL: [LastName, LastName, Department, Email], NAME: [LastName], EMAIL: [Email] }[group] ?? []
  const text = ` ${fields.map((one) => (one ?? '').toLowerCase().replace(/[@.]/g, ' ')).join(' | ')} `
  const has = (one: string) =>
    new RegExp(` ${one.replaceAll('"', '').replaceAll('*', '[^ ]*').replaceAll('?', '[^ ]')} `).test(text)
  if (term.startsWith('"')) return has(term)
  if (term.includes(' AND NOT ')) return has('acme') && !has('nor')
  if (term.includes(' OR ')) return has('b2') || has('été')
  return term.split(' ').every(has)
}

async function find(org: Org, term: string, group: string): Promise<string[]> {
  const { body } = await org.search(`FIND {${term}} IN ${group} FIELDS RETURNING Contact(Id)`)
  return (body as { searchRecords: { Id: string }[] }).searchRecords.map(({ Id }) => Id).sort()
}

/** Writes of somebody who then fails: nothing of them stays. */
async function undone(org: Org, id: string | undefined): Promise<void> {
  const change = { attributes: { type: 'Contact' }, id, LastName: 'acme nor' }
  const records = [...(id === undefined ? [] : [change]), { attributes: { type: 'Contact' }, Department: 'no name' }]
  await org.ask(id === undefined ? 'POST' : 'PATCH', '/composite/sobjects', { allOrNone: true, records })
}

describe('the index of search', () => {
  it('finds after any writes what reading every record finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(contact, { maxLength: 8 }),
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(...terms),
        fc.constantFrom('ALL', 'NAME', 'EMAIL'),
        async (first, steps, term, group) => {
          const org = startOrg()
          const kept = new Map(org.emulator.insert('Contact', first).map((id, at) => [id, first[at] as Contact]))
          await find(org, term, group)
          for (const { at, ...what } of steps) {
            const id = [...kept.keys()][at]
            if ('undo' in what) await undone(org, id)
            else if ('write' in what && id === undefined)
              kept.set(org.emulator.insert('Contact', [what.write])[0] ?? '', what.write)
            else if ('write' in what) {
              await org.ask('PATCH', `/sobjects/Contact/${id}`, what.write)
              kept.set(id ?? '', what.write)
            } else if (id !== undefined) {
              await org.ask('DELETE', `/sobjects/Contact/${id}`)
              kept.delete(id)
            }
            if (at % 2 === 0) await find(org, term, group)
          }
          const wanted = [...kept].filter(([, one]) => read(one, term, group)).map(([id]) => id)
          expect(await find(org, term, group)).toEqual(wanted.sort())
        },
      ),
      { numRuns: 150 },
    )
  })

  it('follows a snapshot that is brought back, and a field that is added', async () => {
    const org = startOrg()
    org.emulator.insert('Account', [{ Name: 'Before' }])
    const names = async (term: string) =>
      (
        (await org.search(`FIND {${term}} RETURNING Account(Name)`)).body as { searchRecords: { Name: string }[] }
      ).searchRecords.map(({ Name }) => Name)
    const snapshot = await org.emulator.snapshot()
    org.emulator.insert('Account', [{ Name: 'After' }])
    expect([await names('before'), await names('after')]).toEqual([['Before'], ['After']])
    await org.emulator.restore(snapshot)
    expect([await names('before'), await names('after')]).toEqual([['Before'], []])
    org.emulator.addField('Account', { name: 'Motto__c', type: 'string' })
    org.emulator.insert('Account', [{ Name: 'Third', Motto__c: 'excelsior' }])
    expect(await names('excelsior')).toEqual(['Third'])
  })

  it('puts a name that is what was looked for first, then one that begins so, then one that holds it, then the rest', async () => {
    const org = startOrg()
    const names = ['x', 'Big North', 'Northern', 'Norths', 'North']
    org.emulator.insert(
      'Account',
      names.map((Name) => ({ Name, Description: 'north' })),
    )
    const { body } = await org.search('FIND {north*} RETURNING Account(Name)')
    const found = (body as { searchRecords: { Name: string }[] }).searchRecords.map(({ Name }) => Name)
    expect(found).toEqual(['North', 'Northern', 'Norths', 'Big North', 'x'])
  })
})
