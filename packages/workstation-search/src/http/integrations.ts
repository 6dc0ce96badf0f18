import { implement, type RouteImplementation } from '@waymark/core/server'
import type { WorkstationSearchService } from '../service/create-service.js'
import { writeBegunSignIn, writeConnection, writeIntegrations } from '../wire/integration.js'
import {
  beginSignInRoute,
  completeSignInRoute,
  disconnectRoute,
  listIntegrationsRoute,
} from '../wire/routes/integrations.js'

export function integrationImplementations({ integrations }: WorkstationSearchService): readonly RouteImplementation[] {
  return [
    implement(listIntegrationsRoute, { run: ({ call }) => integrations.list(call), write: writeIntegrations }),
    implement(beginSignInRoute, {
      run: ({ call, params, body }) => integrations.beginSignIn(call, params.integrationId, body),
      write: writeBegunSignIn,
    }),
    implement(completeSignInRoute, {
      run: ({ call, body }) => integrations.completeSignIn(call, body),
      write: writeConnection,
    }),
    implement(disconnectRoute, {
      run: ({ call, params, body }) => integrations.disconnect(call, params.integrationId, body.keys),
      write: (ended: { removed: number; revoked: number }) => ended,
    }),
  ]
}
