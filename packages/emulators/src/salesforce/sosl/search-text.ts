import { refused } from '../data/salesforce-error.js'

/** What is looked for: words beside one another, possibly with wildcards, or a combination. */
export type SearchNode =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly left: SearchNode; readonly right: SearchNode }
  | { readonly kind: 'and not'; readonly left: SearchNode; readonly right: SearchNode }
  /** Terms without an operator between them: AND, or OR for files and products. */
  | { readonly kind: 'beside'; readonly left: SearchNode; readonly right: SearchNode }

type Piece =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'operator'; readonly name: 'AND' | 'OR' | 'NOT' }
  | { readonly kind: '(' | ')' }

export const malformed = (message: string) => refused('MALFORMED_SEARCH', message)

const reserved = /[&|!{}[\]^~:\\'+]/

/** Words of a term; an unescaped `*` or `?` is kept as a wildcard. */
function termWords(letters: readonly { readonly letter: string; readonly escaped: boolean }[]): string[] {
  const words: string[] = []
  let word = ''
  const end = () => {
    if (/[^*?]/.test(word)) words.push(word)
    else if (word !== '') throw malformed('The search term must have a character beside its wildcards')
    word = ''
  }
  for (const { letter, escaped } of letters) {
    const isWild = !escaped && (letter === '*' || letter === '?')
    if (isWild && word === '') throw malformed('A wildcard cannot begin a search term')
    if (isWild || /[\p{L}\p{N}\p{M}]/u.test(letter)) word += letter.toLowerCase()
    else end()
  }
  end()
  return words
}

/** Cuts the text between the braces into pieces. @throws SalesforceError `MALFORMED_SEARCH` on what must be escaped. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  const letters = [...text]
  let term: { letter: string; escaped: boolean }[] = []
  let inPhrase = false
  const end = () => {
    const plain = term.every(({ escaped }) => !escaped)
      ? term
          .map(({ letter }) => letter)
          .join('')
          .toUpperCase()
      : ''
    if (!inPhrase && (plain === 'AND' || plain === 'OR' || plain === 'NOT'))
      pieces.push({ kind: 'operator', name: plain })
    else {
      const words = termWords(term)
      if (words.length > 0) pieces.push({ kind: 'words', words })
    }
    term = []
  }
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string
    if (letter === '\\') {
      const next = letters[at + 1]
      if (next === undefined || !/[?&|!{}[\]()^~*:\\"'+-]/.test(next)) {
        throw malformed('A backslash must stand before a reserved character')
      }
      term.push({ letter: next, escaped: true })
      at += 1
    } else if (letter === '"') {
      end()
      inPhrase = !inPhrase
    } else if (reserved.test(letter)) throw malformed(`Reserved character ${letter} must be escaped by a backslash`)
    else if (!inPhrase && (letter === '(' || letter === ')')) {
      end()
      pieces.push({ kind: letter })
    } else if (!inPhrase && /\s/.test(letter)) end()
    else if (inPhrase && (letter === '(' || letter === ')'))
      throw malformed(`Reserved character ${letter} must be escaped by a backslash`)
    else term.push({ letter, escaped: false })
  }
  if (inPhrase) throw malformed('A quotation mark is never closed')
  end()
  return pieces
}

/** Operators by precedence: parentheses, then AND and AND NOT from right to left, then OR. */
function combine(pieces: readonly Piece[]): SearchNode {
  let at = 0
  const isOperator = (name: string, ahead = 0) => {
    const piece = pieces[at + ahead]
    return piece?.kind === 'operator' && piece.name === name
  }
  const broken = () => malformed('The search term has an operator without a term')

  function primary(): SearchNode {
    const piece = pieces[at]
    at += 1
    if (piece?.kind === 'words') return piece
    if (piece?.kind !== '(') throw broken()
    const inner = either()
    if (pieces[at]?.kind !== ')') throw malformed('A parenthesis is never closed')
    at += 1
    return inner
  }
  function both(): SearchNode {
    const left = primary()
    if (isOperator('AND')) {
      at += 1
      if (!isOperator('NOT')) return { kind: 'and', left, right: both() }
      at += 1
      return { kind: 'and not', left, right: both() }
    }
    const next = pieces[at]?.kind
    return next === 'words' || next === '(' ? { kind: 'beside', left, right: both() } : left
  }
  function either(): SearchNode {
    const left = both()
    if (!isOperator('OR')) return left
    at += 1
    return { kind: 'or', left, right: either() }
  }
  const whole = either()
  if (at < pieces.length) throw broken()
  return whole
}

const longestWithOperators = 4000

/** Reads what stands between the braces of FIND. @throws SalesforceError `MALFORMED_SEARCH` */
export function parseSearchText(text: string): SearchNode {
  const pieces = cut(text)
  const words = pieces.flatMap((piece) => (piece.kind === 'words' ? piece.words : []))
  if (words.join('').replace(/[*?]/g, '').length < 2) {
    throw malformed(`search term must be longer than one character: ${text}`)
  }
  if (text.length <= longestWithOperators) return combine(pieces)
  const terms = pieces.filter((piece) => piece.kind === 'words')
  return terms.reduceRight<SearchNode | undefined>(
    (right, left) => (right ? { kind: 'or', left, right } : left),
    undefined,
  ) as SearchNode
}
