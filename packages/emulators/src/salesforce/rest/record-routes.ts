import { findObject } from '../data/read-input.js'
import { notFound, SalesforceError } from '../data/salesforce-error.js'
import { deleteRecord, findRecord, insertRecord, updateRecord } from '../data/write-record.js'
import type { ObjectType, Row } from '../org/model.js'
import { renderRecord } from '../soql/run.js'
import { empty, json } from './answer.js'
import type { Call, Route } from './call.js'
import { readJson } from './read-body.js'
import { remember } from './recent.js'
import { findByKey, upsert } from './upsert.js'

/** Whether a writer insists in spite of duplicates. */
export function writeOptions({ headers }: Request) {
  const header = headers.get('sforce-duplicate-rule-header') ?? ''
  return { allowDuplicates: /allowSave\s*=\s*true/i.test(header) }
}

const objectOf = (call: Call) => findObject(call, call.params.type ?? '')
const urlOf = (call: Call, object: ObjectType, id: string) =>
  `/services/data/v${call.version}/sobjects/${object.name}/${id}`

function show(call: Call, object: ObjectType, row: Row): Response {
  const fields = call.url.searchParams.get('fields')
  remember(call, row)
  const names = fields?.split(',').map((name) => name.trim())
  const stamp = new Date(String(row.SystemModstamp).replace('+0000', 'Z')).toUTCString()
  return json(renderRecord(call, object, row, call.version, names), 200, { 'last-modified': stamp })
}

async function create(call: Call): Promise<Response> {
  const object = objectOf(call)
  const id = insertRecord(call, object, await readUpload(call), writeOptions(call.request))
  return json({ id, success: true, errors: [] }, 201, { location: urlOf(call, object, id) })
}

/** JSON, or a multipart body: JSON first, then the file as `VersionData`. */
async function readUpload({ request }: Call): Promise<Record<string, unknown>> {
  if (!/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) return readJson(request)
  const form = await request.formData()
  const record: Record<string, unknown> = {}
  for (const [name, part] of form) {
    if (typeof part === 'string') Object.assign(record, JSON.parse(part))
    else if (part.type.startsWith('application/json')) Object.assign(record, JSON.parse(await part.text()))
    else record[name] = Buffer.from(await part.arrayBuffer()).toString('base64')
  }
  return record
}

async function update(call: Call): Promise<Response> {
  const object = objectOf(call)
  const body = await readJson(call.request)
  const { Id, id, ...fields } = body
  if (Id !== undefined || id !== undefined) {
    const message = 'The Id field should not be specified in the sobject data.'
    throw new SalesforceError(400, { errorCode: 'INVALID_FIELD', message, fields: ['Id'] })
  }
  updateRecord(call, object, call.params.id ?? '', fields, writeOptions(call.request))
  return empty()
}

/** The bytes of a blob; a made-up file is smaller than it says, and repeats itself. */
function bytesOf(row: Row, name: string): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(String(row[name] ?? ''), 'base64')
  const size = name === 'VersionData' ? Number(row.ContentSize) : 0
  return bytes.length > 0 && size > bytes.length ? Buffer.alloc(size, bytes) : bytes
}

/** `…/{id}/{name}`: a blob, or what a relationship leads to. `…/{field}/{value}` is a record by its key. */
async function showBelow(call: Call): Promise<Response> {
  const object = objectOf(call)
  const { id = '', name = '' } = call.params
  if (call.access.field(object, id)) return show(call, object, findByKey(call, object, id, name))
  const row = findRecord(call, object, id)
  const field = call.access.field(object, name)
  if (field?.type === 'base64') {
    return new Response(bytesOf(row, field.name), { headers: { 'content-type': 'application/octetstream' } })
  }
  const parent = call.world.schema.relationship(object, name)
  const target = parent && call.world.store.get(row[parent.name] ?? null)
  const type = target && call.world.schema.byPrefix(String(target.Id).slice(0, 3))
  if (target && type) return show(call, type, findRecord(call, type, String(target.Id)))
  const child = call.world.schema.childrenOf(object).find((one) => one.name?.toLowerCase() === name.toLowerCase())
  if (!child || !call.access.object(child.object.name)) throw notFound()
  const rows = call.world.store
    .find(child.object.name, child.field.name, row.Id ?? null)
    .filter((one) => one.IsDeleted !== true && call.access.sees(child.object, one))
  const records = rows.map((one) => renderRecord(call, child.object, one, call.version))
  return json({ totalSize: records.length, done: true, records })
}

const base = '/services/data/:version/sobjects/:type'

/** One record at a time. */
export const recordRoutes: readonly Route[] = [
  { operation: 'createRecord', method: 'POST', path: base, handle: create },
  {
    operation: 'getRecord',
    method: 'GET',
    path: `${base}/:id`,
    handle(call) {
      const object = objectOf(call)
      return show(call, object, findRecord(call, object, call.params.id ?? ''))
    },
  },
  { operation: 'updateRecord', method: 'PATCH', path: `${base}/:id`, handle: update },
  {
    operation: 'deleteRecord',
    method: 'DELETE',
    path: `${base}/:id`,
    handle(call) {
      deleteRecord(call, objectOf(call), call.params.id ?? '')
      return empty()
    },
  },
  { operation: 'getRecordByKey', method: 'GET', path: `${base}/:id/:name`, handle: showBelow },
  {
    operation: 'upsertRecord',
    method: 'PATCH',
    path: `${base}/:id/:name`,
    async handle(call) {
      const object = objectOf(call)
      const { id: key = '', name: value = '' } = call.params
      const body = await readJson(call.request)
      const onlyUpdate = call.url.searchParams.get('updateOnly') === 'true'
      const done = upsert(call, object, key, value, body, { ...writeOptions(call.request), onlyUpdate })
      if ('matches' in done)
        return json(
          done.matches.map((id) => urlOf(call, object, id)),
          300,
        )
      const headers = done.created ? { location: urlOf(call, object, done.id) } : {}
      return json({ id: done.id, success: true, errors: [], created: done.created }, done.created ? 201 : 200, headers)
    },
  },
  {
    operation: 'deleteRecordByKey',
    method: 'DELETE',
    path: `${base}/:id/:name`,
    handle(call) {
      const object = objectOf(call)
      const row = findByKey(call, object, call.params.id ?? '', call.params.name ?? '')
      deleteRecord(call, object, String(row.Id))
      return empty()
    },
  },
]
