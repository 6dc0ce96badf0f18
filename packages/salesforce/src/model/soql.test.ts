import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, field, joinSoql, like, soql } from './soql.js'

/** Reads a literal as SOQL does: up to the first quote that is not escaped. */
function readLiteral(text: string): { value: string; rest: string } {
  const plain: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    "'": "'",
    '"': '"',
    '\\': '\\',
  }
  let value = ''
  let at = 1
  while (text[at] !== "'") {
    if (at >= text.length) throw new Error('the literal has no end')
    if (text[at] !== '\\') value += text[at++]
    else if (text[at + 1] === 'u') {
      value += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16))
      at += 6
    } else {
      const known = plain[text[at + 1] ?? '']
      if (known === undefined) throw new Error(`\\${text[at + 1]} is no escape`)
      value += known
      at += 2
    }
  }
  return { value, rest: text.slice(at + 1) }
}

describe('a statement', () => {
  it('writes each kind of value in its way', () => {
    const at = new Date('2026-05-01T07:25:37Z')
    const names = ['Acme', "O'Hara"]
    expect(
      soql`SELECT Id, ${field('Owner.Name')} FROM Account WHERE Name IN ${names} AND Size__c > ${3} AND Active__c = ${true} AND Parent = ${null} AND CreatedDate > ${at} AND Day__c = ${day(at)}`
        .text,
    ).toBe(
      String.raw`SELECT Id, Owner.Name FROM Account WHERE Name IN ('Acme','O\'Hara') AND Size__c > 3 AND Active__c = true AND Parent = null AND CreatedDate > 2026-05-01T07:25:37.000Z AND Day__c = 2026-05-01`,
    )
  })

  it('is made of parts', () => {
    const parts = [soql`Name LIKE ${like('50%_a', 'starts')}`, soql`Id != ${'001'}`]
    expect(soql`SELECT Id FROM Account WHERE ${joinSoql(parts, ' AND ')}`.text).toBe(
      String.raw`SELECT Id FROM Account WHERE (Name LIKE '50\%\_a%') AND (Id != '001')`,
    )
  })

  it('refuses what cannot stand in one', () => {
    expect(() => soql`Id IN ${[]}`).toThrow(TypeError)
    expect(() => soql`Size__c = ${Number.NaN}`).toThrow(TypeError)
    expect(() => field('Name FROM User')).toThrow(TypeError)
  })

  it('holds any text as one literal that says the same, with nothing behind it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLiteral(soql`${text}`.text)).toEqual({ value: text, rest: '' })
      }),
      { numRuns: 5_000 },
    )
  })

  it('keeps text with a lone surrogate fit to be sent', () => {
    expect(encodeURIComponent(soql`${'a\uD800b'}`.text)).toBe("'a%5CuD800b'")
  })
})
