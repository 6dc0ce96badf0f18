export type { MutationOptions, QueryContext, QueryOptions } from '@waymark/core/http'
export { workstationSearchQueries } from './client/workstation-search-queries.js'
