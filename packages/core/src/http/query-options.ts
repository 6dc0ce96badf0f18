import type { Listing, Page } from './listing.js'

/** What TanStack Query hands to a query function. */
export interface QueryContext {
  readonly signal: AbortSignal
}

/** The options of a query, as TanStack Query 5 takes them. */
export interface QueryOptions<Value, Key extends readonly unknown[]> {
  readonly queryKey: Key
  readonly queryFn: (context: QueryContext) => Promise<Value>
}

/** The options of a query that is read page by page. */
export interface PagedQueryOptions<Item, Key extends readonly unknown[]> {
  readonly queryKey: Key
  readonly queryFn: (context: QueryContext & { readonly pageParam: string | undefined }) => Promise<Page<Item>>
  readonly initialPageParam: string | undefined
  readonly getNextPageParam: (page: Page<Item>) => string | undefined
}

/** The options of a mutation. `invalidates` names the queries that it makes stale, for `queryClient.invalidateQueries`. */
export interface MutationOptions<Input, Value> {
  readonly mutationKey: readonly string[]
  readonly mutationFn: (input: Input) => Promise<Value>
  readonly invalidates: readonly { readonly queryKey: readonly unknown[] }[]
}

/** Options of a query. The query's own signal ends the call. */
export function queryOptions<Value, const Key extends readonly unknown[]>(
  queryKey: Key,
  read: (options: { readonly signal: AbortSignal }) => PromiseLike<Value>,
): QueryOptions<Value, Key> {
  return { queryKey, queryFn: async ({ signal }) => read({ signal }) }
}

/** Options of a list: an infinite query, whose pages are those of the service. */
export function pagedQueryOptions<Item, const Key extends readonly unknown[]>(
  queryKey: Key,
  list: (options: { readonly signal: AbortSignal; readonly from?: string }) => Listing<Item>,
): PagedQueryOptions<Item, Key> {
  return {
    queryKey,
    queryFn: async ({ signal, pageParam }) => list({ signal, ...(pageParam !== undefined && { from: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
  }
}

/** What makes the mutations of a package: their keys begin with `waymark` and its name. */
export function mutationOptionsOf(packageName: string) {
  return <Input, Value>(
    name: string,
    run: (input: Input) => Promise<Value>,
    invalidates: readonly (readonly unknown[])[],
  ): MutationOptions<Input, Value> => ({
    mutationKey: ['waymark', packageName, name],
    mutationFn: run,
    invalidates: invalidates.map((queryKey) => ({ queryKey })),
  })
}
