import { type Clock, isWaymarkError, systemClock } from '@waymark/core'
import type { Fetch } from '@waymark/core/http'
import { createOAuthApp, createSession, type OAuthApp, type Session } from '@waymark/salesforce/oauth'
import { createSalesforceConnection, type SalesforceConnection } from '@waymark/salesforce/search'
import { createDatabaseTokenStore, type DatabaseTokenStore } from '@waymark/salesforce/token-store'
import { loginUrlOf } from '../../model/setup.js'
import type { AppCredentials, TokenHome } from '../../service/crm-application.js'
import { type Origins, originOf, readInstanceUrl } from './session-hosts.js'

/** How Salesforce is reached. */
export interface SalesforceAccess {
  /** Default: the global one, looked up late. */
  readonly fetch?: Fetch | undefined
  /** What stands in for hosts of Salesforce, as an emulator does: `{ 'acme.my.salesforce.com': 'http://localhost:8180' }`. */
  readonly origins?: Origins | undefined
  /** Backoff, time-outs and leases keep it: real time, unless a test says otherwise. Default: the computer's clock. */
  readonly clock?: Clock | undefined
}

/** An org as what searches and reads it sees it: who asks, and where it is. */
export interface Org {
  readonly connection: SalesforceConnection
  /** Without a slash at its end. */
  readonly instanceUrl: string
}

/** The app at the address where people of its org sign in. Nothing is sent. */
export function oauthAppOf(options: SalesforceAccess, app: AppCredentials): OAuthApp {
  const { host } = new URL(loginUrlOf(app.domain))
  return createOAuthApp({
    loginUrl: originOf(host, options.origins ?? {}),
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    clock: options.clock ?? systemClock,
    ...(options.fetch && { fetch: options.fetch }),
  })
}

/** Where the tokens of a connection are kept, sealed with the user's salt. */
export function tokenStoreOf({ clock }: SalesforceAccess, home: TokenHome): DatabaseTokenStore {
  const { database, account, id, seal } = home
  return createDatabaseTokenStore({ database, account, id, seal, clock })
}

interface Events {
  readonly onExpired: () => Promise<void>
}

/** A session that tells when it is over, and whose tokens go to hosts of Salesforce alone. */
function guard(session: Session, origins: Origins, { onExpired }: Events): Session {
  const instance = () => (session.instanceUrl === undefined ? undefined : readInstanceUrl(session.instanceUrl, origins))
  return {
    async token(refused) {
      try {
        const token = await session.token(refused)
        // Before the token is anybody's: a refresh may have named another place.
        instance()
        return token
      } catch (error) {
        if (isWaymarkError(error, 'reauthorization_required')) await onExpired()
        throw error
      }
    },
    tokens: () => session.tokens(),
    get instanceUrl() {
      return instance()
    },
  }
}

/**
 * The way to the org of a connection. Its tokens are read when it is first asked; whoever asks at once shares them, and refreshes once.
 *
 * It rejects with SalesforceError `reauthorization_required`, of which `onExpired` was told; RefusedError `application_refused` for an
 * org that is not at Salesforce, `reconnect_required` for another salt.
 */
export function reachOrg(
  options: SalesforceAccess,
  app: AppCredentials,
  home: TokenHome,
  events: Events,
): () => Promise<Org> {
  const clock = options.clock ?? systemClock
  const store = tokenStoreOf(options, home)
  const own = createSession({ app: oauthAppOf(options, app), store, clock })
  const session = guard(own, options.origins ?? {}, events)
  let reached: Promise<SalesforceConnection> | undefined

  async function reach(): Promise<SalesforceConnection> {
    await session.token()
    return createSalesforceConnection({
      instanceUrl: session.instanceUrl as string,
      session,
      clock,
      ...(options.fetch && { fetch: options.fetch }),
    })
  }

  return async () => {
    reached ??= reach().catch((error: unknown) => {
      reached = undefined
      throw error
    })
    const connection = await reached
    // A refresh may have named another place since.
    return { connection, instanceUrl: session.instanceUrl as string }
  }
}
