import { findObject } from '../data/read-input.js'
import { fullId } from '../data/record-id.js'
import { refused, SalesforceError } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import { deleteRecord, insertRecord, updateRecord } from '../data/write-record.js'
import type { ObjectType } from '../org/model.js'
import { renderRecord } from '../soql/run.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { type ItemResult, runItems } from './items.js'
import { readJson } from './read-body.js'
import { writeOptions } from './record-routes.js'
import { upsert } from './upsert.js'

type Input = Readonly<Record<string, unknown>>

const mostRecords = 200
const mostChunks = 10

function checkCount(count: number, most: number): void {
  if (count <= most) return
  throw refused('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${most} records into this call`)
}

function typeOf({ access }: Actor, input: Input): ObjectType {
  const { attributes } = input as { attributes?: { type?: unknown } }
  if (typeof attributes?.type !== 'string') {
    throw refused('JSON_PARSER_ERROR', 'Include a valid attributes type on each SObject in the records list.', [])
  }
  const object = access.object(attributes.type)
  if (object) return object
  throw refused('INVALID_TYPE', `sObject type '${attributes.type}' is not supported.`, [])
}

/** Records that follow one another and are of one type are a chunk; there may be ten. */
function checkChunks(records: readonly Input[]): void {
  const types = records.map((one) => (one.attributes as { type?: unknown } | undefined)?.type)
  const chunks = types.filter((type, at) => at === 0 || type !== types[at - 1]).length
  if (chunks <= mostChunks) return
  throw refused(
    'INVALID_INPUT',
    `Cannot have more than ${mostChunks} chunks in a single operation. Please rearrange the data to reduce chunking.`,
  )
}

async function readRecords(call: Call): Promise<{ records: Input[]; allOrNone: boolean }> {
  const body = await readJson(call.request)
  if (!Array.isArray(body.records)) throw refused('MISSING_ARGUMENT', 'records is required')
  const records = body.records as Input[]
  checkCount(records.length, mostRecords)
  checkChunks(records)
  return { records, allOrNone: body.allOrNone === true }
}

async function createAll(call: Call): Promise<Response> {
  const { records, allOrNone } = await readRecords(call)
  const options = writeOptions(call.request)
  return json(
    runItems(call, records, allOrNone, (input) => ({ id: insertRecord(call, typeOf(call, input), input, options) })),
  )
}

async function updateAll(call: Call): Promise<Response> {
  const { records, allOrNone } = await readRecords(call)
  const options = writeOptions(call.request)
  const change = (input: Input): ItemResult => {
    const { id, Id, ...fields } = input as { id?: string; Id?: string } & Input
    const given = id ?? Id
    const object = typeOf(call, input)
    if (given === undefined) throw refused('MISSING_ARGUMENT', 'Id not specified in an update call', ['Id'])
    updateRecord(call, object, given, fields, options)
    return { id: fullId(given) ?? given }
  }
  return json(runItems(call, records, allOrNone, change))
}

async function upsertAll(call: Call): Promise<Response> {
  const { records, allOrNone } = await readRecords(call)
  const object = findObject(call, call.params.type ?? '')
  const key = call.params.key ?? ''
  const field = call.access.field(object, key)
  if (!field || !(field.idLookup || field.externalId)) {
    const message = `Provided external ID field does not exist or is not accessible: ${key}`
    throw new SalesforceError(404, { errorCode: 'NOT_FOUND', message })
  }
  const one = (input: Input): ItemResult => {
    typeOf(call, input)
    const value = Object.entries(input).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
    if (field.type !== 'id' && (value === undefined || value === null || value === '')) {
      throw refused('MISSING_ARGUMENT', `${field.name} not specified`, [])
    }
    const done = upsert(call, object, key, value, input, writeOptions(call.request))
    if (!('matches' in done)) return done
    const message = `${field.name}: more than one record found for external id field: [${done.matches.join(', ')}]`
    throw refused('DUPLICATE_EXTERNAL_ID', message, [])
  }
  return json(runItems(call, records, allOrNone, one))
}

function deleteAll(call: Call): Response {
  const ids = (call.url.searchParams.get('ids') ?? '').split(',').filter((id) => id !== '')
  if (ids.length === 0) throw refused('MISSING_ARGUMENT', 'ids parameter is required')
  checkCount(ids.length, mostRecords)
  const one = (given: string): ItemResult => {
    const id = fullId(given)
    const object = id && call.world.schema.byPrefix(id.slice(0, 3))
    if (!id || !object) throw refused('MALFORMED_ID', `malformed id ${given}`, [])
    try {
      deleteRecord(call, object, id)
    } catch (error) {
      const isGone = error instanceof SalesforceError && error.status === 404
      if (isGone && error.entries[0]?.errorCode === 'NOT_FOUND')
        throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
      throw error
    }
    return { id }
  }
  return json(runItems(call, ids, call.url.searchParams.get('allOrNone') === 'true', one))
}

function retrieve(call: Call, ids: readonly unknown[], fields: readonly string[]): Response {
  const object = findObject(call, call.params.type ?? '')
  if (fields.length === 0) throw refused('MISSING_ARGUMENT', 'fields parameter is required')
  const unknown = fields.find((name) => !name.includes('.') && !call.access.field(object, name))
  if (unknown !== undefined)
    throw refused('INVALID_FIELD', `No such column '${unknown}' on sobject of type ${object.name}`)
  const records = ids.map((id) => {
    const row = call.world.store.get(fullId(id))
    const isThere = row && String(row.Id).startsWith(object.keyPrefix) && row.IsDeleted !== true
    return isThere && call.access.sees(object, row) ? renderRecord(call, object, row, call.version, fields) : null
  })
  return json(records)
}

const base = '/services/data/:version/composite/sobjects'

/** Up to 200 records in a call. */
export const collectionRoutes: readonly Route[] = [
  { operation: 'createRecords', method: 'POST', path: base, handle: createAll },
  { operation: 'updateRecords', method: 'PATCH', path: base, handle: updateAll },
  { operation: 'deleteRecords', method: 'DELETE', path: base, handle: deleteAll },
  { operation: 'upsertRecords', method: 'PATCH', path: `${base}/:type/:key`, handle: upsertAll },
  {
    operation: 'retrieveRecords',
    method: 'GET',
    path: `${base}/:type`,
    handle(call) {
      const list = (name: string) => (call.url.searchParams.get(name) ?? '').split(',').filter((one) => one !== '')
      if (list('ids').length > 800)
        throw new SalesforceError(414, { errorCode: 'URI_TOO_LONG', message: 'URI Too Long' })
      return retrieve(call, list('ids'), list('fields'))
    },
  },
  {
    operation: 'retrieveRecords',
    method: 'POST',
    path: `${base}/:type`,
    async handle(call) {
      const { ids, fields } = await readJson(call.request)
      const list = (value: unknown) => (Array.isArray(value) ? value : [])
      checkCount(list(ids).length, 2000)
      return retrieve(call, list(ids), list(fields))
    },
  },
]
