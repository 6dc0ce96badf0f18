import { defineRoute, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseDesks } from '../../model/case.js'
import { casePriorities } from '../../model/priority.js'
import { caseJson, newCaseJson } from '../case.js'
import { emailAddress } from '../words.js'
import { caseParams } from './cases.js'

const work = { capability: 'cases.work', params: caseParams, answer: caseJson } as const

export const assignCaseRoute = defineRoute({
  ...work,
  operation: 'assignCase',
  method: 'POST',
  path: '/cases/{caseId}/assignee',
  body: z.strictObject({
    assignee: z.nullable(z.strictObject({ id: text(60), name: text(200), email: emailAddress() })),
  }),
  errors: ['version_mismatch'],
})

export const changePriorityRoute = defineRoute({
  ...work,
  operation: 'changePriority',
  method: 'POST',
  path: '/cases/{caseId}/priority',
  body: z.strictObject({ priority: z.enum(casePriorities), reason: text(2_000) }),
  errors: ['version_mismatch'],
})

export const handOverRoute = defineRoute({
  ...work,
  operation: 'handOver',
  method: 'POST',
  path: '/cases/{caseId}/desk',
  body: z.strictObject({ desk: z.enum(caseDesks), reason: text(2_000) }),
  errors: ['version_mismatch'],
})

export const splitCaseRoute = defineRoute({
  ...work,
  operation: 'splitCase',
  method: 'POST',
  path: '/cases/{caseId}/splits',
  body: z.strictObject({
    subject: newCaseJson.shape.subject,
    priority: newCaseJson.shape.priority,
    topic: newCaseJson.shape.topic,
    report: newCaseJson.shape.report,
    attachments: newCaseJson.shape.attachments,
  }),
  status: 201,
})
