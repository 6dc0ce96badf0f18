import { implement, type RouteImplementation } from '@waymark/core/server'
import type { ManifestFile } from '../model/checklist.js'
import type { Audience, SegmentUser } from '../model/segment.js'
import type { Setup } from '../model/setup.js'
import type { WorkstationSearchService } from '../service/create-service.js'
import {
  changeSetupRoute,
  createSetupRoute,
  getChecklistRoute,
  getManifestRoute,
  getSetupRoute,
  listAudiencesRoute,
  listSetupsRoute,
  removeSetupRoute,
  segmentSetupRoute,
} from '../wire/routes/setups.js'
import { writeChecklist, writeSetup } from '../wire/setup.js'

interface Choices {
  readonly audiences: readonly Audience[]
  readonly users: readonly SegmentUser[]
}

export function setupImplementations({ setups }: WorkstationSearchService): readonly RouteImplementation[] {
  return [
    implement(listSetupsRoute, {
      run: ({ call }) => setups.list(call),
      write: (items: readonly Setup[]) => ({ items: items.map(writeSetup) }),
    }),
    implement(createSetupRoute, { run: ({ call, body }) => setups.create(call, body), write: writeSetup }),
    implement(getSetupRoute, {
      run: ({ call, params }) => setups.get(call, params.integrationId),
      write: writeSetup,
    }),
    implement(changeSetupRoute, {
      run: ({ call, params, body, ifMatch }) => setups.change(call, params.integrationId, body, ifMatch),
      write: writeSetup,
    }),
    implement(segmentSetupRoute, {
      run: ({ call, params, body, ifMatch }) => setups.segment(call, params.integrationId, body, ifMatch),
      write: writeSetup,
    }),
    implement(removeSetupRoute, { run: ({ call, params }) => setups.remove(call, params.integrationId) }),
    implement(getChecklistRoute, {
      run: ({ call, params, query }) => setups.checklist(call, params.integrationId, query),
      write: writeChecklist,
    }),
    implement(getManifestRoute, {
      run: ({ call, params, query }) => setups.manifest(call, params.integrationId, query),
      write: (files: readonly ManifestFile[]) => ({ items: files.map((file) => ({ ...file })) }),
    }),
    implement(listAudiencesRoute, {
      run: ({ call }) => setups.audiences(call),
      write: ({ audiences, users }: Choices) => ({
        audiences: audiences.map((audience) => ({ ...audience })),
        users: users.map((user) => ({ ...user })),
      }),
    }),
  ]
}
