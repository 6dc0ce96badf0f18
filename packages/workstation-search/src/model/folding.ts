const marks = /\p{M}+/gu
const word = /[\p{L}\p{N}\p{M}]+/gu
const inWord = /[\p{L}\p{N}\p{M}]$/u
const plainText = /^[\u0020-\u007e]*$/

/** A text without case and accents. Letter by letter, since the small letters of some depend on what stands beside them. */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase()
  let folded = ''
  for (const letter of text.normalize('NFD').replace(marks, '')) folded += letter.toUpperCase().toLowerCase()
  return folded
}

/** The words of a text, and where they begin: runs of letters, digits and their marks, of any script. */
export function wordsOf(text: string): { readonly word: string; readonly start: number }[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ word: found, start: index }))
}

/** Whether a word could begin in a text at this place. */
export function beginsWord(text: string, at: number): boolean {
  return at === 0 || !inWord.test(text.slice(Math.max(0, at - 2), at))
}

/** A word without case and accents, and where each of its letters comes from. */
export interface FoldedWord {
  readonly text: string
  /** How much of the word is covered by so many code units of the text: whole letters, with the marks that follow them. */
  covered(units: number): number
}

/** Folds the beginning of a word, at least `most` code units of it where there are so many. */
export function foldWord(from: string, most: number): FoldedWord {
  if (plainText.test(from)) return { text: from.slice(0, most).toLowerCase(), covered: (units) => units }
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const letter of from) {
    const folded = fold(letter)
    if (folded !== '' && text.length >= most) break
    const start = at
    at += letter.length
    text += folded
    // A letter that folds to two is covered by the second.
    for (let unit = 1; unit < folded.length; unit += 1) ends.push(start)
    if (folded !== '') ends.push(at)
    else if (ends.length > 0) ends[ends.length - 1] = at
  }
  return { text, covered: (units) => ends[units - 1] ?? 0 }
}
