import type { SearchKind } from '@waymark/workstation-search'

/** A row that the arrow keys come to. */
export interface MoveRow {
  /** How many things in it take the focus. At least one. */
  readonly stops: number
  /** What it belongs to: rows of one kind stand together. */
  readonly group: SearchKind | ''
}

/** Where the focus is. */
export interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Where a key leads from a place, or from the search box: another place, the box, or undefined where the key does nothing. Up and down
 * go by rows over all kinds, left and right within a row, page up and page down by kinds; with control, home and end lead to the first and the last
 * row.
 */
export function moveFrom(
  rows: readonly MoveRow[],
  from: Place | 'box',
  key: { readonly key: string; readonly ctrlKey: boolean },
): Place | 'box' | undefined {
  const to = (row: number, column = 0): Place | undefined => {
    const found = rows[row]
    return found && { row, column: Math.min(column, found.stops - 1) }
  }
  if (from === 'box') return key.key === 'ArrowDown' ? to(0) : undefined
  const { row, column } = from
  const last = (rows[row]?.stops ?? 1) - 1
  switch (key.key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return row === 0 ? 'box' : to(row - 1, column)
    case 'ArrowRight':
      return column < last ? to(row, column + 1) : undefined
    case 'ArrowLeft':
      return column > 0 ? to(row, column - 1) : undefined
    case 'Home':
      return key.ctrlKey ? to(0) : to(row)
    case 'End':
      return key.ctrlKey ? to(rows.length - 1) : to(row, last)
    case 'PageDown':
      return to(rows.findIndex(({ group }, at) => at > row && group !== rows[row]?.group))
    case 'PageUp':
      return to(beginningBefore(rows, row))
    default:
      return undefined
  }
}

/** The first row of this kind, or of the kind before when this is it. */
function beginningBefore(rows: readonly MoveRow[], row: number): number {
  const isBeginning = (at: number) => at === 0 || rows[at]?.group !== rows[at - 1]?.group
  let at = row - 1
  while (at > 0 && !isBeginning(at)) at -= 1
  return at
}
