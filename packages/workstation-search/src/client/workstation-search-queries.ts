import { type CallOptions, queryOptions } from '@waymark/core/http'
import type { ViewKind } from '../model/kind.js'
import type { Segment } from '../model/segment.js'
import type { NewSetup, SetupChange } from '../model/setup.js'
import type { ViewSort } from '../model/views.js'
import type { WorkstationSearchClient } from './create-client.js'
import { mutation } from './mutation.js'
import type { SearchRequest } from './search.js'
import type { ChangeOptions, ChecklistOptions } from './setups.js'

const all = ['waymark', 'workstation-search'] as const
const integrations = [...all, 'integrations'] as const
const recent = [...all, 'recent'] as const
const searches = [...all, 'search'] as const
const views = [...all, 'views'] as const
const setups = [...all, 'setups'] as const
const setup = (integrationId: string) => [...setups, integrationId] as const

/**
 * TanStack Query 5 options for every read and write of a client, as plain objects: this imports no TanStack package. A search as somebody
 * types is `createLiveSearch` instead. Every key begins the same, so one call forgets all of it when somebody else signs in.
 */
export function workstationSearchQueries(client: WorkstationSearchClient) {
  return {
    all,
    search: {
      run: (request: SearchRequest) =>
        queryOptions([...searches, request], (options) => client.search.run(request, options)),
    },
    records: {
      recent: () => queryOptions(recent, (options) => client.records.recent(options)),
      leadConversion: (integrationId: string, leadId: string) =>
        queryOptions([...all, 'lead-conversion', integrationId, leadId], (options) =>
          client.records.leadConversion(integrationId, leadId, options),
        ),
      open: () =>
        mutation(
          'open',
          (record: Parameters<WorkstationSearchClient['records']['open']>[0]) => client.records.open(record),
          [recent],
        ),
    },
    views: {
      choice: (integrationId: string, kind: ViewKind) =>
        queryOptions([...views, integrationId, kind, 'choice'], (options) =>
          client.views.choice(integrationId, kind, options),
        ),
      /** A list page by page, for `useInfiniteQuery`: each page has the columns too. */
      rows: (integrationId: string, view: { readonly kind: ViewKind; readonly id: string }, sort?: ViewSort) => ({
        queryKey: [...views, integrationId, view.kind, view.id, sort] as const,
        queryFn: async ({
          signal,
          pageParam,
        }: {
          readonly signal: AbortSignal
          readonly pageParam: string | undefined
        }) =>
          client.views.read(integrationId, view, {
            signal,
            ...(sort && { sort }),
            ...(pageParam !== undefined && { after: pageParam }),
          }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page: { readonly next?: string }) => page.next,
      }),
      choose: (integrationId: string, kind: ViewKind, options?: CallOptions) =>
        mutation(
          'chooseViews',
          (chosen: readonly string[]) => client.views.choose(integrationId, kind, chosen, options),
          [[...views, integrationId, kind]],
        ),
    },
    integrations: {
      list: () => queryOptions(integrations, (options) => client.integrations.list(options)),
      connect: (options?: CallOptions) =>
        mutation(
          'connect',
          ({ integrationId, redirectUri }: { readonly integrationId: string; readonly redirectUri: string }) =>
            client.integrations.connect(integrationId, redirectUri, options),
          [],
        ),
      complete: (options?: CallOptions) =>
        mutation('complete', (callback: string) => client.integrations.complete(callback, options), [all]),
      disconnect: (options?: CallOptions) =>
        mutation('disconnect', (integrationId: string) => client.integrations.disconnect(integrationId, options), [
          all,
        ]),
    },
    setups: {
      list: () => queryOptions(setups, (options) => client.setups.list(options)),
      get: (integrationId: string) =>
        queryOptions(setup(integrationId), (options) => client.setups.get(integrationId, options)),
      checklist: (integrationId: string, how: Pick<ChecklistOptions, 'way' | 'localhost'> = {}) =>
        queryOptions([...setup(integrationId), 'checklist', how], (options) =>
          client.setups.checklist(integrationId, { ...how, ...options }),
        ),
      manifest: (integrationId: string, how: Pick<ChecklistOptions, 'localhost'> = {}) =>
        queryOptions([...setup(integrationId), 'manifest', how], (options) =>
          client.setups.manifest(integrationId, { ...how, ...options }),
        ),
      audiences: () => queryOptions([...all, 'audiences'], (options) => client.setups.audiences(options)),
      create: (options?: CallOptions) =>
        mutation('createSetup', (input: NewSetup) => client.setups.create(input, options), [setups]),
      change: (integrationId: string, options?: ChangeOptions) =>
        mutation('changeSetup', (change: SetupChange) => client.setups.change(integrationId, change, options), [
          setups,
          integrations,
        ]),
      segment: (integrationId: string, options?: ChangeOptions) =>
        mutation('segmentSetup', (segment: Segment) => client.setups.segment(integrationId, segment, options), [
          setups,
          integrations,
        ]),
      remove: (options?: CallOptions) =>
        mutation('removeSetup', (integrationId: string) => client.setups.remove(integrationId, options), [all]),
    },
  }
}
