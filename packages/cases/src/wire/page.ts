/** A page as JSON, with each item written. */
export function writePage<Item, Json>(write: (item: Item) => Json) {
  return ({ items, next }: { readonly items: readonly Item[]; readonly next?: string }) => ({
    items: items.map(write),
    ...(next !== undefined && { next }),
  })
}

/** A page with each item read. */
export function readPage<Json, Item>(read: (json: Json) => Item) {
  return ({ items, next }: { readonly items: readonly Json[]; readonly next?: string }) => ({
    items: items.map(read),
    ...(next !== undefined && { next }),
  })
}
