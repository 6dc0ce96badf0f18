import { type SearchKind, searchKinds } from '@waymark/workstation-search'

/** A kind that may be meant by what stands behind a shortcut. */
export interface Suggestion {
  readonly kind: SearchKind
  /** The whole text of the box, once it is taken. */
  readonly text: string
  /** Where the caret stands then. */
  readonly caret: number
}

const open = /(?:^|\s)(?:in|add|remove):([^\s"]*)$/i

/** Without case and accents. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Whether a place stands inside double quotes, where nothing is a shortcut. */
function isQuoted(before: string, after: string): boolean {
  return before.split('"').length % 2 === 0 && after.includes('"')
}

/**
 * What a shortcut that is being typed may mean: kinds that begin with what stands before the caret, in the shortcut's own words or in the
 * reader's. None where no shortcut is being typed, and none once the only one is there already.
 */
export function suggestionsFor(
  text: string,
  caret: number,
  labelOf: (kind: SearchKind) => string,
): readonly Suggestion[] {
  const before = text.slice(0, caret)
  const list = open.exec(before)?.[1]
  if (list === undefined || isQuoted(before, text.slice(caret))) return []
  const names = list.split(',')
  const typed = folded(names.at(-1) ?? '')
  const taken = names.slice(0, -1).map(folded)
  const start = caret - (names.at(-1) ?? '').length
  // What stands behind the caret in the same word goes away with it.
  const rest = text.slice(caret).replace(/^[^\s",]*/, '')
  const fitting = searchKinds.filter(
    (kind) => !taken.includes(kind) && [kind, labelOf(kind)].some((name) => folded(name).startsWith(typed)),
  )
  if (fitting.length === 1 && fitting[0] === typed) return []
  return fitting.map((kind) => {
    const beginning = text.slice(0, start) + kind
    return { kind, text: beginning + (rest === '' ? ' ' : rest), caret: beginning.length + 1 }
  })
}
