import type { CallOptions, Connection } from '@waymark/core/http'
import { ask } from '../connection/ask.js'
import { versionPath } from '../connection/follow.js'
import { compositeJson, graphsJson } from '../wire/composite.js'
import { requestOf } from '../wire/request.js'
import { type CompositeAnswer, type CompositePart, readAnswers, writeParts } from './composite-parts.js'

/** How composite requests are sent. */
export interface CompositeOptions extends Omit<CallOptions, 'ifMatch' | 'idempotencyKey'> {
  /** Undoes all when one fails. */
  readonly allOrNone?: boolean | undefined
  /** Whether Salesforce may do independent parts together, which is faster. */
  readonly collateSubrequests?: boolean | undefined
}

/** Parts that are done or undone together. */
export interface CompositeGraph {
  readonly graphId: string
  readonly parts: readonly CompositePart[]
}

/** How a graph went. */
export interface GraphAnswer {
  readonly graphId: string
  readonly successful: boolean
  readonly answers: readonly CompositeAnswer[]
}

const mostParts = 25
const mostNodes = 500
const isRead = (parts: readonly CompositePart[]) => parts.every(({ method }) => method === 'GET')

/**
 * Sends up to 25 parts as one request, which counts once. Parts refer to those before them with {@link reference}. The answers are in
 * the order of the parts.
 *
 * @throws RangeError for more than 25. SalesforceError for a request that is refused as a whole; what a part was refused with is the
 * `error` of its answer.
 */
export async function sendComposite(
  connection: Connection,
  parts: readonly CompositePart[],
  { allOrNone = false, collateSubrequests, ...options }: CompositeOptions = {},
): Promise<readonly CompositeAnswer[]> {
  if (parts.length > mostParts) throw new RangeError(`a composite request takes ${mostParts} parts: use sendGraphs`)
  const body = {
    allOrNone,
    ...(collateSubrequests !== undefined && { collateSubrequests }),
    compositeRequest: writeParts(parts, versionPath(connection)),
  }
  const request = requestOf('sendComposite', 'POST', '/composite', {}, { body, write: !isRead(parts) })
  return readAnswers(await ask(connection, request, compositeJson, options))
}

/**
 * Sends graphs of parts, up to 500 in all. Each graph is done as a whole or not at all.
 *
 * @throws RangeError for more than 500. SalesforceError for a request that is refused as a whole.
 */
export async function sendGraphs(
  connection: Connection,
  graphs: readonly CompositeGraph[],
  options: Omit<CompositeOptions, 'allOrNone' | 'collateSubrequests'> = {},
): Promise<readonly GraphAnswer[]> {
  if (graphs.flatMap(({ parts }) => parts).length > mostNodes)
    throw new RangeError(`graphs take ${mostNodes} parts in all`)
  const version = versionPath(connection)
  const body = {
    graphs: graphs.map(({ graphId, parts }) => ({ graphId, compositeRequest: writeParts(parts, version) })),
  }
  const request = requestOf(
    'sendGraphs',
    'POST',
    '/composite/graph',
    {},
    { body, write: !graphs.every(({ parts }) => isRead(parts)) },
  )
  const answer = await ask(connection, request, graphsJson, options)
  return answer.graphs.map(({ graphId, isSuccessful, graphResponse }) => ({
    graphId,
    successful: isSuccessful,
    answers: readAnswers(graphResponse),
  }))
}
