import type { Collection, UnitOfWork } from '@waymark/core/ports'
import type { SearchKind, ViewKind } from '../model/kind.js'
import type { LeadConversion } from '../model/lead-conversion.js'
import type { OfferedView, ViewPage, ViewSort } from '../model/views.js'
import type { ProviderAnswer, ProviderQuery } from './search-provider.js'

/** What is known of the app at the application. */
export interface AppCredentials {
  /** The host of the org, as the administrator gave it. */
  readonly domain: string
  readonly clientId: string
  readonly clientSecret: string
}

/** A sign-in that was begun: secret but for `url`. What is kept is text for the application alone. */
export interface BegunAuthorization {
  readonly url: string
  readonly state: string
  readonly kept: string
}

/** Where the tokens of one connection are kept: one row, sealed. */
export interface TokenHome {
  /** The id of the connection, which is the row's too. */
  readonly id: string
  readonly account: string
  readonly database: UnitOfWork
  /** Seals with the server's keys and the user's salt. @throws RefusedError `reconnect_required` for another salt. */
  readonly seal: {
    seal(text: string, context: string): Promise<string>
    open(sealed: string, context: string): Promise<string>
  }
}

/** Tokens that the application gave, before they are kept. */
export interface TakenTokens {
  /** Seals them and writes them to their row, in a transaction of its own. */
  keep(home: TokenHome): Promise<void>
  /** Revokes them: for a connection that did not come to be, whether or not their row is still there. */
  giveBack(): Promise<void>
}

/** One user's connection to one org. Everything it gives carries the user's own rights. Errors are this package's codes. */
export interface CrmSession {
  /** Answers each kind; never throws for what one kind cannot do. */
  search(query: ProviderQuery, signal: AbortSignal): AsyncIterable<ProviderAnswer>
  /** At most `limit` list views, and whether there are more. */
  listViews(
    kind: ViewKind,
    limit: number,
    signal: AbortSignal,
  ): Promise<{ readonly views: readonly OfferedView[]; readonly hasMore: boolean }>
  readView(
    view: { readonly kind: ViewKind; readonly id: string },
    page: { readonly sort?: ViewSort | undefined; readonly skip: number; readonly limit: number },
    signal: AbortSignal,
  ): Promise<ViewPage>
  /** False for kinds that the application does not remember. */
  markViewed(record: { readonly kind: SearchKind; readonly recordId: string }, signal: AbortSignal): Promise<boolean>
  recent(
    limit: number,
    signal: AbortSignal,
  ): Promise<
    readonly {
      readonly kind: SearchKind
      readonly recordId: string
      readonly name: string
      readonly link: string
    }[]
  >
  leadConversion(leadId: string, signal: AbortSignal): Promise<LeadConversion>
}

/** A kind of CRM that users connect. `vendor/salesforce` has the one there is. */
export interface CrmApplication {
  /** The collection of the tokens' rows; the id of a row is the connection's. */
  readonly tokens: Collection
  /** Where users sign in. Nothing is sent. */
  begin(
    app: AppCredentials,
    request: { readonly redirectUri: string; readonly scopes: readonly string[] },
  ): Promise<BegunAuthorization>
  /**
   * Takes the tokens for the address that the browser came back to.
   *
   * @throws RefusedError `sign_in_denied`, `sign_in_failed`, `application_refused`, `application_unavailable`.
   */
  complete(app: AppCredentials, kept: string, callback: string): Promise<TakenTokens>
  /**
   * Ends a sign-in at the application; one that it does not know any more is ended already. The row is left.
   *
   * @throws RefusedError `application_unavailable`, `reconnect_required` for another salt.
   */
  revoke(app: AppCredentials, home: TokenHome): Promise<void>
  /** Nothing is sent. `onExpired` is told when the application says that the sign-in is over. */
  open(app: AppCredentials, home: TokenHome, events: { readonly onExpired: () => Promise<void> }): CrmSession
}
