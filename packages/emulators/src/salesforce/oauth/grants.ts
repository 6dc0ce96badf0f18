import type { Row } from '../org/model.js'
import type { OpenCall } from '../rest/call.js'
import { tokenAnswer } from './answer.js'
import type { ConnectedApp } from './app.js'
import { challengeOf, readAssertion } from './keys.js'
import { invalidGrant, OauthError } from './oauth-error.js'
import type { Family, Session } from './tokens.js'

/** A token request: who asks, with which form. */
export interface Grant {
  readonly call: OpenCall
  readonly form: URLSearchParams
  readonly app: ConnectedApp
}

function activeUser({ world }: OpenCall, id: string): Row {
  const user = world.store.get(id)
  if (user?.IsActive !== true) throw new OauthError('inactive_user', 'user is inactive')
  return user
}

function userByName({ world }: OpenCall, name: string): Row | undefined {
  return world.store.find('User', 'Username', name).find((row) => row.IsActive === true)
}

function answer({ call, app }: Grant, session: Session, refreshToken?: string, nonce?: string) {
  const { world, site, origin } = call
  return tokenAnswer({ world, key: site.key, app, session, origin, refreshToken, nonce })
}

/** `authorization_code`: exchanges a code once, with its verifier. */
export async function exchangeCode(grant: Grant) {
  const { call, form, app } = grant
  const { tokens } = call.site
  const code = tokens.takeCode(form.get('code') ?? '')
  if (code.clientId !== app.clientId) throw invalidGrant('invalid authorization code')
  if (form.get('redirect_uri') !== code.redirectUri) {
    throw new OauthError('redirect_uri_mismatch', 'redirect_uri must match configuration')
  }
  const verifier = form.get('code_verifier')
  if (code.challenge !== undefined) {
    if (verifier === null) throw invalidGrant('code verifier is missing')
    if (!/^[\w.~-]{43,128}$/.test(verifier) || (await challengeOf(verifier)) !== code.challenge) {
      throw new OauthError('invalid_request', 'invalid code verifier')
    }
  }
  activeUser(call, code.userId)
  const family = code.scopes.includes('refresh_token')
    ? tokens.addFamily(code.userId, app.clientId, code.scopes)
    : undefined
  const session = tokens.addSession(code.userId, app.clientId, code.scopes, family?.id)
  return answer(grant, session, family?.current, code.nonce)
}

const busy = new WeakSet<Family>()

/** Long enough for another request that is on its way to be seen. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const expired = () => invalidGrant('expired access/refresh token')

/** `refresh_token`: rotates, and ends the whole family when a spent token comes again. */
export async function refresh(grant: Grant) {
  const { call, form, app } = grant
  const { tokens, world } = call.site
  const given = form.get('refresh_token') ?? ''
  const family = tokens.familyOf(given)
  if (!family || family.clientId !== app.clientId || family.revoked) throw expired()
  if (busy.has(family)) throw invalidGrant('token request is already being processed')
  const now = world.clock.now().getTime()
  if (given !== family.current) {
    tokens.revokeFamily(family)
    throw expired()
  }
  if (now - family.lastUsedAt > world.settings.refreshIdleTimeout) {
    tokens.revokeFamily(family)
    throw expired()
  }
  busy.add(family)
  try {
    await someTurns()
    activeUser(call, family.userId)
    family.lastUsedAt = now
    if (world.settings.rotateRefreshTokens) tokens.rotate(family)
    const session = tokens.addSession(family.userId, app.clientId, family.scopes, family.id)
    return await answer(grant, session, world.settings.rotateRefreshTokens ? family.current : undefined)
  } finally {
    busy.delete(family)
  }
}

/** `client_credentials`: runs as the user that the app names. Only at the org's own host. */
export function clientCredentials(grant: Grant) {
  const { call, app } = grant
  if (/^(login|test)\.salesforce\.com$/.test(call.url.hostname)) {
    throw invalidGrant('request not supported on this domain')
  }
  if (app.clientSecret === undefined) throw new OauthError('invalid_client', 'invalid client credentials', 401)
  const user = app.runAs === undefined ? undefined : userByName(call, app.runAs)
  if (!user) throw invalidGrant('no client credentials user enabled')
  const scopes = app.scopes.filter((scope) => scope !== 'refresh_token')
  return answer(grant, call.site.tokens.addSession(String(user.Id), app.clientId, scopes))
}

/** The JWT bearer grant: an assertion signed with the key that the app registered. */
export async function jwtBearer(call: OpenCall, form: URLSearchParams) {
  const assertion = form.get('assertion') ?? ''
  let issuer: unknown
  try {
    issuer = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()).iss
  } catch {
    throw invalidGrant('invalid assertion')
  }
  const app = call.site.apps.get(String(issuer))
  const claims = app?.publicKey === undefined ? undefined : await readAssertion(assertion, app.publicKey)
  if (!app || !claims) throw invalidGrant('invalid assertion')
  const audiences = ['https://login.salesforce.com', 'https://test.salesforce.com', call.origin]
  if (!audiences.includes(String(claims.aud))) throw invalidGrant('Audience validation failed')
  const now = call.world.clock.now().getTime() / 1000
  if (typeof claims.exp !== 'number' || claims.exp < now || claims.exp > now + 300)
    throw invalidGrant('invalid assertion')
  const user = userByName(call, String(claims.prn ?? claims.sub))
  const approved =
    app.preAuthorized === true ||
    call.site.tokens.families.some((one) => one.userId === user?.Id && one.clientId === app.clientId && !one.revoked)
  if (!user || !approved) throw invalidGrant("user hasn't approved this consumer")
  const scopes = app.scopes.filter((scope) => scope !== 'refresh_token')
  return answer({ call, form, app }, call.site.tokens.addSession(String(user.Id), app.clientId, scopes))
}
