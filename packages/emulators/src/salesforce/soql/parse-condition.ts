import { queryError } from './query-error.js'
import type { Reader } from './reader.js'
import type { Condition, Expression, Literal, Operator, Path, Query } from './syntax.js'

export type ParseSubquery = (reader: Reader) => Query

/** A name: words with dots between them. */
export function parsePath(reader: Reader): Path {
  const token = reader.expect('word')
  return { parts: token.value.split('.'), at: token.at }
}

/** A field, or a function of one. */
export function parseExpression(reader: Reader): Expression {
  if (reader.peek().kind === 'word' && reader.peek(1).value === '(' && reader.peek(1).kind === 'sign') {
    const name = reader.next()
    reader.next()
    const argument = reader.isSign(')') ? undefined : parseExpression(reader)
    reader.expectSign(')')
    return { call: { name: name.value.toUpperCase(), argument, at: name.at } }
  }
  return { path: parsePath(reader) }
}

const periods =
  /^(YESTERDAY|TODAY|TOMORROW|(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR|90_DAYS))$/
const countedPeriods =
  /^(((LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS))|(N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS)_AGO))$/

function parseLiteral(reader: Reader): Literal {
  const { kind, value, at, pattern } = reader.next()
  if (kind === 'text') return { kind, value, at, ...(pattern === undefined ? {} : { pattern }) }
  if (kind === 'number') return { kind, value: Number(value), at }
  if (kind === 'date' || kind === 'datetime') return { kind, value, at }
  const word = value.toUpperCase()
  if (kind === 'word') {
    if (word === 'NULL') return { kind: 'null', value: null, at }
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', value: word === 'TRUE', at }
    if (periods.test(word)) return { kind: 'period', value: word, at }
    if (countedPeriods.test(word)) {
      reader.expectSign(':')
      return { kind: 'period', value: word, at, amount: Number(reader.expect('number').value) }
    }
  }
  if (kind === 'sign' && value === ':') {
    throw queryError('MALFORMED_QUERY', reader.text, at, 'Bind variables only allowed in Apex code')
  }
  throw reader.unexpected({ kind, value, at, end: at })
}

function parseList(reader: Reader): Literal[] {
  reader.expectSign('(')
  const values = [parseLiteral(reader)]
  while (reader.takeSign(',')) values.push(parseLiteral(reader))
  reader.expectSign(')')
  return values
}

const signs: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

function parseOperator(reader: Reader): Operator {
  if (reader.takeWords('LIKE')) return 'LIKE'
  if (reader.takeWords('IN')) return 'IN'
  if (reader.takeWords('NOT', 'IN')) return 'NOT IN'
  if (reader.takeWords('INCLUDES')) return 'INCLUDES'
  if (reader.takeWords('EXCLUDES')) return 'EXCLUDES'
  const token = reader.peek()
  const operator = token.kind === 'sign' ? signs[token.value] : undefined
  if (operator === undefined) throw reader.unexpected(token)
  reader.next()
  return operator
}

function parseComparison(reader: Reader, parseSubquery: ParseSubquery): Condition {
  const at = reader.peek().at
  const left = parseExpression(reader)
  const operator = parseOperator(reader)
  const listed = ['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'].includes(operator)
  if (!listed) return { kind: 'compare', left, operator, values: [parseLiteral(reader)], at }
  if (reader.isSign(':')) parseLiteral(reader)
  if (reader.peek(1).value.toUpperCase() === 'SELECT') {
    reader.expectSign('(')
    const query = parseSubquery(reader)
    reader.expectSign(')')
    return { kind: 'compare', left, operator, values: [], query, at }
  }
  return { kind: 'compare', left, operator, values: parseList(reader), at }
}

function parsePart(reader: Reader, parseSubquery: ParseSubquery): Condition {
  if (reader.takeWords('NOT')) return { kind: 'not', part: parsePart(reader, parseSubquery) }
  if (!reader.isSign('(')) return parseComparison(reader, parseSubquery)
  reader.next()
  const inner = parseCondition(reader, parseSubquery)
  reader.expectSign(')')
  return inner
}

/** Conditions joined by AND, or by OR; both in one row need parentheses. */
export function parseCondition(reader: Reader, parseSubquery: ParseSubquery): Condition {
  const parts = [parsePart(reader, parseSubquery)]
  let joint: 'and' | 'or' | undefined
  for (;;) {
    const kind = reader.isWord('AND') ? 'and' : reader.isWord('OR') ? 'or' : undefined
    if (kind === undefined) break
    if (joint !== undefined && joint !== kind) throw reader.unexpected()
    joint = kind
    reader.next()
    parts.push(parsePart(reader, parseSubquery))
  }
  return joint === undefined ? (parts[0] as Condition) : { kind: joint, parts }
}
