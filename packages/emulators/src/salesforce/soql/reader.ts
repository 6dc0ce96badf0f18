import { type Token, type TokenKind, tokenize } from './lexer.js'
import { queryError } from './query-error.js'

/** Reads a statement token by token. */
export interface Reader {
  readonly text: string
  peek(ahead?: number): Token
  next(): Token
  /** Whether the next tokens are these words, in any case. */
  isWord(...words: readonly string[]): boolean
  /** Takes the words when they come next. */
  takeWords(...words: readonly string[]): boolean
  isSign(sign: string): boolean
  takeSign(sign: string): boolean
  /** @throws SalesforceError `MALFORMED_QUERY` when something else comes next. */
  expectSign(sign: string): Token
  expectWord(word: string): Token
  expect(kind: TokenKind): Token
  unexpected(token?: Token): Error
}

/** Makes a reader. @throws SalesforceError `MALFORMED_QUERY` when a piece is no token. */
export function createReader(text: string): Reader {
  const tokens = tokenize(text)
  let place = 0
  const last = tokens[tokens.length - 1] as Token
  const peek = (ahead = 0) => tokens[place + ahead] ?? last
  const next = () => {
    const token = peek()
    place += 1
    return token
  }
  const unexpected = (token = peek()) =>
    queryError('MALFORMED_QUERY', text, token.at, `unexpected token: '${token.value}'`)
  const isWord = (...words: readonly string[]) =>
    words.every((word, at) => peek(at).kind === 'word' && peek(at).value.toUpperCase() === word)
  const isSign = (sign: string) => peek().kind === 'sign' && peek().value === sign

  return {
    text,
    peek,
    next,
    isWord,
    isSign,
    unexpected,
    takeWords(...words) {
      if (!isWord(...words)) return false
      place += words.length
      return true
    },
    takeSign(sign) {
      if (!isSign(sign)) return false
      place += 1
      return true
    },
    expectSign(sign) {
      if (!isSign(sign)) throw unexpected()
      return next()
    },
    expectWord(word) {
      if (!isWord(word)) throw unexpected()
      return next()
    },
    expect(kind) {
      if (peek().kind !== kind) throw unexpected()
      return next()
    },
  }
}
