import { piecesOf } from './pieces.js'
import classes from './results.module.css'
import type { MarkedText } from './row-view.js'

/** A text with what matches in it. */
export function Marked({ value: { text, ranges } }: { readonly value: MarkedText }) {
  return piecesOf(text, ranges).map((piece) =>
    piece.isMatch ? (
      <mark key={piece.start} className={classes.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
