import { defineRoute, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseDesks } from '../../model/case.js'
import { casePriorities } from '../../model/priority.js'
import { caseJson, newCaseJson } from '../case.js'
import { emailAddress } from '../words.js'
import { caseParams } from './cases.js'

export const assignCaseRoute = defineRoute({
  operation: 'assignCase',
  method: 'POST',
  path: '/cases/{caseId}/assignee',
  capability: 'cases.work',
  params: caseParams,
  body: z.strictObject({
    assignee: z.nullable(z.strictObject({ id: text(60), name: text(200), email: emailAddress() })),
  }),
  answer: caseJson,
  errors: ['version_mismatch'],
})

export const changePriorityRoute = defineRoute({
  operation: 'changePriority',
  method: 'POST',
  path: '/cases/{caseId}/priority',
  capability: 'cases.work',
  params: caseParams,
  body: z.strictObject({ priority: z.enum(casePriorities), reason: text(2_000) }),
  answer: caseJson,
  errors: ['version_mismatch'],
})

export const handOverRoute = defineRoute({
  operation: 'handOver',
  method: 'POST',
  path: '/cases/{caseId}/desk',
  capability: 'cases.work',
  params: caseParams,
  body: z.strictObject({ desk: z.enum(caseDesks), reason: text(2_000) }),
  answer: caseJson,
  errors: ['version_mismatch'],
})

export const splitCaseRoute = defineRoute({
  operation: 'splitCase',
  method: 'POST',
  path: '/cases/{caseId}/splits',
  capability: 'cases.work',
  params: caseParams,
  body: z.strictObject({
    subject: newCaseJson.shape.subject,
    priority: newCaseJson.shape.priority,
    topic: newCaseJson.shape.topic,
    report: newCaseJson.shape.report,
    attachments: newCaseJson.shape.attachments,
  }),
  answer: caseJson,
  status: 201,
})
