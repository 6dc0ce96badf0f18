import { beginsWord, type FoldedWord, fold, foldWord, wordsOf } from './folding.js'
import type { Highlight, ResultRank } from './result.js'
import { type TypedTerms, typedTermsOf } from './typed-terms.js'

// What is not seen, such as marks of direction, is between words like white space.
const plain = (text: string) =>
  fold(text)
    .replace(/["\s\p{Cf}\p{Cc}]+/gu, ' ')
    .trim()

/**
 * How well a title fits what somebody typed: it is the same (`exact`), it or one of its words begins so (`prefix`), or neither. Case
 * and accents do not count.
 */
export function rankOf(title: string, text: string): ResultRank {
  const wanted = plain(text)
  const known = plain(title)
  if (wanted === '') return 'other'
  if (known === wanted) return 'exact'
  for (let at = known.indexOf(wanted); at >= 0; at = known.indexOf(wanted, at + 1)) {
    if (beginsWord(known, at)) return 'prefix'
  }
  return 'other'
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The pieces of the shown fields that match what somebody typed, field by field. */
export function highlightsOf(fields: object, text: string): readonly Highlight[] {
  const typed = typedTermsOf(text)
  if (typed.terms.length === 0) return []
  return shownTexts(fields).flatMap(([field, value]) => matchesIn(value, typed).map((range) => ({ field, ...range })))
}

/** The texts of fields by their paths: what stands deeper has a path with dots, such as `converted.contactName`. */
function shownTexts(fields: object, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[above + name, value] as const]
    return typeof value === 'object' && value !== null ? shownTexts(value, `${above + name}.`) : []
  })
}

type PlacedWord = FoldedWord & { readonly start: number }

function matchesIn(value: string, { terms, longest }: TypedTerms): readonly Range[] {
  // One more than is compared, so that a longer word is not taken for the same.
  const words = wordsOf(value).map(({ word, start }) => ({ start, ...foldWord(word, longest + 1) }))
  const byFirstLetter = new Map<string, (readonly string[])[]>()
  for (const term of terms) {
    const letter = (term[0] as string).charAt(0)
    byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), term])
  }
  const ranges: Range[] = []
  for (const [at, { start, text }] of words.entries()) {
    const ends = (byFirstLetter.get(text.charAt(0)) ?? []).map((term) => endOf(words, at, term))
    const end = Math.max(0, ...ends)
    const before = ranges.at(-1)
    if (end <= start || (before && end <= before.end)) continue
    if (before && start < before.end) ranges[ranges.length - 1] = { start: before.start, end }
    else ranges.push({ start, end })
  }
  return ranges
}

/** Where a term ends that begins at this word: its words are here one behind the other, the last one perhaps not to its end; else 0. */
function endOf(words: readonly PlacedWord[], at: number, term: readonly string[]): number {
  const last = term.length - 1
  for (let step = 0; step < last; step += 1) if (words[at + step]?.text !== term[step]) return 0
  const word = words[at + last]
  const typed = term[last] as string
  if (!word?.text.startsWith(typed)) return 0
  const covered = word.covered(typed.length)
  // Half of a letter is none; then a phrase ends with nothing of its last word, and is no match to show.
  return covered === 0 ? 0 : word.start + covered
}
