import type { ObjectType, Row } from '../org/model.js'
import { haystackOf, type SearchGroup, titleOf } from './haystack.js'
import { holds, wildShape } from './matcher.js'
import type { SearchNode } from './search-text.js'
import { firstFrom, mark, marksOf, placeOf, type Segment } from './segment.js'

/** For each row of a segment 0, or what is known of how it was found: `found` and marks. */
export type Found = Uint8Array

const found = 128

/** Where is looked. */
export interface Where {
  readonly object: ObjectType
  readonly group: SearchGroup
  /** Searched fields that the user does not see. */
  readonly hidden: ReadonlySet<string>
}

const groupMarks: Readonly<Record<SearchGroup, number>> = {
  ALL: 0,
  NAME: mark.name,
  EMAIL: mark.email,
  PHONE: mark.phone,
  SIDEBAR: mark.name | mark.email | mark.phone,
}

function findWord(segment: Segment, word: string, wanted: number): Found {
  const { words, starts, entries, rows } = segment
  const result = new Uint8Array(rows.length)
  const wild = word.search(/[*?]/)
  const head = wild < 0 ? word : word.slice(0, wild)
  const shape = wild < 0 || word === `${head}*` ? undefined : wildShape(word)
  for (let at = firstFrom(segment, head); at < words.length; at++) {
    const one = words[at] as string
    if (wild < 0 ? one !== head : !one.startsWith(head)) break
    if (shape && !shape.test(` ${one} `)) continue
    for (let place = starts[at] as number; place < (starts[at + 1] as number); place++) {
      const entry = entries[place] as number
      if (wanted !== 0 && (marksOf(entry) & wanted) === 0) continue
      result[placeOf(entry)] = (result[placeOf(entry)] as number) | found | marksOf(entry)
    }
  }
  return result
}

/** Whether a row holds words beside one another; most do so in their name, which is read first. */
function holdsWords(row: Row, words: readonly string[], title: string, { object, group, hidden }: Where): boolean {
  const ownName = object.fields.find(({ nameField }) => nameField)
  const readsTitle = group === 'ALL' && !hidden.has(ownName?.name ?? '')
  return (readsTitle && holds(words, title)) || holds(words, haystackOf(object, row, group, hidden))
}

/** Words beside one another: rows that hold them all are read again. */
function findWords(segment: Segment, words: readonly string[], where: Where): Found {
  const parts = words.map((word) => findWord(segment, word, groupMarks[where.group]))
  const [result = new Uint8Array(segment.rows.length), ...others] = parts
  if (others.length === 0 && where.hidden.size === 0) return result
  const plain = ` ${words.join(' ').replace(/[*?]/g, '')}`
  for (let place = 0; place < result.length; place++) {
    if (result[place] === 0) continue
    result[place] = 0
    if (others.some((one) => one[place] === 0)) continue
    const row = segment.rows[place] as Row
    const title = ` ${titleOf(where.object, row).join(' ')} `
    if (!holdsWords(row, words, title, where)) continue
    const inTitle = (title.includes(plain) ? mark.title : 0) | (title.startsWith(plain) ? mark.firstOfTitle : 0)
    result[place] = found | inTitle
  }
  return result
}

/** The rows of a segment that are found. Terms beside one another must all be there, unless the kind joins them by OR. */
export function findIn(segment: Segment, node: SearchNode, where: Where): Found {
  if (node.kind === 'words') return findWords(segment, node.words, where)
  const left = findIn(segment, node.left, where)
  const right = findIn(segment, node.right, where)
  const either = node.kind === 'or' || (node.kind === 'beside' && where.object.returningOnly)
  for (let place = 0; place < left.length; place++) {
    const [a, b] = [left[place] as number, right[place] as number]
    if (node.kind === 'and not') left[place] = b === 0 ? a : 0
    else left[place] = either || (a !== 0 && b !== 0) ? a | b : 0
  }
  return left
}
