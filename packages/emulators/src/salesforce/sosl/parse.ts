import { SalesforceError } from '../data/salesforce-error.js'
import { parseCount, parseOrders } from '../soql/parse.js'
import { parseCondition, parseExpression } from '../soql/parse-condition.js'
import { createReader, type Reader } from '../soql/reader.js'
import type { SearchGroup } from './haystack.js'
import { malformed } from './search-text.js'
import type { Returning, Search } from './syntax.js'

const groups = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']
const longestStatement = 100_000
const greatestOffset = 2000

function noSubquery(reader: Reader): never {
  throw reader.unexpected()
}

function parseReturning(reader: Reader): Returning {
  const name = reader.expect('word')
  const plain = {
    object: name.value,
    at: name.at,
    where: undefined,
    listView: undefined,
    orderBy: [],
    limit: undefined,
  }
  if (!reader.takeSign('(')) return { ...plain, fields: [], offset: undefined }
  const fields = [parseExpression(reader)]
  while (reader.takeSign(',')) fields.push(parseExpression(reader))
  const where = reader.takeWords('WHERE') ? parseCondition(reader, () => noSubquery(reader)) : undefined
  let listView: string | undefined
  if (reader.takeWords('USING')) {
    reader.expectWord('LISTVIEW')
    reader.expectSign('=')
    listView = reader.expect('word').value
  }
  const orderBy = reader.takeWords('ORDER', 'BY') ? parseOrders(reader) : []
  const limit = reader.takeWords('LIMIT') ? parseCount(reader) : undefined
  const offset = reader.takeWords('OFFSET') ? parseCount(reader) : undefined
  reader.expectSign(')')
  return { object: name.value, at: name.at, fields, where, listView, orderBy, limit, offset }
}

function checkReturning(returning: readonly Returning[]): void {
  const names = returning.map(({ object }) => object.toLowerCase())
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw malformed(`duplicate object in RETURNING: ${twice}`)
  const offset = returning.find((one) => one.offset !== undefined)
  if (offset && returning.length > 1) throw malformed('OFFSET is only supported for a single object in RETURNING')
  if ((offset?.offset ?? 0) > greatestOffset) throw malformed('SOSL offset should be between 0 to 2000')
}

interface With {
  highlight: boolean
  snippet: boolean
  metadata: boolean
}

function parseWith(reader: Reader, found: With): void {
  if (reader.takeWords('HIGHLIGHT')) found.highlight = true
  else if (reader.takeWords('SNIPPET')) {
    found.snippet = true
    if (!reader.takeSign('(')) return
    reader.expectWord('TARGET_LENGTH')
    reader.expectSign('=')
    parseCount(reader)
    reader.expectSign(')')
  } else if (reader.takeWords('METADATA')) {
    reader.expectSign('=')
    if (reader.expect('text').value.toUpperCase() !== 'LABELS') throw reader.unexpected()
    found.metadata = true
  } else if (reader.takeWords('SPELL_CORRECTION')) {
    reader.expectSign('=')
    reader.expect('word')
  } else if (reader.takeWords('DIVISION') || reader.takeWords('NETWORK') || reader.takeWords('PRICEBOOKID')) {
    reader.expectSign('=')
    reader.expect('text')
  } else throw reader.unexpected()
}

function parseRest(reader: Reader, text: string, find: string): Search {
  let group: SearchGroup = 'ALL'
  if (reader.takeWords('IN')) {
    const word = reader.expect('word')
    if (!groups.includes(word.value.toUpperCase())) throw reader.unexpected(word)
    group = word.value.toUpperCase() as SearchGroup
    reader.expectWord('FIELDS')
  }
  const returning: Returning[] = []
  if (reader.takeWords('RETURNING')) {
    do returning.push(parseReturning(reader))
    while (reader.takeSign(','))
  }
  checkReturning(returning)
  const found: With = { highlight: false, snippet: false, metadata: false }
  while (reader.takeWords('WITH')) parseWith(reader, found)
  const limit = reader.takeWords('LIMIT') ? parseCount(reader) : undefined
  if (reader.takeWords('UPDATE') && !reader.takeWords('TRACKING') && !reader.takeWords('VIEWSTAT'))
    throw reader.unexpected()
  if (reader.peek().kind !== 'end') throw reader.unexpected()
  return { text, find, group, returning, limit, ...found }
}

/** Reads a SOSL statement. @throws SalesforceError `MALFORMED_SEARCH` */
export function parseSearch(text: string): Search {
  if (text.length > longestStatement) throw malformed('SOSL statements cannot be longer than 100000 characters.')
  const [head = ''] = /^\s*FIND\s*/i.exec(text) ?? []
  if (head === '') throw malformed(`unexpected token: ${text.trim().split(/\s/)[0] ?? ''}`)
  if (text[head.length] !== '{') {
    throw malformed('No search term found. The search term must be enclosed in braces.')
  }
  let end = head.length + 1
  while (end < text.length && text[end] !== '}') end += text[end] === '\\' ? 2 : 1
  if (end >= text.length) throw malformed('No search term found. The search term must be enclosed in braces.')
  const find = text.slice(head.length + 1, end)
  try {
    // Blanks in the place of what was read keep rows and columns true.
    return parseRest(createReader(`${' '.repeat(end + 1)}${text.slice(end + 1)}`), text, find)
  } catch (error) {
    const [entry] = error instanceof SalesforceError ? error.entries : []
    if (entry?.errorCode !== 'MALFORMED_QUERY') throw error
    throw malformed(entry.message)
  }
}
