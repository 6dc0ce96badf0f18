import { refused, SalesforceError } from '../data/salesforce-error.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { readJson } from './read-body.js'
import { resolveReferences } from './references.js'

interface Part {
  readonly method: string
  readonly url: string
  readonly referenceId: string
  readonly body?: unknown
  readonly httpHeaders?: Record<string, string>
}

interface PartAnswer {
  readonly body: unknown
  readonly httpHeaders: Record<string, string>
  readonly httpStatusCode: number
  readonly referenceId: string
}

const mostParts = 25
const mostQueries = 5

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? null : JSON.parse(text)
}

function headersOf(response: Response): Record<string, string> {
  const names = { location: 'Location', etag: 'ETag', 'last-modified': 'Last-Modified' }
  const isRecord = !response.headers.has('etag')
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) => {
      const value = response.headers.get(from)
      return value === null || (from === 'last-modified' && isRecord) ? [] : [[to, value]]
    }),
  )
}

function checkParts(parts: unknown): Part[] {
  if (!Array.isArray(parts) || parts.length === 0) throw refused('INVALID_INPUT', 'compositeRequest is required')
  if (parts.length > mostParts) {
    throw refused('LIMIT_EXCEEDED', `The number of subrequests exceeds the limit of ${mostParts}`)
  }
  const heavy = parts.filter(({ url }) => /\/(query|queryAll|composite\/sobjects)\b/.test(String(url)))
  if (heavy.length > mostQueries) {
    throw refused(
      'LIMIT_EXCEEDED',
      `The number of query and collection subrequests exceeds the limit of ${mostQueries}`,
    )
  }
  const names = parts.map(({ referenceId }) => referenceId)
  if (names.some((name) => typeof name !== 'string' || !/^\w+$/.test(name)) || new Set(names).size !== names.length) {
    throw refused(
      'INVALID_INPUT',
      'Provide a unique referenceId, of letters, numbers and underscores, for each subrequest',
    )
  }
  return parts as Part[]
}

const halted = 'The transaction was rolled back since another operation in the same transaction failed.'

async function runPart(call: Call, part: Part, results: Map<string, unknown>): Promise<PartAnswer> {
  try {
    const url = String(resolveReferences(part.url, results))
    if (!url.startsWith('/services/data/'))
      throw refused('INVALID_INPUT', `The URL ${url} must begin with /services/data/`)
    const body = resolveReferences(part.body, results)
    const response = await call.dispatch({
      method: part.method,
      url,
      ...(part.httpHeaders ? { headers: part.httpHeaders } : {}),
      ...(body === undefined ? {} : { body }),
    })
    const answer = await bodyOf(response)
    if (response.status < 300) results.set(part.referenceId, answer)
    return {
      body: answer,
      httpHeaders: headersOf(response),
      httpStatusCode: response.status,
      referenceId: part.referenceId,
    }
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error
    return { body: error.entries, httpHeaders: {}, httpStatusCode: error.status, referenceId: part.referenceId }
  }
}

/** Runs parts in order. With `allOrNone` a failure undoes them all. */
async function runParts(call: Call, parts: readonly Part[], allOrNone: boolean): Promise<PartAnswer[]> {
  const results = new Map<string, unknown>()
  const answers: PartAnswer[] = []
  const before = allOrNone ? call.world.store.snapshot() : undefined
  for (const part of parts) {
    const answer = await runPart(call, part, results)
    answers.push(answer)
    if (allOrNone && answer.httpStatusCode >= 400) break
  }
  const failed = answers.findIndex(({ httpStatusCode }) => httpStatusCode >= 400)
  if (before === undefined || failed < 0) return answers
  call.world.store.restore(before)
  return parts.map(({ referenceId }, at) => {
    if (at === failed) return answers[at] as PartAnswer
    const body = [{ errorCode: 'PROCESSING_HALTED', message: halted }]
    return { body, httpHeaders: {}, httpStatusCode: 400, referenceId }
  })
}

async function composite(call: Call): Promise<Response> {
  const { compositeRequest, allOrNone } = await readJson(call.request)
  return json({ compositeResponse: await runParts(call, checkParts(compositeRequest), allOrNone === true) })
}

async function graph(call: Call): Promise<Response> {
  const { graphs } = await readJson(call.request)
  if (!Array.isArray(graphs)) throw refused('INVALID_INPUT', 'graphs is required')
  const answers = []
  for (const { graphId, compositeRequest } of graphs as { graphId: string; compositeRequest: Part[] }[]) {
    const compositeResponse = await runParts(call, compositeRequest, true)
    const isSuccessful = compositeResponse.every(({ httpStatusCode }) => httpStatusCode < 400)
    answers.push({ graphId, graphResponse: { compositeResponse }, isSuccessful })
  }
  return json({ graphs: answers })
}

async function batch(call: Call): Promise<Response> {
  const { batchRequests, haltOnError } = await readJson(call.request)
  if (!Array.isArray(batchRequests)) throw refused('INVALID_INPUT', 'batchRequests is required')
  if (batchRequests.length > mostParts) throw refused('LIMIT_EXCEEDED', `Batch size limit of ${mostParts} exceeded`)
  const results: { statusCode: number; result: unknown }[] = []
  for (const { method, url, richInput } of batchRequests as { method: string; url: string; richInput?: unknown }[]) {
    if (haltOnError === true && results.some(({ statusCode }) => statusCode >= 400)) {
      const message = 'Batch processing halted per request'
      results.push({ statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message }] })
      continue
    }
    if (!/^v\d+\.0\//.test(url)) throw refused('INVALID_INPUT', `The URL ${url} must begin with a version, like v66.0/`)
    const body = richInput === undefined ? {} : { body: richInput }
    const response = await call.dispatch({ method, url: `/services/data/${url}`, ...body })
    results.push({ statusCode: response.status, result: await bodyOf(response) })
  }
  return json({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results })
}

interface TreeRecord {
  readonly attributes?: { type?: string; referenceId?: string }
  readonly [name: string]: unknown
}

/** The records of a tree, parents first; each child knows the reference of its parent. */
function flatten(records: readonly TreeRecord[], parent?: { name: string; reference: string }): object[] {
  return records.flatMap((record) => {
    const reference = record.attributes?.referenceId ?? ''
    const entries = Object.entries(record)
    const children = entries.filter(([, value]) => Array.isArray((value as { records?: unknown } | null)?.records))
    const own = Object.fromEntries(entries.filter(([name]) => !children.some(([child]) => child === name)))
    const below = children.flatMap(([name, value]) =>
      flatten((value as { records: TreeRecord[] }).records, { name, reference }),
    )
    return [{ record: own, reference, type: record.attributes?.type, parent }, ...below]
  })
}

async function tree(call: Call): Promise<Response> {
  const { records } = await readJson(call.request)
  if (!Array.isArray(records)) throw refused('INVALID_INPUT', 'records is required')
  const flat = flatten(records) as {
    record: Record<string, unknown>
    reference: string
    type?: string
    parent?: { name: string; reference: string }
  }[]
  if (flat.length > 200) throw refused('LIMIT_EXCEEDED', 'A tree can hold 200 records')
  const before = call.world.store.snapshot()
  const ids = new Map<string, { id: string; type: string }>()
  for (const { record, reference, type = call.params.type ?? '', parent } of flat) {
    const known = parent && ids.get(parent.reference)
    const object = known && call.world.schema.find(known.type)
    const link = object && call.world.schema.childrenOf(object).find((one) => one.name === parent?.name)
    const body = link && known ? { ...record, [link.field.name]: known.id } : record
    const response = await call.dispatch({
      method: 'POST',
      url: `/services/data/v${call.version}/sobjects/${type}`,
      body,
    })
    const answer = await bodyOf(response)
    if (response.status === 201) {
      ids.set(reference, { id: (answer as { id: string }).id, type })
      continue
    }
    call.world.store.restore(before)
    const entries = answer as { errorCode: string; message: string; fields?: string[] }[]
    const errors = entries.map(({ errorCode, message, fields = [] }) => ({ statusCode: errorCode, message, fields }))
    return json({ hasErrors: true, results: [{ referenceId: reference, errors }] }, 400)
  }
  const results = [...ids].map(([referenceId, { id }]) => ({ referenceId, id }))
  return json({ hasErrors: false, results }, 201)
}

const base = '/services/data/:version/composite'

/** Several requests in one. */
export const compositeRoutes: readonly Route[] = [
  { operation: 'composite', method: 'POST', path: base, handle: composite },
  { operation: 'compositeBatch', method: 'POST', path: `${base}/batch`, handle: batch },
  { operation: 'compositeGraph', method: 'POST', path: `${base}/graph`, handle: graph },
  { operation: 'compositeTree', method: 'POST', path: `${base}/tree/:type`, handle: tree },
]
