import { ContractError } from '../errors/error.js'

/** A part of a list, and the cursor of the next one when there is one. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string | undefined
}

/** Where a list comes from. */
export interface ListingSource<T> {
  /** Asks for the page behind a cursor, or the first one. */
  readonly fetchPage: (after: string | undefined) => Promise<Page<T>>
  /** The cursor of an item, where every item has one; checkpoints are then these, and outlive changes of the list. */
  readonly cursorOf?: ((item: T) => string) | undefined
  /** A checkpoint to go on from. */
  readonly from?: string | undefined
}

/**
 * A list that is fetched as it is read. `await` it for its first page, iterate it for its items. It remembers how far it was
 * read: iterate it again after a failure or a `break`, and it goes on behind the last item; what was read is not asked for
 * again.
 */
export interface Listing<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {
  /** What is left of the list, page by page. */
  pages(): AsyncIterableIterator<Page<T>>
  /** Goes on behind the last item that was read, when passed as `from`: in another process, or tomorrow. */
  readonly checkpoint: string | undefined
}

/** Makes a list of pages. Nothing is fetched before it is read. */
export function createListing<T>({ fetchPage, cursorOf, from }: ListingSource<T>): Listing<T> {
  let { after, skip } = cursorOf === undefined ? readCheckpoint(from) : { after: from, skip: 0 }
  let page: Page<T> | undefined
  let index = 0
  let turned = false
  let first: Promise<Page<T>> | undefined
  let checkpoint = from

  // Items before the checkpoint are cut off where the page comes in, so nobody sees them.
  const load = async (): Promise<Page<T>> => {
    const loaded = await fetchPage(after)
    return skip === 0 ? loaded : { ...loaded, items: loaded.items.slice(skip) }
  }
  const firstPage = () => {
    first ??= load().catch((error: unknown) => {
      first = undefined
      throw error
    })
    return first
  }
  const currentPage = async () => {
    page ??= await (turned ? load() : firstPage())
    return page
  }
  const mark = (item: T, last: boolean, current: Page<T>) => {
    if (cursorOf !== undefined) checkpoint = cursorOf(item)
    else checkpoint = last && current.next !== undefined ? `0:${current.next}` : `${skip + index}:${after ?? ''}`
  }
  const turn = (current: Page<T>): boolean => {
    if (current.next === undefined) return false
    if (current.next === after) throw new ContractError('a page names itself as the next one')
    turned = true
    after = current.next
    skip = 0
    page = undefined
    index = 0
    return true
  }

  async function* items(): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const current = await currentPage()
      while (index < current.items.length) {
        const item = current.items[index] as T
        index += 1
        mark(item, index === current.items.length, current)
        yield item
      }
      if (!turn(current)) return
    }
  }
  async function* pages(): AsyncGenerator<Page<T>, void, undefined> {
    for (;;) {
      const current = await currentPage()
      const rest = index === 0 ? current : { ...current, items: current.items.slice(index) }
      index = current.items.length
      const last = current.items.at(-1)
      if (last !== undefined) mark(last, true, current)
      if (rest.items.length > 0 || rest === current) yield rest
      if (!turn(current)) return
    }
  }

  return {
    // biome-ignore lint/suspicious/noThenProperty: a listing is awaited for its first page, as its type says
    then: (onPage, onError) => firstPage().then(onPage, onError),
    [Symbol.asyncIterator]: items,
    pages,
    get checkpoint() {
      return checkpoint
    },
  }
}

// Without cursors of items, a checkpoint is the cursor of a page and how many of its items were read.
function readCheckpoint(checkpoint: string | undefined): { after: string | undefined; skip: number } {
  const parts = /^(\d+):(.*)$/s.exec(checkpoint ?? '0:')
  if (parts === null) throw new TypeError('from is not a checkpoint of a listing')
  return { after: parts[2] || undefined, skip: Number(parts[1]) }
}
