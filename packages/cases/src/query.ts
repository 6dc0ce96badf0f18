export type { MutationOptions, PagedQueryOptions, QueryContext, QueryOptions } from '@waymark/core/http'
export { casesQueries } from './client/cases-queries.js'
