import { bindTo, type CallOptions, type ConnectionOptions, createConnection } from '@waymark/core/http'
import { type ConnectionKey, connectionStateOf, type Integration, maximumConnections } from '../model/integration.js'
import type { ViewKind } from '../model/kind.js'
import { type ConnectionKeys, makeSalt, memoryKeys } from './connection-keys.js'
import * as integrations from './integrations.js'
import { noKey } from './no-key.js'
import * as records from './records.js'
import * as searches from './search.js'
import * as setups from './setups.js'
import * as views from './views.js'

/** What a client is made of: where the service is and how to sign in; the rest has defaults. */
export interface WorkstationSearchClientOptions extends ConnectionOptions {
  /** Where the user's side of the connections is kept. Default: as long as this client lives. */
  readonly keys?: ConnectionKeys
}

/**
 * A client of workstation search. It keeps the resilience contract: one deadline over all attempts, `Retry-After` never undercut, an
 * idempotency key on every write, and typed errors.
 */
export function createWorkstationSearchClient({ keys = memoryKeys(), ...options }: WorkstationSearchClientOptions) {
  const connection = createConnection(options)
  const on = bindTo(connection)

  /** The newest key of an integration. @throws RefusedError `reconnect_required`. */
  async function keyOf(integrationId: string): Promise<ConnectionKey> {
    const own = (await keys.list()).filter((key) => key.integrationId === integrationId)
    return own.at(-1) ?? noKey()
  }

  return {
    search: {
      /** Searches, and waits for every source. */
      run: async (request: searches.SearchRequest, call?: CallOptions) =>
        searches.search(connection, await keys.list(), request, call),
      /** Searches, and gives each kind as soon as it is answered. */
      async *stream(request: searches.SearchRequest, call?: searches.StreamSearchOptions) {
        yield* searches.streamSearch(connection, await keys.list(), request, call)
      },
      /** More of one kind of one source. */
      more: async (request: searches.MoreRequest, call?: CallOptions) =>
        searches.searchMore(connection, await keys.list(), request, call),
    },
    records: {
      /** Tells the application that the user opened a record; `sourceId` is the result's. False where it does not remember. */
      open: async (record: records.RecordReference & { readonly sourceId: string }, call?: CallOptions) => {
        const key = (await keys.list()).findLast(({ integrationId }) => integrationId === record.sourceId)
        return key === undefined ? false : records.openRecord(connection, key, record, call)
      },
      /** What the user opened last. */
      recent: async (call?: CallOptions) => records.listRecentRecords(connection, await keys.list(), call),
      /** What became of a converted lead. */
      leadConversion: async (integrationId: string, leadId: string, call?: CallOptions) =>
        records.getLeadConversion(connection, await keyOf(integrationId), leadId, call),
    },
    views: {
      /** The list views of a kind to choose from, and those that are on. */
      choice: async (integrationId: string, kind: ViewKind, call?: CallOptions) =>
        views.getViewChoice(connection, await keyOf(integrationId), kind, call),
      /** Chooses the one or two views of a kind that are on. */
      choose: async (integrationId: string, kind: ViewKind, chosen: readonly string[], call?: CallOptions) =>
        views.chooseViews(connection, await keyOf(integrationId), kind, chosen, call),
      /** A page of a view's rows. */
      read: async (
        integrationId: string,
        view: { readonly kind: ViewKind; readonly id: string },
        how?: views.ReadViewOptions,
      ) => views.readView(connection, await keyOf(integrationId), view, how),
    },
    integrations: {
      /** The integrations that the caller may connect. */
      list: on(integrations.listIntegrations),
      /** How the user stands with one of them, on this device. */
      stateOf: async (integration: Integration) => connectionStateOf(integration, await keys.list()),
      /** Begins a sign-in: keeps a new salt here, and gives where to send the browser. */
      connect: async (integrationId: string, redirectUri: string, call?: CallOptions) => {
        const salt = makeSalt()
        const begun = await integrations.beginSignIn(connection, integrationId, { redirectUri, salt }, call)
        await keys.keepSalt(stateOf(begun.url), salt)
        return begun
      },
      /** Completes a sign-in that was begun here, with the whole address that the browser came back to. */
      complete: async (callback: string, call?: CallOptions) => {
        const state = stateOf(callback)
        const salt = await keys.findSalt(state)
        const made = await integrations.completeSignIn(connection, { callback, salt: salt ?? makeSalt() }, call)
        if (salt !== undefined) {
          await keys.put({ connectionId: made.id, integrationId: made.integrationId, salt })
          await keys.dropSalt(state)
          // The service has let go of these.
          const own = (await keys.list()).filter(({ integrationId }) => integrationId === made.integrationId)
          await keys.remove(own.slice(0, -maximumConnections).map(({ connectionId }) => connectionId))
        }
        return made
      },
      /** Ends all of the user's connections of an integration, and revokes those whose keys are here. */
      disconnect: async (integrationId: string, call?: CallOptions) => {
        const own = (await keys.list()).filter((key) => key.integrationId === integrationId)
        const ended = await integrations.disconnect(connection, integrationId, own, call)
        await keys.remove(own.map(({ connectionId }) => connectionId))
        return ended
      },
    },
    setups: {
      /** The integrations of the own account as its administrators see them. */
      list: on(setups.listSetups),
      /** Begins to set an integration up. */
      create: on(setups.createSetup),
      /** One set-up. */
      get: on(setups.getSetup),
      /** Changes a set-up. */
      change: on(setups.changeSetup),
      /** Says whom it is for. */
      segment: on(setups.segmentSetup),
      /** Removes an integration with every connection and choice of it. */
      remove: on(setups.removeSetup),
      /** What the administrator does at Salesforce, step by step. */
      checklist: on(setups.getChecklist),
      /** The same as files that Salesforce's own tools deploy. */
      manifest: on(setups.getManifest),
      /** The audiences and users of the own account. */
      audiences: on(setups.listAudiences),
    },
  }
}

function stateOf(address: string): string {
  return URL.canParse(address) ? (new URL(address).searchParams.get('state') ?? '') : ''
}

/** A client of workstation search. */
export type WorkstationSearchClient = ReturnType<typeof createWorkstationSearchClient>
