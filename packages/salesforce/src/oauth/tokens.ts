import { type CallOptions, type Connection, createConnection, readJson, sendRequest } from '@waymark/core/http'
import type { TokenSet } from '../model/tokens.js'
import {
  type Identity,
  type Introspection,
  identityJson,
  introspectionJson,
  readIntrospection,
  type UserInfo,
  userInfoJson,
} from '../wire/user.js'
import type { OAuthApp } from './app.js'
import { readOAuthRefusal } from './refusal.js'
import { sendForm } from './send-form.js'

type Options = Pick<CallOptions, 'signal' | 'timeout'>

/**
 * Revokes a token. A refresh token takes its access tokens along.
 *
 * @throws SalesforceError `authorization_failed` or `reauthorization_required` for a token that Salesforce does not know: it holds no more.
 */
export async function revokeToken(app: OAuthApp, token: string, options: Options = {}): Promise<void> {
  const path = '/services/oauth2/revoke'
  await sendForm(app.connection, 'revokeToken', path, { token }, { ...options, repeatable: true }, () => undefined)
}

/** Whether a token is valid, and whose it is. */
export function introspectToken(
  app: OAuthApp,
  token: string,
  hint: 'access_token' | 'refresh_token' = 'access_token',
  options: Options = {},
): Promise<Introspection> {
  const form = { token, token_type_hint: hint, client_id: app.clientId, client_secret: app.clientSecret }
  const call = { ...options, repeatable: true }
  return sendForm(app.connection, 'introspectToken', '/services/oauth2/introspect', form, call, (answer) =>
    readIntrospection(readJson(answer, introspectionJson)),
  )
}

// The organization is asked, never the host that an identity URL names: the token goes nowhere else, and nothing redirects.
function at(app: OAuthApp, { instanceUrl, accessToken }: TokenSet): Connection {
  const { connection } = app
  const { baseUrl } = createConnection({ baseUrl: instanceUrl })
  return { ...connection, baseUrl, token: accessToken, readRefusal: readOAuthRefusal }
}

/**
 * The user of a token, as OpenID Connect tells. Needs the scope `openid`.
 *
 * @throws SalesforceError `session_expired`.
 */
export function getUserInfo(app: OAuthApp, tokens: TokenSet, options: Options = {}): Promise<UserInfo> {
  const path = '/services/oauth2/userinfo'
  const request = { operation: 'getUserInfo', method: 'GET', template: path, path, write: false }
  return sendRequest(at(app, tokens), request, options, (answer) => readJson(answer, userInfoJson))
}

/**
 * The user of a token, by the identity URL that came with it.
 *
 * @throws SalesforceError `session_expired`. TypeError when no identity URL came with the tokens.
 */
export async function getIdentity(app: OAuthApp, tokens: TokenSet, options: Options = {}): Promise<Identity> {
  const path = URL.canParse(tokens.identityUrl ?? '') ? new URL(tokens.identityUrl ?? '').pathname : ''
  if (!/^\/id\/\w+\/\w+$/.test(path)) throw new TypeError('these tokens came without the address of an identity')
  const template = '/id/{organization}/{user}'
  const request = { operation: 'getIdentity', method: 'GET', template, path, write: false }
  return await sendRequest(at(app, tokens), request, options, (answer) => readJson(answer, identityJson))
}
