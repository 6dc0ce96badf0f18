import { isContractBroken, isNoAnswer } from '@waymark/core'
import { isSalesforceError } from '@waymark/salesforce'
import {
  type Authorization,
  beginAuthorization,
  exchangeCode,
  readCallback,
  revokeToken,
  type TokenSet,
} from '@waymark/salesforce/oauth'
import { refuseSearch } from '../../model/errors.js'
import { scopesMissingFrom } from '../../model/setup.js'
import type { AppCredentials, BegunAuthorization, TakenTokens, TokenHome } from '../../service/crm-application.js'
import { inOwnWords } from './read-errors.js'
import { oauthAppOf, type SalesforceAccess, tokenStoreOf } from './session.js'
import { readInstanceUrl } from './session-hosts.js'

// A person waits, and whoever else completes the same sign-in waits with them.
const timeout = 15_000

/** Begins the web-server flow with PKCE. Nothing is sent. */
export async function beginSalesforceSignIn(
  options: SalesforceAccess,
  app: AppCredentials,
  { redirectUri, scopes }: { readonly redirectUri: string; readonly scopes: readonly string[] },
): Promise<BegunAuthorization> {
  const scope = [...scopes, ...scopesMissingFrom(scopes)]
  const { url, ...kept } = await beginAuthorization(oauthAppOf(options, app), { redirectUri, scope })
  return { url, state: kept.state, kept: JSON.stringify(kept) }
}

/**
 * Exchanges the code of an address that a browser came back to, once.
 *
 * @throws RefusedError `sign_in_denied`, `sign_in_failed`, `application_refused`, `application_unavailable`.
 */
export async function completeSalesforceSignIn(
  options: SalesforceAccess,
  app: AppCredentials,
  kept: string,
  callback: string,
): Promise<TakenTokens> {
  const authorization = JSON.parse(kept) as Omit<Authorization, 'url'>
  const oauth = oauthAppOf(options, app)
  let tokens: TokenSet
  try {
    const code = readCallback(callback, authorization)
    tokens = await exchangeCode(oauth, code, authorization, { timeout })
  } catch (error) {
    throw readSignInError(error)
  }
  const giveBack = () => revokeToken(oauth, tokens.refreshToken ?? tokens.accessToken, { timeout })
  try {
    readInstanceUrl(tokens.instanceUrl, options.origins ?? {})
  } catch (error) {
    await giveBack().catch(() => undefined)
    throw error
  }
  return { keep: (home) => tokenStoreOf(options, home).put(tokens), giveBack }
}

/** Salesforce's words may hold what the user typed, so they are left behind. */
function readSignInError(error: unknown): unknown {
  if (isSalesforceError(error)) {
    const isDown = error.httpStatus >= 500
    const { code } = error
    const reason = { facts: { reason: code } }
    if (code === 'authorization_denied') return refuseSearch('sign_in_denied', undefined, reason)
    if (code === 'app_refused') return refuseSearch('application_refused', undefined, reason)
    return refuseSearch(isDown ? 'application_unavailable' : 'sign_in_failed', undefined, reason)
  }
  return isNoAnswer(error) || isContractBroken(error) ? refuseSearch('application_unavailable') : error
}

/**
 * Revokes the newest refresh token of a connection, and its access tokens with it.
 *
 * @throws RefusedError `application_unavailable`, `reconnect_required` for another salt.
 */
export async function revokeSalesforceSignIn(
  options: SalesforceAccess,
  app: AppCredentials,
  home: TokenHome,
): Promise<void> {
  const store = tokenStoreOf(options, home)
  const oauth = oauthAppOf(options, app)
  let revoked: string | undefined
  for (;;) {
    const tokens = await store.load()
    const token = tokens?.refreshToken ?? tokens?.accessToken
    // A refresh that was on its way has put another one in its place.
    if (token === undefined || token === revoked) return
    await inOwnWords(revokeToken(oauth, token, { timeout }).catch(ignoreUnknown))
    revoked = token
  }
}

/** A token that Salesforce does not take for one holds no more. What stands for a server in trouble is not meant. */
function ignoreUnknown(error: unknown): void {
  const isTrouble = !isSalesforceError(error) || error.httpStatus >= 500 || error.vendorCode === 'server_error'
  if (isTrouble || error.code === 'rate_limited') throw error
}
