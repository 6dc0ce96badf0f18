import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CrmKind, crmKinds, crmObjects } from './objects.js'
import { queriesByName } from './query-by-name.js'
import { writeSearchStatement } from './search-statement.js'
import { searchTermsOf } from './search-terms.js'

const fieldsOf = (kind: CrmKind) => [...crmObjects[kind].fields, ...crmObjects[kind].mayBeHidden]
const named = crmKinds.map((kind) => ({ kind, fields: fieldsOf(kind) }))
const limit = 6

const handmade = [
  "' OR Name != '",
  "') OR (Name LIKE '",
  "\\' OR Name LIKE \\'%",
  "\\\\' OR Name != '",
  "x'; DELETE FROM Account",
  '} IN NAME FIELDS RETURNING User(Email) {',
  '*} RETURNING User(Id) LIMIT 1 {',
  'acme} RETURNING Account(Name WHERE Name != null',
  '\\} \\{ \\\\',
  '"acme" OR "planted"',
  'acme OR planted',
  'acme AND NOT nothing',
  'NOT and OR not',
  '(acme) | planted & acme',
  'acme* planted?',
  '% _ %% __ \\% \\_',
  '{}[]()^~*:\\"\'+-?&|!',
  '--acme //acme /*acme*/',
  'acme LIMIT 2000 OFFSET 1',
  'WITH SECURITY_ENFORCED',
  'FOR UPDATE',
  '\u0000acme\u0007',
  'a\nb\rc\td\u2028e',
  '\\u0027 OR Name != \\u0027',
  '＇ OR ＇１＇＝＇１',
  '\ud800 acme \udfff',
  '"never closed acme',
  '" " "" """ acme',
  '\u202e\u200facme\u202c',
  '😀👩‍👩‍👧 acme',
  `${'\\'.repeat(249)}'${'"'.repeat(250)}`,
  `${"'a ".repeat(166)}`,
  '""""""""""a b',
]

const signs = fc.constantFrom(
  ...`?&|!{}[]()^~*:\\"'+-%_;,.<>=/#@$ \n\tabAB01éß`,
  ...['\u0000', '\u200f', '\u2028', '😀', '\ud800', '李'],
)
const words = fc.constantFrom(
  'AND',
  'OR',
  'NOT',
  'LIKE',
  'IN',
  'RETURNING',
  'LIMIT',
  "'",
  "\\'",
  '\\\\',
  '"',
  '}',
  '{',
  '*',
  ' ',
)
const hostile = fc.oneof(
  fc.array(signs, { minLength: 2, maxLength: 40 }).map((all) => all.join('')),
  fc.array(words, { minLength: 1, maxLength: 20 }).map((all) => all.join('')),
  fc.array(words, { minLength: 1, maxLength: 20 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', minLength: 2, maxLength: 60 }),
)

const statementsFor = (text: string, searched = named, asked = crmKinds) => {
  const terms = searchTermsOf(text.slice(0, 500))
  const sosl = writeSearchStatement(terms, searched, limit)
  const queries = terms.length === 0 ? [] : asked.map((kind) => queriesByName(kind, fieldsOf(kind), terms, limit))
  return { terms, sosl, queries: queries.flat().map(({ text: statement }) => statement) }
}

const tail = `IN ALL FIELDS RETURNING ${named
  .map(({ kind, fields }) => `${crmObjects[kind].object}(${fields.join(', ')} ORDER BY LastModifiedDate DESC LIMIT 6)`)
  .join(', ')}`

/** What stands between the braces, read by the rules of the guide: a backslash takes what follows, quotes hold a phrase. */
function readQuery(query: string): string {
  return query
    .replace(/\\[?&|!{}[\]()^~*:\\"'+-]/g, 'x')
    .replace(/"[^"]*"/g, 'x')
    .replace(/[^ *?&|!{}[\]()^~:\\"'+-]+/g, (word) => (word === 'AND' ? word : 'x'))
}

/** A query with its texts cut out. */
const withoutTexts = (query: string) => query.replace(/'(?:[^'\\]|\\.)*'/gs, '?')

/** The shape that a query has for so many terms, whatever they are. */
const shapesFor = new Map<number, string[]>()
function shapesOf(terms: number): string[] {
  const plain = Array.from({ length: Math.min(terms, 10) }, (_, at) => ({ text: `w${at}`, isPhrase: false }))
  const known =
    shapesFor.get(terms) ??
    crmKinds.flatMap((kind) => queriesByName(kind, fieldsOf(kind), plain, limit).map(({ text }) => withoutTexts(text)))
  shapesFor.set(terms, known)
  return known
}

describe('hostile texts', () => {
  it('WORK-03: 10,000 of them never change the shape of the statements that are sent', () => {
    const check = (text: string) => {
      const { terms, sosl, queries } = statementsFor(text)
      if (sosl !== undefined) {
        const [, query = ''] = /^FIND \{(.*)\} IN ALL FIELDS RETURNING/s.exec(sosl) ?? []
        expect(sosl).toBe(`FIND {${query}} ${tail}`)
        expect(readQuery(query)).toMatch(/^x(?: AND x)*\*?$/)
      }
      if (terms.length > 0) expect(queries.map(withoutTexts)).toEqual(shapesOf(terms.length))
    }
    for (const text of handmade) check(text)
    fc.assert(fc.property(hostile, check), { numRuns: 10_000 })
  }, 60_000)

  it('WORK-03: Salesforce’s own grammar takes every statement, and finds no record that does not match', async () => {
    const emulator = createSalesforceEmulator()
    const { instanceUrl, accessToken } = emulator.signIn('admin@acme.example')
    for (const name of ['Canary', 'planted']) {
      emulator.insert('Account', [{ Name: name }])
      emulator.insert('Contact', [{ LastName: name }])
      emulator.insert('Lead', [{ LastName: name, Company: name }])
      emulator.insert('Case', [{ Subject: name }])
    }
    const headers = { authorization: `Bearer ${accessToken}` }
    emulator.settings.limits.dailyApiRequests = 1_000_000
    const searchAll = async (statements: readonly string[]) => {
      const batchRequests = statements.map((sosl) => {
        return { method: 'GET', url: `v66.0/search/?q=${encodeURIComponent(sosl)}` }
      })
      const body = JSON.stringify({ batchRequests })
      const answer = await emulator.fetch(`${instanceUrl}/services/data/v66.0/composite/batch`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
      const { results } = await answer.json()
      expect(results.map(({ statusCode }: { statusCode: number }, at: number) => [statusCode, statements[at]])).toEqual(
        statements.map((sosl) => [200, sosl]),
      )
      return results
    }
    const check = async (texts: readonly string[], searched = named, asked = crmKinds) => {
      // A text that has the word itself may find it.
      const all = texts.map((text) => statementsFor(text.replace(/c|p/gi, 'x'), searched, asked))
      const found: unknown[] = all.flatMap(({ queries }) => queries.map((statement) => emulator.query(statement)))
      found.push(await searchAll(all.flatMap(({ sosl }) => sosl ?? [])))
      expect(JSON.stringify(found)).not.toMatch(/Canary|planted/)
    }
    for (const text of handmade) await check([text])
    // As the shapes show, the statements of two kinds differ by names that no text has a part in: texts are asked of one after the other.
    let turn = 0
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 25, maxLength: 25 }), (texts) => {
        const at = turn++ % crmKinds.length
        return check(texts, named.slice(at, at + 1), crmKinds.slice(at, at + 1))
      }),
      { numRuns: 400 },
    )
  }, 120_000)
})

describe('searchTermsOf', () => {
  it.each([
    ['acme corp', ['acme', 'corp']],
    ['"acme  corp" x', ['"acme corp"', 'x']],
    ['acme & co', ['acme', 'co']],
    ['& %', ['&', '%']],
    ['“acme” corp', ['acme', 'corp']],
    ['a\u0000b \ud800', ['a', 'b']],
    ['"" \u200f ', []],
  ])('%j is %j', (text, terms) => {
    expect(searchTermsOf(text).map((term) => (term.isPhrase ? `"${term.text}"` : term.text))).toEqual(terms)
  })
})
