import type { Row } from '../org/model.js'
import type { OpenCall } from '../rest/call.js'
import { isRedirect } from './app.js'
import { type Asked, consentPage, loginPage } from './consent-page.js'
import { plainPage } from './page.js'

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

function askWho(call: OpenCall, asked: Asked, hint: string | undefined, isWrong = false): Response {
  const { store } = call.world
  const people = [...store.rowsOf('User')].filter((row) => row.IsActive === true)
  const [organization] = store.rowsOf('Organization')
  return loginPage(asked, String(organization?.Name), people, hint, call.url.search, isWrong)
}

/** The page where somebody signs in; `login_hint` chooses who. */
export function showLogin(call: OpenCall): Response {
  const asked = readAsked(call)
  if (asked instanceof Response) return asked
  return askWho(call, asked, call.url.searchParams.get('login_hint') ?? undefined)
}

function codeFor(call: OpenCall, { app, redirectUri, scopes }: Asked, user: Row): string {
  const query = call.url.searchParams
  return call.site.tokens.addCode({
    userId: String(user.Id),
    clientId: app.clientId,
    redirectUri,
    scopes,
    challenge: query.get('code_challenge') ?? undefined,
    nonce: query.get('nonce') ?? undefined,
  })
}

/** The answer of a page: who signs in, and then whether they allow the app. A code for the app, or a refusal. */
export async function answerConsent(call: OpenCall): Promise<Response> {
  const asked = readAsked(call)
  if (asked instanceof Response) return asked
  const form = new URLSearchParams(await call.request.text())
  const decision = form.get('decision')
  if (decision !== null && decision !== 'allow') {
    return back(asked, { error: 'access_denied', error_description: 'end-user denied authorization' })
  }
  const username = form.get('username') ?? ''
  const user = call.world.store.find('User', 'Username', username).find((row) => row.IsActive === true)
  if (!user) return askWho(call, asked, username, true)
  return decision === null
    ? consentPage(asked, user, call.url.search)
    : back(asked, { code: codeFor(call, asked, user) })
}
