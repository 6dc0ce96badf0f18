import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmail, maximumCollaborators, normalEmail, readCollaborators } from './collaborators.js'

const name = fc.stringMatching(/^[a-z][a-z0-9.+-]{0,12}$/)
const email = fc
  .tuple(name, fc.constantFrom('acme.example', 'partner.example', 'xn--mnchen-3ya.example'))
  .map((parts) => parts.join('@'))
const shouted = (value: string) => ` ${value.toUpperCase()}\t`

describe('a list of collaborators', () => {
  it('folds whatever is the same, in the order in which it came, as text and as a list (CASE-03)', () => {
    fc.assert(
      fc.property(fc.array(email, { maxLength: 20 }), email, (emails, requester) => {
        const repeated = [...emails, ...emails.map(shouted), shouted(requester)]
        const expected = { emails: [...new Set(emails)].filter((one) => one !== requester), faults: [] }
        expect(readCollaborators(repeated, requester)).toEqual(expected)
        expect(readCollaborators(repeated.join(','), shouted(requester))).toEqual(expected)
        expect(readCollaborators(expected.emails, requester)).toEqual(expected)
      }),
    )
  })

  it('has a fault for each entry that is no address, and the addresses all the same (CASE-03)', () => {
    const bad = fc.constantFrom(
      'zoe',
      'zoe@',
      '@acme.example',
      'zoe@acme',
      'a b@acme.example',
      'zoe@acme.example.',
      'a@b@c.example',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(email, bad), { maxLength: 20 }), (entries) => {
        const { emails, faults } = readCollaborators(entries, 'ada@acme.example')
        expect(faults.map(({ path }) => path)).toEqual(
          entries.flatMap((entry, index) => (isEmail(entry) ? [] : [`/collaborators/${index}`])),
        )
        expect(emails).toEqual([...new Set(entries.filter(isEmail))].filter((one) => one !== 'ada@acme.example'))
      }),
    )
  })

  it('is also separated by semicolons and lines, as people paste it (CASE-03)', () => {
    expect(readCollaborators('a@x.example; b@x.example\nc@x.example,', 'ada@acme.example').emails).toEqual([
      'a@x.example',
      'b@x.example',
      'c@x.example',
    ])
  })

  it('takes fifty, and no more, duplicates not counted (CASE-03)', () => {
    const many = Array.from({ length: maximumCollaborators }, (_, index) => `c${index}@x.example`)
    expect(readCollaborators([...many, ...many], 'ada@acme.example').faults).toEqual([])
    expect(readCollaborators([...many, 'one@more.example'], 'ada@acme.example').faults).toEqual([
      { in: 'body', path: '/collaborators', message: 'a case can have at most 50 collaborators' },
    ])
  })

  it('takes an address of 254 characters, and no longer one (CASE-03)', () => {
    const long = (length: number) => `zoe@${'x'.repeat(length - 'zoe@.example'.length)}.example`
    expect([isEmail(long(254)), isEmail(long(255))]).toEqual([true, false])
    expect(normalEmail(' Zoe@X.Example\n')).toBe('zoe@x.example')
  })
})
