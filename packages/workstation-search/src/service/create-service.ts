import type { Call, Collection } from '@waymark/core/ports'
import { idempotencyRecords } from '@waymark/core/server'
import type { ViewKind } from '../model/kind.js'
import type { Segment } from '../model/segment.js'
import type { NewSetup, SetupChange } from '../model/setup.js'
import type { KeyPair, MoreInputOfCall, SearchInputOfCall } from './call-input.js'
import { connectionCollections, removeSignInJob, removeStaleSignIn } from './connection-records.js'
import { getLeadConversion, listRecentRecords, openRecord } from './crm-records.js'
import { beginSignIn, completeSignIn, disconnect, listIntegrations } from './integrations.js'
import { type WorkstationSearchPorts, withDefaults } from './ports.js'
import { runSearch, searchMore, streamSearch } from './search.js'
import {
  changeSetup,
  createSetup,
  getChecklist,
  getManifest,
  getSetup,
  listAudiences,
  listSetups,
  removeSetup,
  segmentSetup,
} from './setups.js'
import { viewChoiceRecords } from './view-records.js'
import { type ChooseViews, chooseViews, getViewChoice, type ReadView, readView } from './views.js'

/**
 * Workstation search: what it promises to do, over ports. Every use case takes the call first: who asks, and the transactions to
 * do it in (see `callAs` of `@waymark/core/ports`). Those that ask an application take a signal that ends it.
 */
export function createWorkstationSearchService(input: WorkstationSearchPorts) {
  const ports = withDefaults(input)
  const collections = [
    idempotencyRecords,
    ...connectionCollections,
    viewChoiceRecords,
    ports.salesforce.tokens,
  ] as unknown as readonly Collection[]
  return {
    /** Every collection of workstation search, for `database.open()`. */
    collections,
    /** The handlers of this service's jobs, for `database.work()`. */
    jobs: { [removeSignInJob]: (payload: unknown) => removeStaleSignIn(ports, payload as never) },
    search: {
      run: (call: Call, input: SearchInputOfCall, signal: AbortSignal) => runSearch(ports, call, input, signal),
      stream: (call: Call, input: SearchInputOfCall, signal: AbortSignal) => streamSearch(ports, call, input, signal),
      more: (call: Call, input: MoreInputOfCall, signal: AbortSignal) => searchMore(ports, call, input, signal),
    },
    records: {
      open: (call: Call, input: Parameters<typeof openRecord>[2], signal: AbortSignal) =>
        openRecord(ports, call, input, signal),
      recent: (call: Call, keys: readonly KeyPair[], signal: AbortSignal) =>
        listRecentRecords(ports, call, keys, signal),
      leadConversion: (call: Call, input: Parameters<typeof getLeadConversion>[2], signal: AbortSignal) =>
        getLeadConversion(ports, call, input, signal),
    },
    views: {
      choice: (call: Call, input: KeyPair & { readonly kind: ViewKind }, signal: AbortSignal) =>
        getViewChoice(ports, call, input, signal),
      choose: (call: Call, input: ChooseViews, signal: AbortSignal) => chooseViews(ports, call, input, signal),
      read: (call: Call, input: ReadView, signal: AbortSignal) => readView(ports, call, input, signal),
    },
    integrations: {
      list: (call: Call) => listIntegrations(ports, call),
      beginSignIn: (call: Call, integrationId: string, input: Parameters<typeof beginSignIn>[3]) =>
        beginSignIn(ports, call, integrationId, input),
      completeSignIn: (call: Call, input: Parameters<typeof completeSignIn>[2]) => completeSignIn(ports, call, input),
      disconnect: (call: Call, integrationId: string, keys: readonly KeyPair[]) =>
        disconnect(ports, call, integrationId, keys),
    },
    setups: {
      list: (call: Call) => listSetups(call),
      create: (call: Call, input: NewSetup) => createSetup(ports, call, input),
      get: (call: Call, integrationId: string) => getSetup(call, integrationId),
      change: (call: Call, integrationId: string, change: SetupChange, ifMatch?: number) =>
        changeSetup(ports, call, integrationId, change, ifMatch),
      segment: (call: Call, integrationId: string, segment: Segment, ifMatch?: number) =>
        segmentSetup(ports, call, integrationId, segment, ifMatch),
      remove: (call: Call, integrationId: string) => removeSetup(ports, call, integrationId),
      checklist: (call: Call, integrationId: string, how: Parameters<typeof getChecklist>[3] = {}) =>
        getChecklist(ports, call, integrationId, how),
      manifest: (call: Call, integrationId: string, how: Parameters<typeof getManifest>[3] = {}) =>
        getManifest(ports, call, integrationId, how),
      audiences: (call: Call) => listAudiences(ports, call),
    },
  }
}

/** The service of workstation search. */
export type WorkstationSearchService = ReturnType<typeof createWorkstationSearchService>
