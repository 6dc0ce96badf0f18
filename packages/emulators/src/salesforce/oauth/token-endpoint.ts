import { json } from '../rest/answer.js'
import type { OpenCall } from '../rest/call.js'
import type { ConnectedApp } from './app.js'
import { clientCredentials, exchangeCode, jwtBearer, refresh } from './grants.js'
import { OauthError } from './oauth-error.js'

/** The form of a request. @throws OauthError when it is none. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw new OauthError('invalid_request', 'must be application/x-www-form-urlencoded')
  }
  return new URLSearchParams(await request.text())
}

/** The app that asks, by form or Basic. A confidential one proves itself; a public one must not try. @throws OauthError */
function readClient({ site, request }: OpenCall, form: URLSearchParams): ConnectedApp {
  const [, basic] = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const [basicId, basicSecret] = basic ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent) : []
  const clientId = form.get('client_id') ?? basicId
  const secret = form.get('client_secret') ?? basicSecret
  const app = site.apps.get(clientId ?? '')
  if (!app) throw new OauthError('invalid_client_id', 'client identifier invalid')
  if (app.clientSecret !== secret && (app.clientSecret !== undefined || secret)) {
    throw new OauthError('invalid_client', 'invalid client credentials')
  }
  return app
}

const jwtGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

async function grantOf(call: OpenCall): Promise<object> {
  const form = await readForm(call.request)
  const type = form.get('grant_type')
  if (type === jwtGrant) return jwtBearer(call, form)
  const grants = { authorization_code: exchangeCode, refresh_token: refresh, client_credentials: clientCredentials }
  const grant = grants[type as keyof typeof grants]
  if (!grant) throw new OauthError('unsupported_grant_type', 'grant type not supported')
  return grant({ call, form, app: readClient(call, form) })
}

/** Answers with what the work gives, or its refusal as `{ error, error_description }`. */
async function oauthAnswer(work: () => Promise<object | undefined>): Promise<Response> {
  try {
    const body = await work()
    return body === undefined ? new Response(null, { status: 200 }) : json(body)
  } catch (error) {
    if (!(error instanceof OauthError)) throw error
    return json({ error: error.error, error_description: error.description }, error.status)
  }
}

export const answerToken = (call: OpenCall) => oauthAnswer(() => grantOf(call))

/** Ends a session, or a family with all its sessions. */
export const answerRevoke = (call: OpenCall) =>
  oauthAnswer(async () => {
    const given = call.request.method === 'GET' ? call.url.searchParams : await readForm(call.request)
    const token = given.get('token') ?? ''
    const { tokens } = call.site
    const family = tokens.familyOf(token)
    if (family && !family.revoked) tokens.revokeFamily(family)
    else if (!tokens.endSession(token)) throw new OauthError('invalid_token', 'invalid token')
    return undefined
  })

/** What a token is, for the app that it belongs to. */
export const answerIntrospect = (call: OpenCall) =>
  oauthAnswer(async () => {
    const form = await readForm(call.request)
    const app = readClient(call, form)
    const token = form.get('token') ?? ''
    const { tokens, world } = call.site
    const session = tokens.peek(token)
    const family = tokens.familyOf(token)
    const known = session ?? (family && !family.revoked && family.current === token ? family : undefined)
    if (!known || known.clientId !== app.clientId) return { active: false }
    const used = Math.floor(known.lastUsedAt / 1000)
    const lifetime = session ? world.settings.sessionTimeout : world.settings.refreshIdleTimeout
    return {
      active: true,
      scope: known.scopes.join(' '),
      client_id: known.clientId,
      username: world.store.get(known.userId)?.Username,
      sub: `${call.origin}/id/${world.orgId}/${known.userId}`,
      token_type: session ? 'access_token' : 'refresh_token',
      exp: used + lifetime / 1000,
      iat: used,
      nbf: used,
    }
  })
