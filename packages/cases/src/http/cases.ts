import { implement, type RouteImplementation } from '@waymark/core/server'
import type { CasesService } from '../service/create-service.js'
import { readNewCase, writeCase } from '../wire/case.js'
import { readCaseFilter } from '../wire/case-filter.js'
import { writePage } from '../wire/page.js'
import {
  changeStateRoute,
  createCaseRoute,
  followCaseRoute,
  getCaseRoute,
  listCasesRoute,
  listTimelineRoute,
} from '../wire/routes/cases.js'
import { writeTimelineEntry } from '../wire/timeline.js'
import { writeEvents } from './write-events.js'

export function caseImplementations({ cases }: CasesService): readonly RouteImplementation[] {
  return [
    implement(createCaseRoute, {
      run: ({ call, body }) => cases.create(call, readNewCase(body)),
      write: writeCase,
    }),
    implement(listCasesRoute, {
      run: ({ call, query }) => cases.list(call, readCaseFilter(query), query),
      write: writePage(writeCase),
    }),
    implement(getCaseRoute, {
      run: ({ call, params }) => cases.get(call, params.caseId),
      write: writeCase,
    }),
    implement(changeStateRoute, {
      run: ({ call, params, body, ifMatch }) => cases.changeState(call, params.caseId, { ...body, ifMatch }),
      write: writeCase,
    }),
    implement(listTimelineRoute, {
      run: ({ call, params, query }) => cases.timeline(call, params.caseId, query),
      write: writePage(writeTimelineEntry),
    }),
    implement(followCaseRoute, {
      run: async ({ call, params, lastEventId, signal }) =>
        writeEvents(await cases.follow(call, params.caseId, { after: lastEventId, signal }), writeTimelineEntry),
    }),
  ]
}
