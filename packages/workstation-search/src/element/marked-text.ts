/** A piece of a text, and whether it matches. */
export interface TextPiece {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a text where it matches. Ranges that lie outside of it, or over one another, do no harm. */
export function cutByMarks(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  const add = (from: number, to: number, isMarked: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMarked })
  }
  let at = 0
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start)
    const to = Math.min(text.length, end)
    if (to <= from) continue
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, text.length, false)
  return pieces
}
