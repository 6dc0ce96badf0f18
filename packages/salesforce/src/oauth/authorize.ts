import { SalesforceError } from '../model/error.js'
import type { OAuthApp } from './app.js'
import { encodeBase64Url } from './base64-url.js'
import { codeOfOAuth } from './refusal.js'

/** What a sign-in asks for. */
export interface AuthorizationOptions {
  readonly redirectUri: string
  /** The default is `api refresh_token`, which is what this package needs. */
  readonly scope?: readonly string[] | undefined
  readonly prompt?: 'login' | 'consent' | 'select_account' | undefined
  readonly loginHint?: string | undefined
  readonly nonce?: string | undefined
}

/** A sign-in that was begun. Keep all of it, bound to the person's browser, until the answer comes; the verifier is secret. */
export interface Authorization {
  /** Where to send the person. */
  readonly url: string
  readonly state: string
  readonly verifier: string
  readonly redirectUri: string
}

const random = (bytes: number) => encodeBase64Url(crypto.getRandomValues(new Uint8Array(bytes)))

/**
 * Begins the web-server flow with PKCE (RFC 7636, S256), which Salesforce requires of partners' apps. The state is 32 random bytes, and
 * the verifier 48, which are 64 characters.
 */
export async function beginAuthorization(app: OAuthApp, options: AuthorizationOptions): Promise<Authorization> {
  const [state, verifier] = [random(32), random(48)]
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: options.redirectUri,
    scope: (options.scope ?? ['api', 'refresh_token']).join(' '),
    state,
    code_challenge: encodeBase64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...(options.prompt && { prompt: options.prompt }),
    ...(options.loginHint && { login_hint: options.loginHint }),
    ...(options.nonce && { nonce: options.nonce }),
  })
  const url = `${app.connection.baseUrl}/services/oauth2/authorize?${query}`
  return { url, state, verifier, redirectUri: options.redirectUri }
}

/**
 * Reads the address to which Salesforce sent the person back, and gives the code.
 *
 * @throws SalesforceError `state_mismatch` when it belongs to another sign-in, `authorization_denied` when the person said no,
 * `authorization_failed`.
 */
export function readCallback(address: string | URL, { state }: Pick<Authorization, 'state'>): string {
  const query = new URL(address).searchParams
  if (!isSame(query.get('state') ?? '', state)) {
    throw new SalesforceError('state_mismatch', 'the answer belongs to another sign-in: begin anew', {
      httpStatus: 400,
    })
  }
  const error = query.get('error')
  if (error !== null) {
    const description = query.get('error_description') ?? error
    throw new SalesforceError(codeOfOAuth(error, description), description, { httpStatus: 400, vendorCode: error })
  }
  const code = query.get('code')
  if (!code) {
    throw new SalesforceError('authorization_failed', 'the answer holds neither a code nor an error', {
      httpStatus: 400,
    })
  }
  return code
}

/** Compares without telling by its time how much is right. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < other.length; at += 1) difference |= (one.charCodeAt(at) || 0) ^ other.charCodeAt(at)
  return difference === 0
}
