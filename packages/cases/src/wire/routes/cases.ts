import { defineRoute, id, instant, pageOf, pageQuery, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseChannels, caseDesks, caseStates } from '../../model/case.js'
import { casePriorities } from '../../model/priority.js'
import { caseJson, newCaseJson } from '../case.js'
import { timelineEntryJson } from '../timeline.js'

/** The parameter of every route of one case. */
export const caseParams = z.strictObject({ caseId: id() })

export const createCaseRoute = defineRoute({
  operation: 'createCase',
  method: 'POST',
  path: '/cases',
  capability: 'cases.use',
  body: newCaseJson,
  answer: caseJson,
  status: 201,
})

export const listCasesRoute = defineRoute({
  operation: 'listCases',
  method: 'GET',
  path: '/cases',
  capability: 'cases.use',
  query: z.strictObject({
    ...pageQuery,
    tab: z.exactOptional(z.enum(['open', 'resolved'])),
    scope: z.exactOptional(z.enum(['mine', 'team', 'desk'])),
    search: z.exactOptional(text(200)),
    state: z.exactOptional(z.array(z.enum(caseStates))),
    priority: z.exactOptional(z.array(z.enum(casePriorities))),
    channel: z.exactOptional(z.array(z.enum(caseChannels))),
    desk: z.exactOptional(z.array(z.enum(caseDesks))),
    assignee: z.exactOptional(text(60)),
    createdFrom: z.exactOptional(instant),
    createdBefore: z.exactOptional(instant),
    order: z.exactOptional(z.enum(['newest', 'oldest'])),
  }),
  answer: pageOf(caseJson),
  errors: ['team_cases_not_enabled'],
})

export const getCaseRoute = defineRoute({
  operation: 'getCase',
  method: 'GET',
  path: '/cases/{caseId}',
  capability: 'cases.use',
  params: caseParams,
  answer: caseJson,
})

export const changeStateRoute = defineRoute({
  operation: 'changeCaseState',
  method: 'POST',
  path: '/cases/{caseId}/state',
  capability: 'cases.use',
  params: caseParams,
  body: z.strictObject({
    to: z.enum(['open', 'waiting_on_customer', 'closed']),
    resolution: z.exactOptional(text(10_000)),
  }),
  answer: caseJson,
  errors: ['invalid_transition', 'version_mismatch'],
})

export const listTimelineRoute = defineRoute({
  operation: 'listTimeline',
  method: 'GET',
  path: '/cases/{caseId}/timeline',
  capability: 'cases.use',
  params: caseParams,
  query: z.strictObject(pageQuery),
  answer: pageOf(timelineEntryJson),
})

export const followCaseRoute = defineRoute({
  operation: 'followCase',
  method: 'GET',
  path: '/cases/{caseId}/events',
  capability: 'cases.use',
  params: caseParams,
  events: timelineEntryJson,
})
