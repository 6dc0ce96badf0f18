/** The first few of many items in an order, without sorting all of them. */
export interface Best<Item> {
  add(item: Item): void
  sorted(): Item[]
}

/** Collects items, of which only the first `limit` in the order are wanted. */
export function createBest<Item>(limit: number, compare: (a: Item, b: Item) => number): Best<Item> {
  // Room for as many again, so that sorting is rare.
  const room = limit * 2
  let items: Item[] = []
  let worst: Item | undefined

  function shrink(): void {
    items.sort(compare)
    if (items.length <= limit) return
    items = items.slice(0, limit)
    worst = items.at(-1)
  }

  return {
    add(item) {
      if (worst !== undefined && compare(item, worst) >= 0) return
      items.push(item)
      if (items.length >= room) shrink()
    },
    sorted() {
      shrink()
      return items
    },
  }
}
