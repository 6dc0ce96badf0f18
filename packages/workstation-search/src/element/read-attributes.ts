import { kindOfWord, type SearchKind } from '../model/kind.js'
import type { WaymarkSearchWords } from './words.js'
import { english } from './words-english.js'
import { french } from './words-french.js'

/** The kinds of an attribute such as `lead, accounts`; undefined where it names none. */
export function readKinds(value: string | null): readonly SearchKind[] | undefined {
  const kinds = (value ?? '').split(/[\s,]+/).flatMap((word) => kindOfWord(word) ?? [])
  return kinds.length > 0 ? [...new Set(kinds)] : undefined
}

/** A limit of 1 to 25; undefined for anything else. */
export function readLimit(value: string | null): number | undefined {
  const limit = Number(value ?? Number.NaN)
  return Number.isInteger(limit) && limit >= 1 && limit <= 25 ? limit : undefined
}

/**
 * The texts of a language, and how days and lists are written: English, unless it is French. A page that names no region gets the reader's,
 * where that is of the same language.
 */
export function wordsOf(
  language: string,
  reader: string,
): { readonly words: WaymarkSearchWords; readonly language: string } {
  const isFrench = /^fr\b/i.test(language)
  const words = isFrench ? french : english
  const own = isFrench ? 'fr' : 'en'
  const tags = /-/.test(language) ? [language] : [reader]
  const known = tags.find((tag) => tag.slice(0, 2).toLowerCase() === own && isTag(tag))
  return { words, language: known ?? own }
}

/** Whether a browser reads it: a tag that none does must not break the page. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
