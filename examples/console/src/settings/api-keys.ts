import { queryOptions } from '@tanstack/react-query'
import { platform } from '../session/clients.js'

/** The keys of whoever is signed in. */
export const apiKeysQuery = queryOptions({
  queryKey: ['platform', 'api-keys'],
  queryFn: ({ signal }) => platform.apiKeys.list({ signal }),
})
