import { batchQuery } from '@waymark/salesforce/records'
import { field, joinSoql, like, type Soql, soql } from '@waymark/salesforce/search'
import { type CrmKind, crmObjects } from './objects.js'
import type { SearchTerm } from './search-terms.js'

// What is longer fits no name; conditions without end make a query too complicated.
const mostTerms = 10
const longestTerm = 255
const digitsOfCaseNumber = 8

/** Case numbers are filled up with zeros, which nobody types. */
const asCaseNumber = (text: string) => (/^\d+$/.test(text) ? text.padStart(digitsOfCaseNumber, '0') : text)

function beginsIn(name: string, text: string): Soql {
  if (name === 'CaseNumber') return soql`CaseNumber LIKE ${like(asCaseNumber(text), 'starts')}`
  const path = field(name)
  return soql`${path} LIKE ${like(text, 'starts')} OR ${path} LIKE ${like(` ${text}`)}`
}

const statement = (object: string, fields: readonly string[], condition: Soql, limit: number) =>
  soql`SELECT ${joinSoql(fields.map(field), ', ')} FROM ${field(object)} WHERE ${condition} ORDER BY LastModifiedDate DESC LIMIT ${limit}`

/**
 * Two queries for records of a kind by their names, newest change first: those whose name is the text, so that newer ones that only
 * begin so cannot push them out, and those with a word that begins so, for each word.
 */
export function queriesByName(
  kind: CrmKind,
  fields: readonly string[],
  terms: readonly SearchTerm[],
  limit: number,
): readonly [Soql, Soql] {
  const { object, title, nameFields } = crmObjects[kind]
  const names = nameFields.filter((name) => fields.includes(name))
  const asked = terms.slice(0, mostTerms).map(({ text }) => text.slice(0, longestTerm))
  const words = asked.map((text) =>
    joinSoql(
      names.map((name) => beginsIn(name, text)),
      ' OR ',
    ),
  )
  const whole = asked.join(' ')
  const same = names
    .filter((name) => name === title || name === 'CaseNumber')
    .map((name) => soql`${field(name)} = ${name === 'CaseNumber' ? asCaseNumber(whole) : whole}`)
  return [
    statement(object, fields, joinSoql(same, ' OR '), limit),
    statement(object, fields, joinSoql(words, ' AND '), limit),
  ]
}

/** A query for one field of a kind, which fails when it is hidden from the user. */
export const queryField = (kind: CrmKind, name: string) =>
  batchQuery(soql`SELECT ${field(name)} FROM ${field(crmObjects[kind].object)} LIMIT 1`)
