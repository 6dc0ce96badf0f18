// Large enough that few blocks are searched, small enough that moving one to make room costs under a microsecond.
const fullBlock = 128

/** A place in sorted blocks. */
export interface Place {
  readonly block: number
  readonly at: number
}

function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.at < b.at)
}

/** The earlier of two places. */
export function earlier(a: Place, b: Place): Place {
  return isBefore(a, b) ? a : b
}

/** The later of two places. */
export function later(a: Place, b: Place): Place {
  return isBefore(a, b) ? b : a
}

/** A sorted list that takes and gives up items in the middle quickly, also when it has a million: many short arrays. */
export class SortedBlocks<Item> {
  readonly #blocks: Item[][] = []
  readonly #compare: (a: Item, b: Item) => number

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare
  }

  /** The place of the first item for which this is not negative: items before it must give a negative number, the others not. */
  place(compareToWanted: (item: Item) => number): Place {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const last = this.#blocks[middle]?.at(-1) as Item
      if (compareToWanted(last) < 0) low = middle + 1
      else high = middle
    }
    const items = this.#blocks[low]
    if (!items) return { block: low, at: 0 }
    let from = 0
    let to = items.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (compareToWanted(items[middle] as Item) < 0) from = middle + 1
      else to = middle
    }
    return { block: low, at: from }
  }

  /** The first item, in order. */
  first(): Item | undefined {
    return this.#blocks[0]?.[0]
  }

  /** The item at a place, if there is one. */
  at(place: Place): Item | undefined {
    return this.#blocks[place.block]?.[place.at]
  }

  /** Replaces everything by these items, in whatever order they come. */
  fill(items: readonly Item[]): void {
    const sorted = [...items].sort(this.#compare)
    this.#blocks.length = 0
    for (let at = 0; at < sorted.length; at += fullBlock / 2) this.#blocks.push(sorted.slice(at, at + fullBlock / 2))
  }

  /** The place behind the last item. */
  end(): Place {
    return { block: this.#blocks.length, at: 0 }
  }

  /** Adds an item, before those that compare as its like. */
  add(item: Item): void {
    const { block, at } = this.place((other) => this.#compare(other, item))
    const items = this.#blocks[block] ?? this.#blocks[block - 1]
    if (!items) {
      this.#blocks.push([item])
      return
    }
    const home = this.#blocks[block] ? block : block - 1
    items.splice(this.#blocks[block] ? at : items.length, 0, item)
    if (items.length > fullBlock) this.#blocks.splice(home + 1, 0, items.splice(items.length >>> 1))
  }

  /** Takes out the item that compares as this one's like; gives it, or undefined when there is none. */
  remove(item: Item): Item | undefined {
    const { block, at } = this.place((other) => this.#compare(other, item))
    const items = this.#blocks[block]
    const found = items?.[at]
    if (!items || found === undefined || this.#compare(found, item) !== 0) return undefined
    items.splice(at, 1)
    if (items.length === 0) this.#blocks.splice(block, 1)
    return found
  }

  /** The items from a place up to, not including, another, forwards. */
  *between(from: Place, to: Place): Generator<Item> {
    for (let block = from.block; block <= to.block && block < this.#blocks.length; block++) {
      const items = this.#blocks[block] as Item[]
      const end = block === to.block ? to.at : items.length
      for (let at = block === from.block ? from.at : 0; at < end; at++) yield items[at] as Item
    }
  }

  /** The same items, backwards. */
  *betweenBackwards(from: Place, to: Place): Generator<Item> {
    for (let block = Math.min(to.block, this.#blocks.length - 1); block >= from.block; block--) {
      const items = this.#blocks[block] as Item[]
      const start = block === from.block ? from.at : 0
      for (let at = (block === to.block ? to.at : items.length) - 1; at >= start; at--) yield items[at] as Item
    }
  }

  /** Every item, in order. */
  *[Symbol.iterator](): Generator<Item> {
    for (const items of this.#blocks) yield* items
  }
}
