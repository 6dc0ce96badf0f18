import type { ObjectType, Row } from '../org/model.js'
import { wordsOfField } from './haystack.js'

/** What is known of a word in a record: the groups of the fields that hold it, and whether it is in the name. */
export const mark = { name: 1, email: 2, phone: 4, title: 8, firstOfTitle: 16 } as const
const bits = 5

/** Some records of an object by their words. The words are sorted, so that those with one beginning stand together. */
export interface Segment {
  readonly rows: readonly Row[]
  readonly words: readonly string[]
  /** Where the entries of each word begin; one more than there are words. */
  readonly starts: Uint32Array
  /** A record's place among the rows, and the marks of the word in it. */
  readonly entries: Uint32Array
}

export const placeOf = (entry: number) => entry >>> bits
export const marksOf = (entry: number) => entry & ((1 << bits) - 1)

const groupBits = { NAME: mark.name, EMAIL: mark.email, PHONE: mark.phone } as const

/** The words of rows in the order of the rows: for each entry the number of its word. */
interface Read {
  readonly numbers: ReadonlyMap<string, number>
  readonly wordAt: Uint32Array
  readonly entryAt: Uint32Array
  readonly size: number
}

const grown = (held: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(held.length * 2)
  larger.set(held)
  return larger
}

function readRows(object: ObjectType, rows: readonly Row[]): Read {
  const searched = object.fields.flatMap((field) =>
    field.search === null ? [] : [{ field, marks: field.search.reduce((sum, group) => sum | groupBits[group], 0) }],
  )
  const numbers = new Map<string, number>()
  // Lists of a million numbers would take twice the room.
  let wordAt = new Uint32Array(1024)
  let entryAt = new Uint32Array(1024)
  let size = 0

  function add(word: string, marks: number, place: number, from: number): void {
    let number = numbers.get(word)
    if (number === undefined) {
      number = numbers.size
      numbers.set(word, number)
    }
    for (let at = from; at < size; at++) {
      if (wordAt[at] !== number) continue
      entryAt[at] = (entryAt[at] as number) | marks
      return
    }
    if (size === wordAt.length) {
      wordAt = grown(wordAt)
      entryAt = grown(entryAt)
    }
    wordAt[size] = number
    entryAt[size] = (place << bits) | marks
    size += 1
  }

  for (const [place, row] of rows.entries()) {
    const from = size
    for (const { field, marks } of searched) {
      const value = row[field.name]
      if (typeof value !== 'string') continue
      const isTitle = field.nameField
      const words = wordsOfField(field, value)
      for (let at = 0; at < words.length; at++) {
        const inTitle = isTitle ? (at === 0 ? mark.title | mark.firstOfTitle : mark.title) : 0
        add(words[at] as string, marks | inTitle, place, from)
      }
    }
  }
  return { numbers, wordAt, entryAt, size }
}

/** Reads the words of these rows, and sorts them. */
export function buildSegment(object: ObjectType, rows: readonly Row[]): Segment {
  const { numbers, wordAt, entryAt, size } = readRows(object, rows)
  const words = [...numbers.keys()].sort()
  const places = new Uint32Array(words.length)
  for (const [place, word] of words.entries()) places[numbers.get(word) as number] = place
  const starts = new Uint32Array(words.length + 1)
  for (let at = 0; at < size; at++) {
    const place = places[wordAt[at] as number] as number
    starts[place + 1] = (starts[place + 1] as number) + 1
  }
  for (let place = 0; place < words.length; place++) {
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number)
  }
  const next = starts.slice()
  const entries = new Uint32Array(size)
  for (let at = 0; at < size; at++) {
    const place = places[wordAt[at] as number] as number
    const to = next[place] as number
    entries[to] = entryAt[at] as number
    next[place] = to + 1
  }
  return { rows, words, starts, entries }
}

/** The place of the first word that is not before this one. */
export function firstFrom({ words }: Segment, wanted: string): number {
  let [from, to] = [0, words.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((words[middle] as string) < wanted) from = middle + 1
    else to = middle
  }
  return from
}
