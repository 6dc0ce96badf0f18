import { implement, type RouteImplementation } from '@waymark/core/server'
import type { CasesService } from '../service/create-service.js'
import { writeCase } from '../wire/case.js'
import { assignCaseRoute, changePriorityRoute, handOverRoute, splitCaseRoute } from '../wire/routes/desk.js'

export function deskImplementations({ desk }: CasesService): readonly RouteImplementation[] {
  return [
    implement(assignCaseRoute, {
      run: ({ call, params, body, ifMatch }) => desk.assign(call, params.caseId, { ...body, ifMatch }),
      write: writeCase,
    }),
    implement(changePriorityRoute, {
      run: ({ call, params, body, ifMatch }) => desk.changePriority(call, params.caseId, { ...body, ifMatch }),
      write: writeCase,
    }),
    implement(handOverRoute, {
      run: ({ call, params, body, ifMatch }) => desk.handOver(call, params.caseId, { ...body, ifMatch }),
      write: writeCase,
    }),
    implement(splitCaseRoute, {
      run: ({ call, params, body }) => desk.split(call, params.caseId, body),
      write: writeCase,
    }),
  ]
}
