export { type WorkstationSearchHandlerOptions, workstationSearchHandler } from './http/handler.js'
export {
  createWorkstationSearchService,
  type WorkstationSearchService,
} from './service/create-service.js'
export type {
  AppCredentials,
  BegunAuthorization,
  CrmApplication,
  CrmSession,
  TakenTokens,
  TokenHome,
} from './service/crm-application.js'
export type { AudienceResolver, Deployment, WorkstationSearchPorts } from './service/ports.js'
export {
  defineSearchProvider,
  type FoundRecord,
  type ProviderAnswer,
  type ProviderContext,
  type ProviderQuery,
  type SearchProvider,
} from './service/search-provider.js'
export {
  type SalesforceApplicationOptions,
  salesforceApplication,
} from './vendor/salesforce/salesforce-application.js'
