import { type RouteQuery, readInstant, writeInstant } from '@waymark/core/wire'
import type { CaseFilter } from '../model/case-input.js'
import type { listCasesRoute } from './routes/cases.js'

type ListQuery = RouteQuery<typeof listCasesRoute>

/** Reads the filter of a list. */
export function readCaseFilter({ createdFrom, createdBefore, ...same }: ListQuery): CaseFilter {
  return {
    ...same,
    ...(createdFrom !== undefined && { createdFrom: readInstant(createdFrom) }),
    ...(createdBefore !== undefined && { createdBefore: readInstant(createdBefore) }),
  }
}

/** Writes the filter of a list. */
export function writeCaseFilter({ createdFrom, createdBefore, ...same }: CaseFilter): ListQuery {
  return {
    ...(same as ListQuery),
    ...(createdFrom && { createdFrom: writeInstant(createdFrom) }),
    ...(createdBefore && { createdBefore: writeInstant(createdBefore) }),
  }
}
