import { fold, wordsOf } from './folding.js'

/** What somebody typed, in words without case and accents. */
export interface TypedTerms {
  /** One word each, or several for what stands in double quotes. None is empty. */
  readonly terms: readonly (readonly string[])[]
  /** The length of the longest word, in code units. */
  readonly longest: number
}

/** Takes a text apart: words stand for themselves, words between double quotes belong together. */
export function typedTermsOf(text: string): TypedTerms {
  const foldedWords = (part: string) => wordsOf(part).flatMap(({ word }) => fold(word) || [])
  const terms = text.split(/("[^"]*")/).flatMap((part, at) => {
    const words = foldedWords(part)
    return at % 2 === 1 ? [words] : words.map((word) => [word])
  })
  const once = new Map(terms.filter((words) => words.length > 0).map((words) => [words.join(' '), words]))
  return { terms: [...once.values()], longest: Math.max(0, ...terms.flat().map(({ length }) => length)) }
}
