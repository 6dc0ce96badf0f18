import { refuseInput } from '@waymark/core'
import type { AccountStore, Collection, StoredDocument } from '@waymark/core/ports'

/** How many items a page has when the caller does not say. */
export const defaultPageSize = 25

/** What every list takes. */
export interface PageRequest {
  /** The id of the last item that the caller has. */
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** A page of items, and the cursor of the next one when there is one. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** The document that a cursor names. @throws RefusedError `validation_failed` for a cursor of no document. */
export async function findCursor<D extends StoredDocument>(
  store: AccountStore,
  collection: Collection<D>,
  page: PageRequest,
  belongs: (document: D) => boolean = () => true,
): Promise<D | undefined> {
  if (page.after === undefined) return undefined
  const document = await store.get(collection, page.after)
  if (document && belongs(document)) return document
  throw refuseInput([
    { in: 'query', path: '/after', message: 'is no cursor of this list; take `next` of the page before' },
  ])
}

/** Cuts a page out of what was found with a limit of one more than the page holds. */
export function pageOf<D extends StoredDocument, Item>(
  found: readonly D[],
  size: number,
  read: (document: D) => Item,
): Page<Item> {
  const items = found.slice(0, size)
  const last = items.at(-1)
  return { items: items.map(read), ...(found.length > size && last && { next: last.id }) }
}
