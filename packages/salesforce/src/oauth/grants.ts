import { type CallOptions, readJson } from '@waymark/core/http'
import type { TokenSet } from '../model/tokens.js'
import { readTokens, tokensJson } from '../wire/tokens.js'
import type { OAuthApp } from './app.js'
import { signAssertion } from './assertion.js'
import type { Authorization } from './authorize.js'
import { sendForm } from './send-form.js'

/** How tokens are asked for. */
export type GrantOptions = Pick<CallOptions, 'signal' | 'timeout'>

const tokenPath = '/services/oauth2/token'

function grant(
  app: OAuthApp,
  operation: string,
  form: Readonly<Record<string, string | undefined>>,
  options: CallOptions = {},
): Promise<TokenSet> {
  return sendForm(app.connection, operation, tokenPath, form, options, (answer) =>
    readTokens(readJson(answer, tokensJson)),
  )
}

/**
 * Exchanges the code of a sign-in for tokens. A code holds once, so this is never repeated.
 *
 * @throws SalesforceError `reauthorization_required` for a code that was used or is too old; `app_refused`; `authorization_failed`.
 */
export function exchangeCode(
  app: OAuthApp,
  code: string,
  { verifier, redirectUri }: Pick<Authorization, 'verifier' | 'redirectUri'>,
  options?: GrantOptions,
): Promise<TokenSet> {
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: app.clientId,
    client_secret: app.clientSecret,
    code_verifier: verifier,
  }
  return grant(app, 'exchangeCode', form, options)
}

/**
 * Refreshes tokens, once: a refresh token that was rotated away revokes the connection when it is sent again. Without rotation the answer
 * has no refresh token, and the old one stands in what this gives. {@link createSession} does this for all who share a store.
 *
 * @throws SalesforceError `reauthorization_required` for a token that was revoked, is too old or was rotated away;
 * `token_request_in_process` while somebody else refreshes it.
 */
export async function refreshTokens(
  app: OAuthApp,
  refreshToken: string,
  options?: GrantOptions,
): Promise<TokenSet & { readonly refreshToken: string }> {
  const form = {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: app.clientId,
    client_secret: app.clientSecret,
  }
  return { refreshToken, ...(await grant(app, 'refreshTokens', form, options)) }
}

/**
 * Tokens for the app itself, as the user that its policy names. The login URL is the organization's own domain.
 *
 * @throws SalesforceError `app_refused`; `reauthorization_required` when the policy names no user.
 */
export function clientCredentials(app: OAuthApp, options?: GrantOptions): Promise<TokenSet> {
  const form = { grant_type: 'client_credentials', client_id: app.clientId, client_secret: app.clientSecret }
  return grant(app, 'clientCredentials', form, { ...options, repeatable: true })
}

/** Who signs in by a signed assertion, and by whose key. */
export interface JwtBearer {
  readonly username: string
  /** The key of the certificate that the app has: PKCS #8 in PEM (`BEGIN PRIVATE KEY`), or a key of WebCrypto. RSA, 2,048 bits or more. */
  readonly privateKey: string | CryptoKey
  /** `https://login.salesforce.com` by default; `https://test.salesforce.com` for sandboxes, or the address of a site. */
  readonly audience?: string | undefined
}

/**
 * Tokens for a user who has approved the app before, by an assertion (RFC 7523) that holds for three minutes.
 *
 * @throws SalesforceError `reauthorization_required` when the user has not approved the app; `app_refused`.
 * @throws TypeError when the key is not PKCS #8 in PEM.
 */
export async function jwtBearer(app: OAuthApp, who: JwtBearer, options?: GrantOptions): Promise<TokenSet> {
  const now = app.connection.clock.now()
  const claims = {
    iss: app.clientId,
    sub: who.username,
    aud: who.audience ?? 'https://login.salesforce.com',
    exp: Math.floor(now.getTime() / 1_000) + 180,
  }
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await signAssertion(claims, who.privateKey),
  }
  return await grant(app, 'jwtBearer', form, { ...options, repeatable: true })
}
