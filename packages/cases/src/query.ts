export { casesQueries } from './client/cases-queries.js'
export type { MutationOptions, PagedQueryOptions, QueryContext, QueryOptions } from './client/queries.js'
