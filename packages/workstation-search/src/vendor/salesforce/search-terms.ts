/** One word of what somebody typed, or several that stood between double quotes. */
export interface SearchTerm {
  readonly text: string
  readonly isPhrase: boolean
}

const control = /\p{Cc}+/gu
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
// Marks of direction and of no width come along when a name is copied. A joiner between letters is left, since it is spelling.
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const strayQuote = /["\u201c\u201d\u201e]/g

/** Whether a text has something to search for: signs alone have not, at Salesforce. */
export const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** Takes a text apart. Words of signs alone are left out, unless there is nothing else. */
export function searchTermsOf(text: string): readonly SearchTerm[] {
  const clean = text.replace(control, ' ').replace(loneSurrogate, ' ').replace(unseen, '')
  const terms = clean.split(/("[^"]*")/).flatMap((part, at) => {
    if (at % 2 === 1) return [{ text: part.slice(1, -1).replace(/\s+/g, ' ').trim(), isPhrase: true }]
    const words = part.replace(strayQuote, ' ').split(/\s+/)
    return words.map((word) => ({ text: word, isPhrase: false }))
  })
  const some = terms.filter((term) => term.text !== '')
  const speaking = some.filter((term) => hasLetter(term.text))
  return speaking.length > 0 ? speaking : some
}
