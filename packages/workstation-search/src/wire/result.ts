import { answerEnum, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import type { SearchKind } from '../model/kind.js'
import { type ResultRank, resultRanks, type SearchResult } from '../model/result.js'
import { answeredKindJson } from './kinds.js'

const words = () => z.nullable(z.string())

const convertedLeadJson = z.object({
  contactName: z.string(),
  accountName: z.string(),
  opportunityName: z.exactOptional(z.string()),
})

export const leadFieldsJson = z.object({
  name: z.string(),
  company: words(),
  status: words(),
  converted: z.exactOptional(convertedLeadJson),
})
export const accountFieldsJson = z.object({ name: z.string(), type: words() })
export const contactFieldsJson = z.object({ name: z.string(), accountName: words() })
export const opportunityFieldsJson = z.object({ name: z.string(), stage: words() })
export const caseFieldsJson = z.object({ number: z.string(), subject: words(), status: words() })
export const fileFieldsJson = z.object({
  title: z.string(),
  fileType: words(),
  extension: words(),
  bytes: z.nullable(wholeNumber),
})
export const reportFieldsJson = z.object({ name: z.string(), folder: words() })
export const dashboardFieldsJson = z.object({ name: z.string(), folder: words() })
export const itemFieldsJson = z.object({
  name: z.string(),
  type: z.string(),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
})

/** A result as JSON. Its fields stand under the name of its kind, so that a kind that is added later breaks no reader. */
export const resultJson = z.object({
  id: z.string(),
  sourceId: z.string(),
  recordId: z.string(),
  kind: answeredKindJson,
  link: z.string(),
  changedAt: z.exactOptional(instant),
  rank: answerEnum(resultRanks),
  highlights: z.array(z.object({ field: z.string(), start: wholeNumber, end: wholeNumber })),
  account: z.exactOptional(accountFieldsJson),
  contact: z.exactOptional(contactFieldsJson),
  lead: z.exactOptional(leadFieldsJson),
  opportunity: z.exactOptional(opportunityFieldsJson),
  case: z.exactOptional(caseFieldsJson),
  file: z.exactOptional(fileFieldsJson),
  report: z.exactOptional(reportFieldsJson),
  dashboard: z.exactOptional(dashboardFieldsJson),
  item: z.exactOptional(itemFieldsJson),
})
export type ResultJson = z.infer<typeof resultJson>

/** Reads a result; none for one of a kind that this version does not know, and for one whose fields are not there. */
export function readResult(json: ResultJson): readonly SearchResult[] {
  const { id, sourceId, recordId, kind, link, changedAt, rank, highlights } = json
  const fields = json[kind as SearchKind]
  if (kind === 'unknown' || fields === undefined) return []
  const read = {
    id,
    sourceId,
    recordId,
    kind,
    link,
    fields,
    ...(changedAt !== undefined && { changedAt: readInstant(changedAt) }),
    // A way of fitting that this version does not know comes last, as the least that is known.
    rank: rank === 'unknown' ? 'other' : (rank satisfies ResultRank),
    highlights,
  }
  return [read as SearchResult]
}

/** Writes a result. */
export function writeResult(result: SearchResult): ResultJson {
  const { id, sourceId, recordId, kind, link, changedAt, rank, highlights, fields } = result
  return {
    id,
    sourceId,
    recordId,
    kind,
    link,
    ...(changedAt && { changedAt: writeInstant(changedAt) }),
    rank,
    highlights: highlights.map((one) => ({ ...one })),
    [kind]: fields,
  } as ResultJson
}
