import {
  type CallOptions,
  type Connection,
  callRoute,
  createListing,
  type FollowOptions,
  followRoute,
  type Listing,
} from '@waymark/core/http'
import type { Case } from '../model/case.js'
import type { CaseFilter, NewCase } from '../model/case-input.js'
import type { TimelineEntry } from '../model/timeline.js'
import { readCase, writeNewCase } from '../wire/case.js'
import { writeCaseFilter } from '../wire/case-filter.js'
import { readPage } from '../wire/page.js'
import {
  changeStateRoute,
  createCaseRoute,
  followCaseRoute,
  getCaseRoute,
  listCasesRoute,
  listTimelineRoute,
} from '../wire/routes/cases.js'
import { readTimelineEntry } from '../wire/timeline.js'
import { type ChangeOptions, changeOptions, type ListOptions } from './options.js'

/**
 * Files a case. It has its id and its number at once, and a confirmation is mailed to everyone who takes part.
 *
 * @throws RefusedError `validation_failed`, with a path for every fault; `idempotency_key_reused`.
 */
export async function createCase(connection: Connection, input: NewCase, options?: CallOptions): Promise<Case> {
  return readCase(await callRoute(connection, createCaseRoute, { body: writeNewCase(input) }, options))
}

/**
 * One case.
 *
 * @throws RefusedError `not_found`, also for a case that exists and is not the caller's to see.
 */
export async function getCase(connection: Connection, caseId: string, options?: CallOptions): Promise<Case> {
  return readCase(await callRoute(connection, getCaseRoute, { params: { caseId } }, options))
}

/**
 * The cases of a filter, newest first: await it for the first page, iterate over it for all.
 *
 * @throws RefusedError `team_cases_not_enabled`, with the contact to ask in `facts`, for the scope `team`.
 */
export function listCases(connection: Connection, filter: CaseFilter = {}, options: ListOptions = {}): Listing<Case> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...writeCaseFilter(filter), ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readCase)(await callRoute(connection, listCasesRoute, { query }, call))
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * Moves a case to another state. An engineer's `closed` needs a resolution; a requester closes the own case.
 *
 * @throws RefusedError `invalid_transition`, with `facts.from` and `facts.to`; `version_mismatch`.
 */
export async function changeCaseState(
  connection: Connection,
  caseId: string,
  move: { readonly to: 'open' | 'waiting_on_customer' | 'closed'; readonly resolution?: string },
  options: ChangeOptions = {},
): Promise<Case> {
  return readCase(
    await callRoute(connection, changeStateRoute, { params: { caseId }, body: move }, changeOptions(options)),
  )
}

/** Everything that happened to a case, oldest first. */
export function listTimeline(
  connection: Connection,
  caseId: string,
  options: ListOptions = {},
): Listing<TimelineEntry> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readTimelineEntry)(
        await callRoute(connection, listTimelineRoute, { params: { caseId }, query }, call),
      )
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * Follows a case live: each thing that happens to it, once and in order, across lost connections. Without `after` it starts now;
 * with the id of an event it goes on behind that.
 */
export async function* followCase(
  connection: Connection,
  caseId: string,
  options?: FollowOptions,
): AsyncGenerator<{ readonly id: string | undefined; readonly entry: TimelineEntry }> {
  for await (const { id, event } of followRoute(connection, followCaseRoute, { params: { caseId } }, options)) {
    yield { id, entry: readTimelineEntry(event) }
  }
}
