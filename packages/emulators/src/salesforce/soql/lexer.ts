import { queryError } from './query-error.js'

export type TokenKind = 'word' | 'text' | 'number' | 'date' | 'datetime' | 'sign' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** A word as it was written; a text without its quotes and escapes. */
  readonly value: string
  readonly at: number
  readonly end: number
  /** For a text: as LIKE reads it, where `\%` and `\_` stay escaped. */
  readonly pattern?: string
}

const shapes: readonly (readonly [TokenKind, RegExp])[] = [
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\dT])/y],
  ['number', /[+-]?(\d+(\.\d*)?|\.\d+)(?![\w.])/y],
  ['word', /[A-Za-z]\w*(\.[A-Za-z]\w*)*/y],
  ['sign', /<=|>=|!=|<>|[=<>(),:?]/y],
]

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
}

function readText(source: string, start: number): Token {
  let value = ''
  let pattern = ''
  let at = start + 1
  for (; at < source.length && source[at] !== "'"; at++) {
    const letter = source[at] as string
    if (letter !== '\\') {
      value += letter
      pattern += letter
      continue
    }
    at += 1
    const next = source[at] ?? ''
    if (next === '_' || next === '%') {
      value += next
      pattern += `\\${next}`
    } else if (next.toLowerCase() === 'u' && /^[0-9a-fA-F]{4}$/.test(source.slice(at + 1, at + 5))) {
      const unit = String.fromCharCode(Number.parseInt(source.slice(at + 1, at + 5), 16))
      value += unit
      pattern += unit
      at += 4
    } else {
      const meant = escapes[next.toLowerCase()]
      if (meant === undefined) {
        throw queryError('MALFORMED_QUERY', source, at - 1, `Illegal character sequence '\\${next}' in string literal`)
      }
      value += meant
      pattern += meant === '\\' ? '\\\\' : meant
    }
  }
  if (at >= source.length) {
    throw queryError('MALFORMED_QUERY', source, start, `line 1:${start} mismatched character '<EOF>' expecting '''`)
  }
  return { kind: 'text', value, pattern, at: start, end: at + 1 }
}

/** Cuts a statement into tokens. @throws SalesforceError `MALFORMED_QUERY` */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at += 1
    if (at >= source.length) break
    if (source[at] === "'") {
      const token = readText(source, at)
      tokens.push(token)
      at = token.end
      continue
    }
    const token = shapes.map(([kind, shape]) => match(kind, shape, source, at)).find((one) => one !== undefined)
    if (!token) throw queryError('MALFORMED_QUERY', source, at, `unexpected char: '${source[at]}'`)
    tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', value: '<EOF>', at: source.length, end: source.length })
  return tokens
}

function match(kind: TokenKind, shape: RegExp, source: string, at: number): Token | undefined {
  shape.lastIndex = at
  const value = shape.exec(source)?.[0]
  return value === undefined ? undefined : { kind, value, at, end: at + value.length }
}
