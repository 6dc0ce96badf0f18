import { implement, type RouteImplementation } from '@waymark/core/server'
import type { WorkstationSearchService } from '../service/create-service.js'
import { chooseViewsRoute, getViewChoiceRoute, readViewRoute } from '../wire/routes/views.js'
import { writeViewChoice, writeViewPage } from '../wire/views.js'

export function viewImplementations({ views }: WorkstationSearchService): readonly RouteImplementation[] {
  return [
    implement(getViewChoiceRoute, {
      run: ({ call, params, body, signal }) => views.choice(call, { ...params, ...body }, signal),
      write: writeViewChoice,
    }),
    implement(chooseViewsRoute, {
      run: ({ call, params, body, signal }) => views.choose(call, { ...params, ...body }, signal),
      write: writeViewChoice,
    }),
    implement(readViewRoute, {
      run: ({ call, params, body, signal }) => views.read(call, { ...params, ...body }, signal),
      write: writeViewPage,
    }),
  ]
}
