import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'
import { SalesforceError } from '../data/salesforce-error.js'
import { parseSearch } from './parse.js'
import { parseSearchText } from './search-text.js'

let org: Org

interface Found {
  readonly attributes: { readonly type: string }
  readonly [field: string]: unknown
}

async function find(sosl: string, asked = org): Promise<Found[]> {
  const { body } = await asked.search(sosl)
  return (body as { searchRecords: Found[] }).searchRecords
}
const count = (found: readonly Found[], type: string) =>
  found.filter(({ attributes }) => attributes.type === type).length

beforeEach(() => {
  org = startOrg()
})

const escaped = (text: string) => text.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&')

describe('the text between the braces', () => {
  it.each([
    ['Acme Works', ['Acme Works Ltd', 'Works of Acme']],
    ['"Acme Works"', ['Acme Works Ltd']],
    ['acme AND NOT ltd', ['Works of Acme']],
    ['blue OR "of acme"', ['Blue', 'Works of Acme']],
    ['(blue OR acme) AND works', ['Acme Works Ltd', 'Works of Acme']],
    ['wor*', ['Acme Works Ltd', 'Works of Acme']],
    ['b?ue', ['Blue']],
    ['a*e works', ['Acme Works Ltd', 'Works of Acme']],
    ['nothing', []],
  ])('%s finds %j', async (term, names) => {
    org.emulator.insert('Account', [{ Name: 'Acme Works Ltd' }, { Name: 'Works of Acme' }, { Name: 'Blue' }])
    const found = await find(`FIND {${term}} RETURNING Account(Name)`)
    expect(found.map(({ Name }) => Name).sort()).toEqual(names)
  })

  it.each([
    'a&b',
    'a|b',
    'a!b',
    'a{b',
    'a[b',
    'a^b',
    'a~b',
    'a:b',
    'a+b',
    "a'b",
    'a"b',
    '(ab',
    'ab)',
    '*ab',
    'a',
    '?',
    '',
    'ab AND',
    'OR ab',
    String.raw`ab\c`,
  ])('refuses %j', async (term) => {
    expect(await org.search(`FIND {${term}} RETURNING Account(Id)`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'MALFORMED_SEARCH' }],
    })
  })

  it('an escaped text is always its words, never an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        let node: ReturnType<typeof parseSearchText>
        try {
          node = parseSearchText(`"${escaped(text)} ok"`)
        } catch (error) {
          throw new Error(`${JSON.stringify(text)}: ${String(error)}`)
        }
        expect(node.kind).toBe('words')
      }),
    )
  })

  it('never fails but in Salesforce’s way', () => {
    const piece = fc.constantFrom(
      'FIND',
      '{',
      '}',
      'ab',
      '\\',
      '"',
      '(',
      ')',
      'AND',
      'IN',
      'ALL',
      'FIELDS',
      'RETURNING',
      'Account',
      'Id',
      ',',
      'LIMIT',
      '5',
      "'",
      '*',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => `FIND {${pieces.join(' ')}`),
        (text) => {
          try {
            parseSearchText(parseSearch(text).find)
          } catch (error) {
            expect(error).toBeInstanceOf(SalesforceError)
          }
        },
      ),
    )
  })
})

describe('the statement', () => {
  it.each([
    ['FIND acme', 'MALFORMED_SEARCH'],
    ['FIND {acme', 'MALFORMED_SEARCH'],
    ['FIND {acme} IN SOME FIELDS', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Account, Account', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Account(WHERE Name = 1)', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Account(Id OFFSET 2001)', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Account(Id OFFSET 1), Lead(Id)', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Account(Id) extra', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Nothing(Id)', 'INVALID_TYPE'],
    ['FIND {acme} RETURNING PricebookEntry(Id)', 'INVALID_TYPE'],
    ['FIND {acme} RETURNING Account(Foo)', 'INVALID_FIELD'],
  ])('%s is refused', async (sosl, code) => {
    expect(await org.search(sosl)).toMatchObject({ status: 400, body: [{ errorCode: code }] })
  })

  it('of more than 100,000 characters is refused', () => {
    expect(() => parseSearch(`FIND {${'acme '.repeat(20_001)}}`)).toThrow('MALFORMED_SEARCH')
  })

  it('groups of fields, conditions and order count', async () => {
    const { emulator } = org
    emulator.insert('Contact', [
      { LastName: 'Acme', Email: 'x@other.example', Phone: '+33 1 23' },
      { LastName: 'Other', Email: 'y@acme.example', Department: 'acme' },
    ])
    const last = async (rest: string) => (await find(`FIND {acme} ${rest}`)).map(({ LastName }) => LastName)
    expect(await last('IN NAME FIELDS RETURNING Contact(LastName)')).toEqual(['Acme'])
    expect(await last('IN EMAIL FIELDS RETURNING Contact(LastName)')).toEqual(['Other'])
    expect(await last('RETURNING Contact(LastName ORDER BY LastName DESC)')).toEqual(['Other', 'Acme'])
    expect(await last("RETURNING Contact(LastName WHERE Department = 'acme')")).toEqual(['Other'])
    expect(
      (await find('FIND {33123} IN PHONE FIELDS RETURNING Contact(LastName)')).map(({ LastName }) => LastName),
    ).toEqual(['Acme'])
  })

  it('each object has its share, and an overall limit is spread evenly', async () => {
    const { emulator } = org
    emulator.insert(
      'Account',
      Array.from({ length: 300 }, (_, at) => ({ Name: `Share ${at}` })),
    )
    emulator.insert(
      'Lead',
      Array.from({ length: 40 }, (_, at) => ({ LastName: `Share ${at}`, Company: 'C' })),
    )
    expect(await find('FIND {share} RETURNING Account(Id)')).toHaveLength(250)
    expect(await find('FIND {share} RETURNING Account(Id ORDER BY Name)')).toHaveLength(300)
    const both = await find('FIND {share} RETURNING Account(Id), Lead(Id) LIMIT 20')
    expect([count(both, 'Account'), count(both, 'Lead')]).toEqual([10, 10])
    const uneven = await find('FIND {share} RETURNING Account(Id), Lead(Id LIMIT 3) LIMIT 20')
    expect([count(uneven, 'Account'), count(uneven, 'Lead')]).toEqual([17, 3])
    expect(await find('FIND {share} RETURNING Account(Id LIMIT 0)')).toEqual([])
  })

  it('files and products come only when they are named, and join words by OR', async () => {
    const { emulator } = org
    emulator.insert('ContentVersion', [{ Title: 'Pump manual', PathOnClient: 'pump.pdf', VersionData: 'YQ==' }])
    emulator.insert('Account', [{ Name: 'Pump makers' }])
    expect((await find('FIND {pump}')).map(({ attributes }) => attributes.type)).toEqual(['Account'])
    expect(await find('FIND {pump station} IN NAME FIELDS RETURNING ContentDocument(Title, FileType)')).toMatchObject([
      { Title: 'Pump manual', FileType: 'PDF' },
    ])
    expect(await find('FIND {pump station} RETURNING Account(Id)')).toEqual([])
  })

  it('versions up to 36 answer a bare list, and parameters search too', async () => {
    org.emulator.insert('Account', [{ Name: 'Acme AND sons' }, { Name: 'Acme' }])
    const old = await org.ask(
      'GET',
      `/services/data/v36.0/search?q=${encodeURIComponent('FIND {sons} RETURNING Account(Name)')}`,
    )
    expect(old.body).toMatchObject([{ Name: 'Acme AND sons' }])
    const asked = await org.ask(
      'GET',
      '/parameterizedSearch?q=acme and&sobject=Account&Account.fields=Name&Account.limit=5',
    )
    expect(asked.body).toMatchObject({ searchRecords: [{ Name: 'Acme AND sons' }] })
    const posted = await org.ask('POST', '/parameterizedSearch', {
      q: 'ac*',
      sobjects: [{ name: 'Account', fields: ['Name'], limit: 1 }],
    })
    expect(posted.body).toMatchObject({ searchRecords: [{ Name: 'Acme AND sons' }] })
  })
})

describe('what somebody may not see', () => {
  const hideAccounts = (visible: (ids: readonly string[]) => readonly string[]) => {
    const { emulator } = org
    emulator.settings.sharing.Account = 'Private'
    const ids = emulator.insert(
      'Account',
      Array.from({ length: 5003 }, () => ({ Name: 'Crowded' })),
    )
    const seen = visible(ids)
    for (const id of seen) emulator.share(id, 'nora@acme.example', 'Read')
    return seen
  }
  const idsOf = (found: readonly Found[]) => found.map(({ Id }) => Id)

  it('is never found, and hides nothing that they may', async () => {
    const seen = hideAccounts((ids) => ids.slice(-3))
    const nora = org.as('nora@acme.example')
    expect(idsOf(await find('FIND {crowded} RETURNING Account(Id)', nora))).toEqual(seen)
  })

  it.each([
    ['newest', -3, 0],
    ['oldest', 0, 3],
  ])('crowds out what they may when search is crowded, here the %s; SOQL finds it', async (_, from, expected) => {
    const seen = hideAccounts((ids) => ids.slice(from).slice(0, 3))
    org.emulator.settings.searchCrowding = true
    const nora = org.as('nora@acme.example')
    expect(await find('FIND {crowded} RETURNING Account(Id)', nora)).toHaveLength(expected)
    const { body } = await nora.query("SELECT Id FROM Account WHERE Name LIKE 'crow%' ORDER BY Id")
    expect(idsOf((body as { records: Found[] }).records)).toEqual(seen)
  })

  it('crowds by the statement: 2,000 matches are divided over its objects', async () => {
    const seen = hideAccounts((ids) => [ids[300], ids[800], ids[1500], ids[4000]].map(String))
    org.emulator.settings.searchCrowding = true
    const nora = org.as('nora@acme.example')
    const kinds = ['Account(Id)', 'Lead(Id)', 'Contact(Id)', 'Opportunity(Id)', 'Case(Id)', 'Report(Id)']
    const among = async (count: number) =>
      idsOf(await find(`FIND {crowded} RETURNING ${kinds.slice(0, count).join(', ')}`, nora))
    expect(await among(1)).toEqual(seen.slice(0, 3))
    expect(await among(2)).toEqual(seen.slice(0, 2))
    expect(await among(6)).toEqual(seen.slice(0, 1))
    expect(idsOf(await find('FIND {crowded} RETURNING Account(Id), Lead(Id)'))).toHaveLength(250)
  })

  it('is not found by a field that is hidden', async () => {
    const { emulator } = org
    emulator.addProfile({ name: 'Blind', hiddenFields: ['Account.Description'] })
    emulator.addUser({ username: 'bo@acme.example', firstName: 'Bo', lastName: 'Low', profile: 'Blind', title: 'x' })
    emulator.insert('Account', [{ Name: 'Plain', Description: 'secret canary' }])
    expect(await find('FIND {canary} RETURNING Account(Id)')).toHaveLength(1)
    expect(await find('FIND {canary} RETURNING Account(Id)', org.as('bo@acme.example'))).toEqual([])
    expect(await org.as('bo@acme.example').query('SELECT Description FROM Account')).toMatchObject({
      body: [{ errorCode: 'INVALID_FIELD' }],
    })
  })

  it('a new record is found once it is indexed', async () => {
    org.emulator.settings.indexLag = 60_000
    org.emulator.insert('Account', [{ Name: 'Fresh' }])
    expect(await find('FIND {fresh} RETURNING Account(Id)')).toEqual([])
    await org.emulator.clock.advance('1 minute')
    expect(await find('FIND {fresh} RETURNING Account(Id)')).toHaveLength(1)
  })
})
