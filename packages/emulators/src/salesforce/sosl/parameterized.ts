import { refused } from '../data/salesforce-error.js'
import { malformed } from './search-text.js'

/** What parameterized search asks for, by query or by JSON. */
export interface ParameterizedSearch {
  readonly q: string
  readonly in: string
  readonly fields: readonly string[]
  readonly sobjects: readonly {
    readonly name: string
    readonly fields: readonly string[]
    readonly where: string | undefined
    readonly orderBy: string | undefined
    readonly limit: number | undefined
    readonly offset: number | undefined
  }[]
  readonly defaultLimit: number | undefined
  readonly overallLimit: number | undefined
}

const list = (text: string | null) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function count(name: string, given: unknown, most: number): number | undefined {
  if (given === null || given === undefined) return undefined
  const number = Number(given)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  throw refused('INVALID_SEARCH', `${name} must be a whole number from 0 to ${most}`)
}

/** Reads the query of a GET. */
export function readSearchQuery(query: URLSearchParams): ParameterizedSearch {
  return {
    q: query.get('q') ?? '',
    in: query.get('in') ?? 'ALL',
    fields: list(query.get('fields')),
    sobjects: query.getAll('sobject').map((name) => ({
      name,
      fields: list(query.get(`${name}.fields`)),
      where: query.get(`${name}.where`) ?? undefined,
      orderBy: query.get(`${name}.orderBy`) ?? undefined,
      limit: count(`${name}.limit`, query.get(`${name}.limit`), 2000),
      offset: count(`${name}.offset`, query.get(`${name}.offset`), 2000),
    })),
    defaultLimit: count('defaultLimit', query.get('defaultLimit'), 2000),
    overallLimit: count('overallLimit', query.get('overallLimit'), 2000),
  }
}

/** Reads the JSON of a POST. */
export function readSearchBody(body: Readonly<Record<string, unknown>>): ParameterizedSearch {
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const objects = Array.isArray(body.sobjects) ? (body.sobjects as Record<string, unknown>[]) : []
  return {
    q: String(body.q ?? ''),
    in: text(body.in) ?? 'ALL',
    fields: texts(body.fields),
    sobjects: objects.map((one) => ({
      name: String(one.name),
      fields: texts(one.fields),
      where: text(one.where),
      orderBy: text(one.orderBy),
      limit: count('limit', one.limit, 2000),
      offset: count('offset', one.offset, 2000),
    })),
    defaultLimit: count('defaultLimit', body.defaultLimit, 2000),
    overallLimit: count('overallLimit', body.overallLimit, 2000),
  }
}

const escaped = (text: string) => text.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&')

/** The same search as a SOSL statement: its words are plain words, never operators. @throws SalesforceError `MALFORMED_SEARCH` */
export function asStatement(search: ParameterizedSearch): string {
  if (search.q.trim() === '') throw malformed('No search term found. The search term must be enclosed in braces.')
  if (search.fields.length > 0 && search.sobjects.length === 0) {
    throw refused('INVALID_SEARCH', 'fields needs at least one sobject')
  }
  // A wildcard at the end of a word is kept, as typing ahead needs it.
  const term = search.q
    .split(/\s+/)
    .map((word) => (/^[^*]+\*$/.test(word) ? `${escaped(word.slice(0, -1))}*` : escaped(word)))
    .map((word) => (/^(and|or|not)$/i.test(word) ? `"${word}"` : word))
    .join(' ')
  const objects = search.sobjects.map(({ name, fields, where, orderBy, limit, offset }) => {
    const shown = fields.length > 0 ? fields : search.fields
    const most = limit ?? search.defaultLimit
    const clauses = [
      (shown.length > 0 ? shown : ['Id']).join(', '),
      where === undefined ? '' : ` WHERE ${where}`,
      orderBy === undefined ? '' : ` ORDER BY ${orderBy}`,
      most === undefined ? '' : ` LIMIT ${most}`,
      offset === undefined ? '' : ` OFFSET ${offset}`,
    ]
    return `${name}(${clauses.join('')})`
  })
  const returning = objects.length === 0 ? '' : ` RETURNING ${objects.join(', ')}`
  const limit = search.overallLimit === undefined ? '' : ` LIMIT ${search.overallLimit}`
  return `FIND {${term}} IN ${search.in} FIELDS${returning}${limit}`
}
