import { defineRoute, id } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { keyJson, keysJson, saltJson } from '../integration.js'
import { kindJson } from '../kinds.js'
import { leadConversionJson, recentRecordJson } from '../records.js'
import { recordIdJson } from '../views.js'

/** The codes of what is asked of the application by one connection. */
export const connectionErrors = [
  'integration_not_available',
  'reconnect_required',
  'application_refused',
  'application_unavailable',
  'application_limit_reached',
  'kind_forbidden',
] as const

// It changes what the application remembers, and may be repeated: it takes no key, and nothing is kept of it here.
export const openRecordRoute = defineRoute({
  operation: 'openRecord',
  method: 'POST',
  path: '/recent-records/opening',
  capability: 'workstation.use',
  reads: true,
  body: z.strictObject({ key: keyJson, kind: kindJson, recordId: recordIdJson }),
  answer: z.object({ isRemembered: z.boolean() }),
  errors: connectionErrors,
})

export const listRecentRecordsRoute = defineRoute({
  operation: 'listRecentRecords',
  method: 'POST',
  path: '/recent-records',
  capability: 'workstation.use',
  reads: true,
  body: z.strictObject({ keys: keysJson }),
  answer: z.object({ items: z.array(recentRecordJson) }),
})

export const getLeadConversionRoute = defineRoute({
  operation: 'getLeadConversion',
  method: 'POST',
  path: '/connections/{connectionId}/lead-conversions',
  capability: 'workstation.use',
  reads: true,
  params: z.strictObject({ connectionId: id() }),
  body: z.strictObject({ salt: saltJson, leadId: recordIdJson }),
  answer: leadConversionJson,
  errors: connectionErrors,
})
