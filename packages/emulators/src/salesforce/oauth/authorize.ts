import type { OpenCall } from '../rest/call.js'
import { type ConnectedApp, isRedirect } from './app.js'
import { consentPage, plainPage } from './consent-page.js'

interface Asked {
  readonly app: ConnectedApp
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly state: string | undefined
}

function back({ redirectUri, state }: Pick<Asked, 'redirectUri' | 'state'>, answer: Record<string, string>): Response {
  const query = Object.entries({ ...answer, ...(state === undefined ? {} : { state }) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`)
    .join('&')
  const location = `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`
  return new Response(null, { status: 302, headers: { location } })
}

/** Reads what an app asks for; a fault in who asks is told to the person, the rest to the app. */
function readAsked({ site, url }: OpenCall): Asked | Response {
  const query = url.searchParams
  const app = site.apps.get(query.get('client_id') ?? '')
  if (!app) return plainPage(400, 'error=invalid_client_id&error_description=client%20identifier%20invalid')
  const redirectUri = query.get('redirect_uri') ?? ''
  if (redirectUri === '')
    return plainPage(400, 'error=redirect_uri_missing&error_description=redirect_uri%20not%20provided')
  if (!isRedirect(app, redirectUri)) {
    return plainPage(400, 'error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration')
  }
  const state = query.get('state') ?? undefined
  const refuse = (error: string, description: string) =>
    back({ redirectUri, state }, { error, error_description: description })
  if (query.get('response_type') !== 'code') return refuse('unsupported_response_type', 'response type not supported')
  const challenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (challenge === null && app.requirePkce !== false)
    return refuse('invalid_request', 'missing required code challenge')
  if (challenge !== null && (!/^[\w-]{43}$/.test(challenge) || (method !== null && method !== 'S256'))) {
    return refuse('invalid_request', 'invalid code challenge')
  }
  const asked = (query.get('scope') ?? app.scopes.join(' ')).split(' ').filter((one) => one !== '')
  const scopes = asked.map((scope) => (scope === 'offline_access' ? 'refresh_token' : scope))
  if (scopes.some((scope) => !app.scopes.includes(scope)))
    return refuse('invalid_scope', 'the requested scope is not allowed')
  return { app, redirectUri, scopes, state }
}

/** The page where somebody signs in and allows an app. */
export function showConsent(call: OpenCall): Response {
  const asked = readAsked(call)
  if (asked instanceof Response) return asked
  const { store } = call.world
  const people = [...store.rowsOf('User')].filter((row) => row.IsActive === true)
  const hint = call.url.searchParams.get('login_hint') ?? undefined
  return consentPage(asked.app, asked.scopes, people, hint, call.url.search)
}

/** The answer of that page: a code for the app, or a refusal. */
export async function answerConsent(call: OpenCall): Promise<Response> {
  const asked = readAsked(call)
  if (asked instanceof Response) return asked
  const form = new URLSearchParams(await call.request.text())
  if (form.get('decision') !== 'allow') {
    return back(asked, { error: 'access_denied', error_description: 'end-user denied authorization' })
  }
  const user = call.world.store
    .find('User', 'Username', form.get('username') ?? '')
    .find((row) => row.IsActive === true)
  if (!user) return plainPage(400, 'Please check your username and password.')
  const query = call.url.searchParams
  const code = call.site.tokens.addCode({
    userId: String(user.Id),
    clientId: asked.app.clientId,
    redirectUri: asked.redirectUri,
    scopes: asked.scopes,
    challenge: query.get('code_challenge') ?? undefined,
    nonce: query.get('nonce') ?? undefined,
  })
  return back(asked, { code })
}
