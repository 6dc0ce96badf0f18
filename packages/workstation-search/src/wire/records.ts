import * as z from 'zod/mini'
import type { LeadConversion } from '../model/lead-conversion.js'
import { answeredKindJson } from './kinds.js'

const convertedRecordJson = z.object({ recordId: z.string(), name: z.string(), link: z.string() })

export const leadConversionJson = z.object({
  leadId: z.string(),
  contact: convertedRecordJson,
  account: convertedRecordJson,
  opportunity: z.exactOptional(convertedRecordJson),
  tasks: z.array(
    z.object({
      recordId: z.string(),
      subject: z.nullable(z.string()),
      status: z.nullable(z.string()),
      dueOn: z.nullable(z.string()),
      link: z.string(),
    }),
  ),
  convertedOn: z.nullable(z.string()),
})

export const recentRecordJson = z.object({
  sourceId: z.string(),
  kind: answeredKindJson,
  recordId: z.string(),
  name: z.string(),
  link: z.string(),
})

export function writeLeadConversion({ tasks, ...same }: LeadConversion): z.infer<typeof leadConversionJson> {
  return { ...same, tasks: tasks.map((task) => ({ ...task })) }
}
