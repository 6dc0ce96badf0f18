import { defineRoute, id } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { setupWays } from '../../model/checklist.js'
import {
  audienceJson,
  checklistJson,
  manifestFileJson,
  newSegmentJson,
  newSetupJson,
  segmentUserJson,
  setupChangeJson,
  setupJson,
} from '../setup.js'

const setupParams = z.strictObject({ integrationId: id() })

export const listSetupsRoute = defineRoute({
  operation: 'listSetups',
  method: 'GET',
  path: '/setups',
  capability: 'workstation.administer',
  answer: z.object({ items: z.array(setupJson) }),
})

export const createSetupRoute = defineRoute({
  operation: 'createSetup',
  method: 'POST',
  path: '/setups',
  capability: 'workstation.administer',
  body: newSetupJson,
  answer: setupJson,
  status: 201,
  errors: ['conflict'],
})

export const getSetupRoute = defineRoute({
  operation: 'getSetup',
  method: 'GET',
  path: '/setups/{integrationId}',
  capability: 'workstation.administer',
  params: setupParams,
  answer: setupJson,
})

export const changeSetupRoute = defineRoute({
  operation: 'changeSetup',
  method: 'PATCH',
  path: '/setups/{integrationId}',
  capability: 'workstation.administer',
  params: setupParams,
  body: setupChangeJson,
  answer: setupJson,
  errors: ['integration_incomplete', 'version_mismatch'],
})

export const segmentSetupRoute = defineRoute({
  operation: 'segmentSetup',
  method: 'PUT',
  path: '/setups/{integrationId}/segment',
  capability: 'workstation.administer',
  params: setupParams,
  body: newSegmentJson,
  answer: setupJson,
  errors: ['version_mismatch'],
})

export const removeSetupRoute = defineRoute({
  operation: 'removeSetup',
  method: 'DELETE',
  path: '/setups/{integrationId}',
  capability: 'workstation.administer',
  params: setupParams,
})

export const getChecklistRoute = defineRoute({
  operation: 'getChecklist',
  method: 'GET',
  path: '/setups/{integrationId}/checklist',
  capability: 'workstation.administer',
  params: setupParams,
  query: z.strictObject({
    way: z.exactOptional(z.enum(setupWays)),
    localhost: z.exactOptional(z.boolean()),
  }),
  answer: checklistJson,
})

export const getManifestRoute = defineRoute({
  operation: 'getManifest',
  method: 'GET',
  path: '/setups/{integrationId}/manifest',
  capability: 'workstation.administer',
  params: setupParams,
  query: z.strictObject({ localhost: z.exactOptional(z.boolean()) }),
  answer: z.object({ items: z.array(manifestFileJson) }),
})

export const listAudiencesRoute = defineRoute({
  operation: 'listAudiences',
  method: 'GET',
  path: '/audiences',
  capability: 'workstation.administer',
  answer: z.object({ audiences: z.array(audienceJson), users: z.array(segmentUserJson) }),
})
