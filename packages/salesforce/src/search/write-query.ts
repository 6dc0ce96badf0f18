import { escapeSosl, wordsOf } from './escape-sosl.js'

/** What is searched for. */
export interface SearchText {
  readonly text: string
  /** `all` words (the default), `any` of them, or the text as one `phrase`. */
  readonly match?: 'all' | 'any' | 'phrase' | undefined
  /** Finds words that start with the last word, for results while somebody types. Not with a phrase. */
  readonly prefix?: boolean | undefined
}

// SOQL and SOSL Reference, "SOSL Limits on Search Results": beyond this the operators are dropped without a word.
const longest = 4_000

/**
 * The query of a search. Whatever the text holds, it is only searched for.
 *
 * @throws TypeError when nothing is left to search for, or it has more than 4,000 characters.
 */
export function writeSearchQuery({ text, match = 'all', prefix = false }: SearchText): string {
  const words = wordsOf(text)
  if (words.length === 0) throw new TypeError('there is nothing to search for: ask for at least one word')
  const query = match === 'phrase' ? `"${escapeSosl(text).trim()}"` : words.join(match === 'any' ? ' OR ' : ' ')
  const last = words.at(-1) ?? ''
  const open = prefix && match !== 'phrase' && !last.startsWith('"')
  if (query.length > longest) throw new TypeError(`a search has at most ${longest} characters, escapes included`)
  return open ? `${query}*` : query
}
