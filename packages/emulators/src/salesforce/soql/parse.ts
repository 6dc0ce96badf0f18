import { parseCondition, parseExpression, parsePath } from './parse-condition.js'
import { queryError } from './query-error.js'
import { createReader, type Reader } from './reader.js'
import type { Expression, Order, Query, SelectItem } from './syntax.js'

const clauses = [
  'FROM',
  'USING',
  'WHERE',
  'WITH',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FOR',
  'ALL',
  'UPDATE',
]

function parseAlias(reader: Reader): string | undefined {
  const token = reader.peek()
  if (token.kind !== 'word' || clauses.includes(token.value.toUpperCase())) return undefined
  return reader.next().value
}

function parseSelectItem(reader: Reader): SelectItem {
  const at = reader.peek().at
  if (reader.isSign('(')) {
    reader.next()
    const query = parseStatement(reader)
    reader.expectSign(')')
    return { kind: 'subquery', query, at }
  }
  if (reader.isWord('TYPEOF')) throw queryError('MALFORMED_QUERY', reader.text, at, 'TYPEOF is not supported here')
  if (reader.isWord('FIELDS') && reader.peek(1).value === '(') {
    reader.next()
    reader.next()
    const which = reader.expect('word').value.toUpperCase()
    reader.expectSign(')')
    return { kind: 'fields', which, at }
  }
  return { kind: 'expression', expression: parseExpression(reader), alias: parseAlias(reader) }
}

/** The orders of an ORDER BY; SOSL's RETURNING has the same. */
export function parseOrders(reader: Reader): Order[] {
  const orders: Order[] = []
  do {
    const expression = parseExpression(reader)
    const descending = reader.takeWords('DESC')
    if (!descending) reader.takeWords('ASC')
    const nulls = reader.takeWords('NULLS', 'LAST') ? true : reader.takeWords('NULLS', 'FIRST') ? false : undefined
    orders.push({ expression, descending, nullsLast: nulls })
  } while (reader.takeSign(','))
  return orders
}

/** A whole number of LIMIT and OFFSET. */
export function parseCount(reader: Reader): number {
  const token = reader.expect('number')
  if (!/^\d+$/.test(token.value)) throw reader.unexpected(token)
  return Number(token.value)
}

function parseGroups(reader: Reader): Expression[] {
  if (!reader.takeWords('GROUP', 'BY')) return []
  if (reader.isWord('ROLLUP') || reader.isWord('CUBE')) {
    throw queryError('MALFORMED_QUERY', reader.text, reader.peek().at, 'ROLLUP and CUBE are not supported here')
  }
  const groups = [parseExpression(reader)]
  while (reader.takeSign(',')) groups.push(parseExpression(reader))
  return groups
}

function parseMarks(reader: Reader): Query['marks'] {
  if (!reader.takeWords('FOR')) return undefined
  if (reader.takeWords('VIEW')) return 'viewed'
  if (reader.takeWords('REFERENCE')) return 'referenced'
  throw queryError('MALFORMED_QUERY', reader.text, reader.peek().at, 'FOR UPDATE is not supported in this context')
}

function parseStatement(reader: Reader): Query {
  reader.expectWord('SELECT')
  const select = [parseSelectItem(reader)]
  while (reader.takeSign(',')) select.push(parseSelectItem(reader))
  reader.expectWord('FROM')
  const from = parsePath(reader)
  const alias = parseAlias(reader)
  const scope = reader.takeWords('USING', 'SCOPE') ? reader.expect('word').value.toLowerCase() : undefined
  const where = reader.takeWords('WHERE') ? parseCondition(reader, parseStatement) : undefined
  if (reader.takeWords('WITH') && !reader.takeWords('SECURITY_ENFORCED') && !reader.takeWords('USER_MODE')) {
    throw reader.unexpected()
  }
  const groupBy = parseGroups(reader)
  const having = reader.takeWords('HAVING') ? parseCondition(reader, parseStatement) : undefined
  const orderBy = reader.takeWords('ORDER', 'BY') ? parseOrders(reader) : []
  const limit = reader.takeWords('LIMIT') ? parseCount(reader) : undefined
  const offset = reader.takeWords('OFFSET') ? parseCount(reader) : 0
  const marks = parseMarks(reader)
  const allRows = reader.takeWords('ALL', 'ROWS')
  const { text } = reader
  return { text, select, from, alias, scope, where, groupBy, having, orderBy, limit, offset, allRows, marks }
}

const longestStatement = 100_000

/** Reads a SOQL statement. @throws SalesforceError `MALFORMED_QUERY` */
export function parseQuery(text: string): Query {
  if (text.length > longestStatement) {
    throw queryError(
      'MALFORMED_QUERY',
      text.slice(0, 100),
      0,
      'SOQL statements cannot be longer than 100000 characters.',
    )
  }
  const reader = createReader(text)
  const query = parseStatement(reader)
  if (reader.peek().kind !== 'end') throw reader.unexpected()
  return query
}
