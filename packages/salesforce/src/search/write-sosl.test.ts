import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soql } from '../model/soql.js'
import { escapeSosl } from './escape-sosl.js'
import { type Search, writeSosl } from './write-sosl.js'

const returning = [
  { object: 'Lead', fields: ['Name', 'Company', 'Status'], limit: 5 },
  { object: 'Contact', fields: ['Name', 'Account.Name'], where: soql`Name != ${"O'Hara"}`, limit: 5 },
]
const tail = String.raw` IN ALL FIELDS RETURNING Lead(Name, Company, Status LIMIT 5), Contact(Name, Account.Name WHERE Name != 'O\'Hara' LIMIT 5)`

type Token = readonly ['word' | 'phrase', string] | readonly ['operator' | 'wildcard' | 'stray', string]

/** Reads a statement as Salesforce does: what stands in FIND, token by token with its escapes undone, and what follows. */
function readStatement(statement: string): { tokens: Token[]; rest: string } {
  if (!statement.startsWith('FIND {')) throw new Error(`no FIND in ${statement}`)
  const tokens: Token[] = []
  let at = 6
  let word = ''
  const flush = () => {
    if (word !== '') tokens.push(/^(?:and|or|not)$/i.test(word) ? ['operator', word] : ['word', word])
    word = ''
  }
  const take = () => {
    if (statement[at] === '\\') at += 1
    const one = statement[at] ?? ''
    at += 1
    return one
  }
  while (at < statement.length && statement[at] !== '}') {
    const one = statement[at] ?? ''
    if (one === '"') {
      at += 1
      let phrase = ''
      while (at < statement.length && statement[at] !== '"') phrase += take()
      at += 1
      tokens.push(['phrase', phrase])
    } else if (/\s/u.test(one)) {
      flush()
      at += 1
    } else if (one === '*' || one === '?') {
      flush()
      tokens.push(['wildcard', one])
      at += 1
    } else if (/[&|!{[\]()^~:'+-]/.test(one)) {
      tokens.push(['stray', one])
      at += 1
    } else word += take()
  }
  flush()
  return { tokens, rest: statement.slice(at + 1) }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['}', '{', '\\', '"', "'", '*', '?', '-', '+', '(', ')', '[', ']', '&', '|', '!', '^', '~', ':', ' '],
        ...[
          'AND',
          'or',
          'NOT',
          ' OR ',
          ' AND NOT ',
          '\n',
          '\0',
          '\u2028',
          '\uD800',
          '\uDC00',
          'é',
          '𝒳',
          'a',
          'Acme',
          '%',
          '_',
        ],
        ...['} RETURNING User(Id, Email)', '\\}', '\\\\} IN NAME FIELDS', '" OR "', '*} LIMIT 2000', 'FIND {x}'],
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join('')),
)

/** What a text is to be searched for: its words, without what cannot be sent. */
const wordsOf = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .toString()
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .split(/\s+/u)
    .filter(Boolean)

describe('a search is written as SOSL', () => {
  it('with fields, conditions, order and limits behind each object', () => {
    const search: Search = {
      find: { text: 'acme co', prefix: true },
      in: 'NAME',
      returning: [
        {
          object: 'Account',
          fields: ['Id', 'toLabel(Type)'],
          where: soql`Type = ${'Prospect'}`,
          orderBy: [{ field: 'Name' }, { field: 'Owner.Name', direction: 'DESC', nulls: 'LAST' }],
          limit: 20,
          offset: 40,
        },
      ],
      spellCorrection: false,
      limit: 100,
    }
    expect(writeSosl(search)).toBe(
      "FIND {acme co*} IN NAME FIELDS RETURNING Account(Id, toLabel(Type) WHERE Type = 'Prospect' ORDER BY Name ASC, Owner.Name DESC NULLS LAST LIMIT 20 OFFSET 40) WITH SPELL_CORRECTION = false LIMIT 100",
    )
  })

  it('with an id where a clause needs a field, and nothing where an object is only named', () => {
    expect(writeSosl({ find: 'acme', returning: [{ object: 'Case', limit: 0 }, { object: 'Report' }] })).toBe(
      'FIND {acme} IN ALL FIELDS RETURNING Case(Id LIMIT 0), Report',
    )
  })

  it('joins words, takes any of them, or takes the text as one phrase', () => {
    const find = (match: 'all' | 'any' | 'phrase') =>
      writeSosl({ find: { text: 'red or "blue"', match }, returning: [] })
    expect([find('all'), find('any'), find('phrase')]).toEqual([
      String.raw`FIND {red "or" \"blue\"} IN ALL FIELDS`,
      String.raw`FIND {red OR "or" OR \"blue\"} IN ALL FIELDS`,
      String.raw`FIND {"red or \"blue\""} IN ALL FIELDS`,
    ])
  })

  it('escapes every reserved character once', () => {
    expect(escapeSosl(String.raw`?&|!{}[]()^~*:\"'+-a1é`)).toBe(String.raw`\?\&\|\!\{\}\[\]\(\)\^\~\*\:\\\"\'\+\-a1é`)
    expect(escapeSosl('{1+1}:2')).toBe(String.raw`\{1\+1\}\:2`)
  })

  it.each([
    ['an empty text', { find: ' \n ', returning: [] }],
    ['a text that is too long', { find: 'a'.repeat(4_001), returning: [] }],
    ['a name with more than a name', { find: 'a', returning: [{ object: 'Lead), User(Id' }] }],
    ['a field with more than a field', { find: 'a', returning: [{ object: 'Lead', fields: ['Id) LIMIT 1'] }] }],
    [
      'a field in a function that is none',
      { find: 'a', returning: [{ object: 'Lead', fields: ['toLabel(Id LIMIT 1)'] }] },
    ],
    ['an object that is named twice', { find: 'a', returning: [{ object: 'Lead' }, { object: 'lead' }] }],
    ['a limit beyond what there is', { find: 'a', returning: [{ object: 'Lead', limit: 2_001 }] }],
    ['an offset over several objects', { find: 'a', returning: [{ object: 'Lead', offset: 1 }, { object: 'Case' }] }],
  ])('refuses %s', (_, search: Search) => {
    expect(() => writeSosl(search)).toThrow(TypeError)
  })
})

describe('10,000 hostile texts', () => {
  it('never change what is asked: the query holds their words as words, and what follows stays as it was', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('all', 'any', 'phrase'), fc.boolean(), (text, match, prefix) => {
        const words = wordsOf(text)
        const write = () => writeSosl({ find: { text, match, prefix }, returning })
        if (words.length === 0) {
          expect(write).toThrow(TypeError)
          return
        }
        const statement = write()
        expect(encodeURIComponent(statement)).not.toBe('')
        const { tokens, rest } = readStatement(statement)
        expect(rest).toBe(tail)
        const found = tokens.filter(([kind]) => kind === 'word' || kind === 'phrase').map(([, value]) => value)
        const others = tokens.filter(([kind]) => kind !== 'word' && kind !== 'phrase')
        if (match === 'phrase') {
          expect([found.length, found[0]?.split(/\s+/u).filter(Boolean)]).toEqual([1, words])
        } else expect(found).toEqual(words)
        const wild = prefix && match !== 'phrase' && tokens.at(-1)?.[0] === 'wildcard' ? 1 : 0
        expect(others).toEqual([
          ...(match === 'any' ? words.slice(1).map(() => ['operator', 'OR']) : []),
          ...Array.from({ length: wild }, () => ['wildcard', '*']),
        ])
      }),
      { numRuns: 10_000 },
    )
  })
})
