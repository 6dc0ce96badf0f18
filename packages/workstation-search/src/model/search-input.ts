import { kindOfWord, type SearchKind, searchKinds } from './kind.js'

/** A text of fewer characters is not sent. */
export const minimumQueryLength = 2
/** A text of more characters is refused. */
export const maximumQueryLength = 500

/** What somebody typed, taken apart. */
export interface SearchInput {
  /** What is searched: without the shortcuts, white space folded. */
  readonly text: string
  /** The kinds that are searched, in the order of `searchKinds`. */
  readonly kinds: readonly SearchKind[]
  /** Words behind a shortcut that name no kind, as they were typed. They are left out of the text. */
  readonly unknownKinds: readonly string[]
}

const shortcut = /(^|\s)(in|add|remove):([^\s"]*)/gi
const quoted = /"[^"]*"/g

/**
 * Takes apart what somebody typed. `in:lead,case` searches these kinds alone, `add:file` searches one more, `remove:report` one
 * less; they are read from left to right, beginning with `selected`. Kinds are said in singular or plural. What stands in double
 * quotes is text. Choosing no kind at all means all that were selected.
 */
export function parseSearchInput(typed: string, selected: readonly SearchKind[] = searchKinds): SearchInput {
  const chosen = new Set(selected)
  const unknownKinds: string[] = []
  let isNarrowed = false
  const take = (word: string, list: string) => {
    const named = list.split(',').filter((one) => one !== '')
    const kinds = named.flatMap((one) => kindOfWord(one) ?? [])
    unknownKinds.push(...named.filter((one) => kindOfWord(one) === undefined))
    if (kinds.length === 0) return
    // A second `in:` widens the first: nobody types two that contradict one another on purpose.
    if (word === 'in' && !isNarrowed) chosen.clear()
    if (word === 'in') isNarrowed = true
    for (const kind of kinds) {
      if (word === 'remove') chosen.delete(kind)
      else chosen.add(kind)
    }
  }
  const read = (part: string) =>
    part.replace(shortcut, (_, before: string, word: string, list: string) => {
      take(word.toLowerCase(), list)
      return before
    })
  let text = ''
  let at = 0
  for (const { 0: phrase, index } of typed.matchAll(quoted)) {
    text += read(typed.slice(at, index)) + phrase
    at = index + phrase.length
  }
  text += read(typed.slice(at))
  const kinds = searchKinds.filter((kind) => chosen.has(kind))
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    kinds: kinds.length > 0 ? kinds : searchKinds.filter((kind) => selected.includes(kind)),
    unknownKinds,
  }
}

/** Whether a text is long enough to be searched: two characters, apart from white space, quotes and what is not seen. */
export function isSearchable({ text }: Pick<SearchInput, 'text'>): boolean {
  return [...text.replace(/["\s\p{Cf}\p{Cc}]/gu, '')].length >= minimumQueryLength
}
