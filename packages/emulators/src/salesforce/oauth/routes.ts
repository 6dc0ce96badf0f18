import { json } from '../rest/answer.js'
import type { OpenCall, Route } from '../rest/call.js'
import { answerConsent, showLogin } from './authorize.js'
import { answerDiscovery, answerIdentity, answerUserinfo } from './identity.js'
import { answerIntrospect, answerRevoke, answerToken } from './token-endpoint.js'

type Handle = (call: OpenCall) => Response | Promise<Response>
const open = (operation: string, method: string, path: string, handle: Handle): Route => ({
  operation,
  method,
  path,
  open: true,
  handle,
})

/** Sign-in, tokens and identity. */
export const oauthRoutes: readonly Route[] = [
  open('authorize', 'GET', '/services/oauth2/authorize', showLogin),
  open('answerConsent', 'POST', '/services/oauth2/authorize', answerConsent),
  open('token', 'POST', '/services/oauth2/token', answerToken),
  open('revoke', 'POST', '/services/oauth2/revoke', answerRevoke),
  open('revoke', 'GET', '/services/oauth2/revoke', answerRevoke),
  open('introspect', 'POST', '/services/oauth2/introspect', answerIntrospect),
  open('userinfo', 'GET', '/services/oauth2/userinfo', answerUserinfo),
  open('userinfo', 'POST', '/services/oauth2/userinfo', answerUserinfo),
  open('jwks', 'GET', '/id/keys', async ({ site }) => json({ keys: [await site.key.publicKey()] })),
  open('identity', 'GET', '/id/:org/:user', answerIdentity),
  open('discovery', 'GET', '/.well-known/openid-configuration', answerDiscovery),
]
