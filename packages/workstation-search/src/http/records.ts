import { implement, type RouteImplementation } from '@waymark/core/server'
import type { RecentRecord } from '../model/recent.js'
import type { WorkstationSearchService } from '../service/create-service.js'
import { writeLeadConversion } from '../wire/records.js'
import { getLeadConversionRoute, listRecentRecordsRoute, openRecordRoute } from '../wire/routes/records.js'

export function recordImplementations({ records }: WorkstationSearchService): readonly RouteImplementation[] {
  return [
    implement(openRecordRoute, {
      run: ({ call, body, signal }) => records.open(call, body, signal),
      write: (opened: { isRemembered: boolean }) => opened,
    }),
    implement(listRecentRecordsRoute, {
      run: ({ call, body, signal }) => records.recent(call, body.keys, signal),
      write: ({ items }: { readonly items: readonly RecentRecord[] }) => ({
        items: items.map((record) => ({ ...record })),
      }),
    }),
    implement(getLeadConversionRoute, {
      run: ({ call, params, body, signal }) => records.leadConversion(call, { ...params, ...body }, signal),
      write: writeLeadConversion,
    }),
  ]
}
