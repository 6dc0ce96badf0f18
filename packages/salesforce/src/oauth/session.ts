import { type Clock, isWaymarkError, NoAnswerError, systemClock } from '@waymark/core'
import { SalesforceError } from '../model/error.js'
import type { SalesforceSession } from '../model/session.js'
import type { TokenLease, TokenSet, TokenStore } from '../model/tokens.js'
import type { OAuthApp } from './app.js'
import { refreshTokens } from './grants.js'
import { revokeToken } from './tokens.js'

/** What a session is made of. */
export interface SessionOptions {
  readonly app: OAuthApp
  readonly store: TokenStore
  /**
   * For flows without a person: gets tokens anew, by `clientCredentials` or `jwtBearer`. Without it tokens are refreshed, and a store
   * without tokens means that a person must sign in.
   */
  readonly acquire?: ((options: { readonly timeout: number }) => Promise<TokenSet>) | undefined
  /** How long a call for tokens may take, in milliseconds. The default is 15,000. The lease is held 10 seconds longer. */
  readonly timeout?: number | undefined
  /** Leases keep real time, so this is the computer's clock unless a test says otherwise. */
  readonly clock?: Clock | undefined
}

/** Tokens that are refreshed once for all who share them. */
export interface Session extends SalesforceSession {
  /** What is stored. */
  tokens(): Promise<TokenSet | undefined>
}

// Enough for a store that is slow to take in what came in time.
const margin = 10_000
const inProcessRetries = 3

/**
 * The tokens of one connection. When Salesforce refuses an access token, one of all who share the store refreshes, whichever process
 * they are in, and all go on with what it got. A refresh token is not sent twice, which would revoke the connection under rotation: the
 * lease outlives the call, and new tokens are stored in the step that frees it. When the store was emptied meanwhile, what came is
 * revoked, not gone on with.
 *
 * Its `token` throws SalesforceError `reauthorization_required` when a person must sign in again, and NoAnswerError `timeout` when whoever
 * holds the lease does not let go.
 */
export function createSession(options: SessionOptions): Session {
  const { store, clock = systemClock, timeout = 15_000 } = options
  let current: TokenSet | undefined
  let renewing: Promise<TokenSet> | undefined

  const keep = (tokens: TokenSet) => {
    current = tokens
    return tokens
  }
  const renewOnce = (refused: string | undefined) => {
    renewing ??= renew({ ...options, clock, timeout }, refused)
      .catch((error: unknown) => {
        // What was ended is not gone on with; after a new sign-in the store has other tokens.
        if (isWaymarkError(error, 'reauthorization_required')) current = undefined
        throw error
      })
      .finally(() => {
        renewing = undefined
      })
    return renewing.then(keep)
  }

  return {
    async token(refused) {
      if (refused === undefined) {
        // A refresh may end while this waits for the store: what it got is the newer one.
        const loaded = current ?? (await store.load())
        current ??= loaded
        if (current === undefined && options.acquire === undefined) throw signInAgain()
        return (current ?? (await renewOnce(undefined))).accessToken
      }
      // Somebody else was refused the same token and has another one by now.
      if (current !== undefined && current.accessToken !== refused) return current.accessToken
      return (await renewOnce(refused)).accessToken
    },
    tokens: () => store.load(),
    get instanceUrl() {
      return current?.instanceUrl
    },
  }
}

type Renewal = SessionOptions & { readonly clock: Clock; readonly timeout: number }

async function renew(options: Renewal, refused: string | undefined): Promise<TokenSet> {
  const { store, clock, timeout, app } = options
  const span = timeout + margin
  const until = clock.now().getTime() + span + margin
  for (let turn = 0; ; turn += 1) {
    const stored = await store.load()
    if (stored !== undefined && stored.accessToken !== refused) return stored
    if (stored === undefined && options.acquire === undefined) throw signInAgain()
    const lease = await store.lease(span)
    if (lease !== undefined) return await renewUnder(lease, options, refused)
    if (clock.now().getTime() >= until)
      throw new NoAnswerError('timeout', 'somebody else refreshes the tokens, and does not end')
    await clock.sleep(25 * 2 ** Math.min(turn, 3) * (0.5 + app.connection.random()))
  }
}

async function renewUnder(lease: TokenLease, options: Renewal, refused: string | undefined): Promise<TokenSet> {
  let stored = false
  try {
    // Between the look and the lease another holder may have come and gone.
    const tokens = await options.store.load()
    if (tokens !== undefined && tokens.accessToken !== refused) return tokens
    const next = await obtain(options, tokens)
    const held = await options.store.load()
    // Not by the access token alone: the refresh token is what must not be lost.
    if (held?.accessToken === next.accessToken && held.refreshToken === next.refreshToken) return next
    stored = await lease.store(next)
    return stored ? next : await storeLate(options, tokens, next)
  } finally {
    if (!stored) await lease.release()
  }
}

async function obtain(options: Renewal, tokens: TokenSet | undefined): Promise<TokenSet> {
  const { app, acquire, timeout, clock, store } = options
  if (acquire !== undefined) return await acquire({ timeout })
  if (tokens?.refreshToken === undefined) throw signInAgain()
  for (let round = 1; ; round += 1) {
    try {
      // An answer without one of these leaves the one that is known.
      return { ...tokens, ...(await refreshTokens(app, tokens.refreshToken, { timeout })) }
    } catch (error) {
      const busy = isWaymarkError(error, 'token_request_in_process')
      if (!busy && !isWaymarkError(error, 'reauthorization_required')) throw error
      // Somebody who does not keep the lease was faster: what they got is in the store, or about to be.
      const found = await newer(store, tokens)
      if (found !== undefined) return found
      if (!busy || round > inProcessRetries) throw error
      await clock.sleep(200 * 2 ** round * (0.5 + app.connection.random() / 2))
      const late = await newer(store, tokens)
      if (late !== undefined) return late
    }
  }
}

/** The lease ended before the tokens came. They are stored all the same, unless somebody who came next has stored newer ones. */
async function storeLate(options: Renewal, before: TokenSet | undefined, next: TokenSet): Promise<TokenSet> {
  const { store, timeout } = options
  const lease = await store.lease(timeout + margin)
  let stored = false
  try {
    const found = await newer(store, before)
    if (found !== undefined || lease === undefined) return found ?? next
    stored = await lease.store(next)
    return stored ? next : ((await newer(store, before)) ?? next)
  } catch (error) {
    if (isWaymarkError(error, 'reauthorization_required')) await giveBack(options, next)
    throw error
  } finally {
    if (!stored) await lease?.release()
  }
}

/** Revokes tokens that came for a connection that was ended meanwhile: nobody holds them, and they would stay good for weeks. */
async function giveBack({ app, acquire, timeout }: Renewal, { refreshToken }: TokenSet): Promise<void> {
  // What an app gets without a person may be the session of another process too.
  if (acquire !== undefined || refreshToken === undefined) return
  await revokeToken(app, refreshToken, { timeout }).catch(() => undefined)
}

/**
 * What the store holds in place of tokens that are known.
 *
 * @throws SalesforceError `reauthorization_required` when they were taken out: whoever ended the connection meant this session too.
 */
async function newer(store: TokenStore, than: TokenSet | undefined): Promise<TokenSet | undefined> {
  const tokens = await store.load()
  if (tokens === undefined && than !== undefined) throw signInAgain()
  return tokens !== undefined && tokens.accessToken !== than?.accessToken ? tokens : undefined
}

function signInAgain(): SalesforceError {
  const message = 'there is no token to go on with: a person must sign in again'
  return new SalesforceError('reauthorization_required', message, { httpStatus: 401 })
}
