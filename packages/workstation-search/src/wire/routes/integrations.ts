import { defineRoute, id, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  begunSignInJson,
  connectionJson,
  integrationsJson,
  keysJson,
  redirectUriJson,
  saltJson,
} from '../integration.js'

export const listIntegrationsRoute = defineRoute({
  operation: 'listIntegrations',
  method: 'GET',
  path: '/integrations',
  capability: 'workstation.use',
  answer: integrationsJson,
})

// It may be repeated: one that is not completed is forgotten. It takes no key, or its answer would be kept, and with the state and the
// challenge in it whoever reads the database could sign somebody in as somebody else.
export const beginSignInRoute = defineRoute({
  operation: 'beginSignIn',
  method: 'POST',
  path: '/integrations/{integrationId}/sign-ins',
  capability: 'workstation.use',
  reads: true,
  params: z.strictObject({ integrationId: id() }),
  body: z.strictObject({ redirectUri: redirectUriJson, salt: saltJson }),
  answer: begunSignInJson,
  status: 201,
  errors: ['integration_not_available', 'integration_incomplete'],
})

export const completeSignInRoute = defineRoute({
  operation: 'completeSignIn',
  method: 'POST',
  path: '/sign-ins',
  capability: 'workstation.use',
  body: z.strictObject({ callback: text(8_000), salt: saltJson }),
  answer: connectionJson,
  status: 201,
  errors: ['integration_not_available', 'sign_in_denied', 'sign_in_failed', 'application_refused'],
})

export const disconnectRoute = defineRoute({
  operation: 'disconnect',
  method: 'POST',
  path: '/integrations/{integrationId}/disconnection',
  capability: 'workstation.use',
  params: z.strictObject({ integrationId: id() }),
  body: z.strictObject({ keys: keysJson }),
  answer: z.object({ removed: z.int(), revoked: z.int() }),
  errors: ['application_unavailable'],
})
