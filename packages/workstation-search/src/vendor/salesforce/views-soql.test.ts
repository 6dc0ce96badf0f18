import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { escapeSoql } from '@waymark/salesforce/query'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutQuery, orderBy, writePage } from './views-soql.js'

describe('cutting the query of a list view', () => {
  it('gives its head, order and limits', () => {
    const query =
      'SELECT name, tolabel(type), id FROM Account USING SCOPE mine WHERE CreatedDate = THIS_WEEK ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST'
    expect(cutQuery(query)).toEqual({
      head: 'SELECT name, tolabel(type), id FROM Account USING SCOPE mine WHERE CreatedDate = THIS_WEEK',
      order: 'Name ASC NULLS FIRST, Id ASC NULLS FIRST',
      limit: undefined,
      offset: 0,
    })
    expect(cutQuery('select Id from Order order by EffectiveDate limit 20 offset 5 for view')).toEqual({
      head: 'select Id from Order',
      order: 'EffectiveDate',
      limit: 20,
      offset: 5,
    })
    expect(cutQuery('SELECT Id FROM Account')).toEqual({
      head: 'SELECT Id FROM Account',
      order: undefined,
      limit: undefined,
      offset: 0,
    })
  })

  it('takes nothing for a query that is none', () => {
    const none = [
      '',
      'FROM Account',
      "SELECT Id FROM Account WHERE Name = 'open",
      'SELECT Id FROM Account WHERE (A = 1',
    ]
    expect([...none, 'SELECT Id FROM Account)', 'SELECT Id FROM Account )('].map(cutQuery)).toEqual(
      Array(6).fill(undefined),
    )
  })

  const words = [
    ' ORDER BY Id',
    ' LIMIT 5',
    ' OFFSET 3',
    ' FROM X',
    "'",
    '\\',
    '(',
    ')',
    '"',
    'a',
    ' ',
    'é',
    '\n',
    'FOR VIEW',
  ]
  const literal = fc
    .array(fc.constantFrom(...words), { maxLength: 8 })
    .map((parts) => `'${escapeSoql(parts.join(''))}'`)
  const inner = fc
    .tuple(literal, fc.boolean())
    .map(
      ([text, isSorted]) =>
        `(SELECT Id FROM Contacts WHERE LastName = ${text}${isSorted ? ' ORDER BY LastName LIMIT 3 OFFSET 1' : ''})`,
    )
  const condition = fc.oneof(
    literal.map((text) => `Name = ${text}`),
    fc.tuple(literal, literal).map(([one, other]) => `(Name IN (${one}, ${other}) OR Site LIKE ${one})`),
    literal.map((text) => `Id IN (SELECT AccountId FROM Contact WHERE LastName = ${text} ORDER BY LastName LIMIT 5)`),
  )
  const space = fc.constantFrom(' ', '\n', '\t', '  ')
  const order = fc.constantFrom('Name', 'toLabel(Type) DESC NULLS LAST, Name', 'Owner.Alias ASC')

  it('never cuts within a literal or a sub-select, whatever words they hold', () => {
    const parts = fc.record({
      select: fc.array(inner, { maxLength: 2 }),
      conditions: fc.array(condition, { maxLength: 4 }),
      order: fc.option(order, { nil: undefined }),
      limit: fc.option(fc.nat(5000), { nil: undefined }),
      offset: fc.option(fc.nat(2000), { nil: undefined }),
      space,
    })
    fc.assert(
      fc.property(parts, ({ select, conditions, space: gap, ...tail }) => {
        const where = conditions.length > 0 ? `${gap}WHERE ${conditions.join(' AND ')}` : ''
        const head = `SELECT${gap}${['Name', ...select].join(',')} FROM Account${where}`
        const query = [
          head,
          ...(tail.order === undefined ? [] : [`ORDER${gap}BY${gap}${tail.order}`]),
          ...(tail.limit === undefined ? [] : [`LIMIT${gap}${tail.limit}`]),
          ...(tail.offset === undefined ? [] : [`OFFSET${gap}${tail.offset}`]),
        ].join(gap)
        expect(cutQuery(query)).toEqual({ head, order: tail.order, limit: tail.limit, offset: tail.offset ?? 0 })
      }),
      { numRuns: 500 },
    )
  })

  it('what is written for a page is SOQL again, to a parser that is not ours', () => {
    const emulator = createSalesforceEmulator()
    emulator.insert('Account', [{ Name: 'b' }, { Name: 'a' }, { Name: 'c' }])
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), (conditions) => {
        const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
        const cut = cutQuery(`SELECT Name FROM Account${where} ORDER BY Name DESC LIMIT 9`)
        expect(cut).toBeDefined()
        if (cut) emulator.query(writePage(cut, { skip: 0, limit: 2 }))
      }),
    )
    const cut = cutQuery('SELECT Name FROM Account ORDER BY Name DESC')
    const names = (skip: number) => cut && emulator.query(writePage(cut, { skip, limit: 2 })).map(({ Name }) => Name)
    expect([names(0), names(2)]).toEqual([['c', 'b'], ['a']])
  })
})

describe('the order of a page', () => {
  const cut = { head: 'SELECT Name FROM Account', order: undefined, limit: undefined, offset: 0 }

  it('ends with the id, once', () => {
    const page = { skip: 50, limit: 26 }
    expect(writePage(cut, page)).toBe('SELECT Name FROM Account ORDER BY Id ASC NULLS FIRST LIMIT 26 OFFSET 50')
    expect(writePage({ ...cut, order: orderBy('Owner.Alias', 'descending'), offset: 5 }, page)).toBe(
      'SELECT Name FROM Account ORDER BY Owner.Alias DESC NULLS LAST, Id ASC NULLS FIRST LIMIT 26 OFFSET 55',
    )
    expect(writePage({ ...cut, order: 'Name ASC, id ASC' }, page)).toBe(
      'SELECT Name FROM Account ORDER BY Name ASC, id ASC LIMIT 26 OFFSET 50',
    )
  })
})
