export type { Resend, RetryOptions, RetryPolicy } from './http/backoff.js'
export { type Bound, bindTo } from './http/bind.js'
export { type Budget, type BudgetOptions, createBudget, type Rate } from './http/budget.js'
export { callRoute, callRouteWithResponse, type RouteResponse } from './http/call-route.js'
export {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type Fetch,
  type RefusalAnswer,
} from './http/connection.js'
export { type Download, downloadRoute, type StreamOptions } from './http/download-route.js'
export type { CallOptions, HttpRequest } from './http/exchange.js'
export { type Followed, type FollowOptions, followRoute } from './http/follow-route.js'
export type { ErrorEvent, Hooks, HttpEvent, ResponseEvent, RetryEvent } from './http/hooks.js'
export { createListing, type Listing, type ListingSource, type Page } from './http/listing.js'
export type { UploadBytes, UploadProgress } from './http/progress.js'
export { type QueryInput, writeQuery } from './http/query.js'
export {
  type MutationOptions,
  mutationOptionsOf,
  type PagedQueryOptions,
  pagedQueryOptions,
  type QueryContext,
  type QueryOptions,
  queryOptions,
} from './http/query-options.js'
export { readJson } from './http/read-json.js'
export { type Result, toResult, type WithResults, withResults } from './http/result.js'
export type { RouteInput } from './http/route-request.js'
export { type HttpAnswer, sendRequest } from './http/send.js'
export type { Span, Tracer } from './http/tracer.js'
export { type Upload, type UploadOptions, uploadRoute } from './http/upload-route.js'
