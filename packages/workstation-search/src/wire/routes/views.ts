import { defineRoute, id } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { saltJson } from '../integration.js'
import { viewKindJson } from '../kinds.js'
import {
  chosenViewsJson,
  newViewSortJson,
  recordIdJson,
  viewChoiceJson,
  viewCursorJson,
  viewPageJson,
} from '../views.js'
import { connectionErrors } from './records.js'

const choiceParams = z.strictObject({ connectionId: id(), kind: viewKindJson })

// A read by POST: the salt must not stand in an address.
export const getViewChoiceRoute = defineRoute({
  operation: 'getViewChoice',
  method: 'POST',
  path: '/connections/{connectionId}/views/{kind}',
  capability: 'workstation.use',
  reads: true,
  params: choiceParams,
  body: z.strictObject({ salt: saltJson }),
  answer: viewChoiceJson,
  errors: connectionErrors,
})

// A PUT that may be repeated as it is. It takes no key: the answer has the org's own labels, and would be kept with it.
export const chooseViewsRoute = defineRoute({
  operation: 'chooseViews',
  method: 'PUT',
  path: '/connections/{connectionId}/views/{kind}',
  capability: 'workstation.use',
  reads: true,
  params: choiceParams,
  body: z.strictObject({ salt: saltJson, chosen: chosenViewsJson }),
  answer: viewChoiceJson,
  errors: ['min_one_view', 'max_two_views', 'view_not_offered', ...connectionErrors],
})

export const readViewRoute = defineRoute({
  operation: 'readView',
  method: 'POST',
  path: '/connections/{connectionId}/views/{kind}/{viewId}/rows',
  capability: 'workstation.use',
  reads: true,
  params: z.strictObject({ connectionId: id(), kind: viewKindJson, viewId: recordIdJson }),
  body: z.strictObject({
    salt: saltJson,
    sort: z.exactOptional(newViewSortJson),
    after: z.exactOptional(viewCursorJson),
    limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(200))),
  }),
  answer: viewPageJson,
  errors: connectionErrors,
})
