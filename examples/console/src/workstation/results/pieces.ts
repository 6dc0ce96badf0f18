import type { Highlight } from '@waymark/workstation-search'

/** A piece of a text that is shown. */
export interface Piece {
  /** Where it begins, which no two pieces share. */
  readonly start: number
  readonly text: string
  readonly isMatch: boolean
}

/** Takes a text apart at its highlights. Ranges that overlap are joined, and those that lie outside the text do not count. */
export function piecesOf(text: string, ranges: readonly Pick<Highlight, 'start' | 'end'>[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number, isMatch: boolean) => {
    if (end <= at) return
    const last = pieces.at(-1)
    if (last?.isMatch && isMatch) pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(at, end) }
    else pieces.push({ start: at, text: text.slice(at, end), isMatch })
    at = end
  }
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start < 0 || start >= end || end > text.length) continue
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return pieces
}
