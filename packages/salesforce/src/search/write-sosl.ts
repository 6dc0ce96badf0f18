import { fieldPath, objectName } from '../model/names.js'
import type { Soql } from '../model/soql.js'
import { type SearchText, writeSearchQuery } from './write-query.js'

/** Which fields are searched. For files, articles and products Salesforce searches all, whatever is said here. */
export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR'

/** The order of the records of an object. */
export interface SearchOrder {
  readonly field: string
  /** The default is `ASC`. */
  readonly direction?: 'ASC' | 'DESC' | undefined
  readonly nulls?: 'FIRST' | 'LAST' | undefined
}

/** An object to search, and what is wanted of it. */
export interface SearchedObject {
  readonly object: string
  /** The fields to read. Only the id without any; the rest needs at least one. */
  readonly fields?: readonly string[] | undefined
  /** A condition made by `soql`, such as `` soql`IsLatest = true` ``. */
  readonly where?: Soql | undefined
  readonly orderBy?: readonly SearchOrder[] | undefined
  /** At most 2,000; none of it with 0. */
  readonly limit?: number | undefined
  /** At most 2,000, where one object is searched. */
  readonly offset?: number | undefined
}

/** A search over several objects. */
export interface Search {
  readonly find: string | SearchText
  /** The default is `ALL`. */
  readonly in?: SearchGroup | undefined
  readonly returning: readonly SearchedObject[]
  /** Whether spelling is corrected; it is by default. */
  readonly spellCorrection?: boolean | undefined
  /** At most this many records in all, spread evenly over the objects. */
  readonly limit?: number | undefined
}

/**
 * Writes a search as SOSL. Text is escaped, names are checked, and conditions come from `soql`: nothing that a person typed changes
 * what is asked.
 *
 * @throws TypeError for an empty text, a name that is none, a number out of its range, or an object that is named twice.
 */
export function writeSosl({ find, in: group = 'ALL', returning, spellCorrection, limit }: Search): string {
  const query = writeSearchQuery(typeof find === 'string' ? { text: find } : find)
  const names = new Set(returning.map(({ object }) => object.toLowerCase()))
  if (names.size !== returning.length) throw new TypeError('a search names an object only once')
  if (returning.length > 1 && returning.some(({ offset }) => offset !== undefined)) {
    throw new TypeError('a search with an offset is one over a single object')
  }
  return [
    `FIND {${query}} IN ${group} FIELDS`,
    returning.length > 0 && `RETURNING ${returning.map(writeObject).join(', ')}`,
    spellCorrection === false && 'WITH SPELL_CORRECTION = false',
    limit !== undefined && `LIMIT ${whole('limit', limit)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function writeObject({ object, fields = [], where, orderBy = [], limit, offset }: SearchedObject): string {
  const clauses = [
    where && `WHERE ${where.text}`,
    orderBy.length > 0 && `ORDER BY ${orderBy.map(writeOrder).join(', ')}`,
    limit !== undefined && `LIMIT ${whole('limit', limit)}`,
    offset !== undefined && `OFFSET ${whole('offset', offset)}`,
  ].filter(Boolean)
  // SOSL takes these clauses behind a field only.
  const wanted = fields.length === 0 && clauses.length > 0 ? ['Id'] : fields.map(fieldPath)
  const inside = [wanted.join(', '), ...clauses].filter(Boolean).join(' ')
  return objectName(object) + (inside && `(${inside})`)
}

export function writeOrder({ field, direction = 'ASC', nulls }: SearchOrder): string {
  return `${fieldPath(field)} ${direction === 'DESC' ? 'DESC' : 'ASC'}${nulls ? ` NULLS ${nulls === 'LAST' ? 'LAST' : 'FIRST'}` : ''}`
}

export function whole(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 2_000)
    throw new TypeError(`${name} is a whole number up to 2,000`)
  return value
}
