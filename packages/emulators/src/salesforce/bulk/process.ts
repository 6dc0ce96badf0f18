import { SalesforceError } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import { deleteRecord, insertRecord, updateRecord } from '../data/write-record.js'
import type { ObjectType } from '../org/model.js'
import { upsert } from '../rest/upsert.js'
import { parseQuery } from '../soql/parse.js'
import { runQuery } from '../soql/run.js'
import { readCsv, writeCsvRow } from './csv.js'
import type { IngestRow, Job } from './jobs.js'

type Outcome = IngestRow['outcome']

/** `Account.Key__c` of a header as a nested object; an empty cell is left alone, `#N/A` is null. */
function inputOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (cell === '') continue
    const value = cell === '#N/A' ? null : cell
    const [relation = '', field] = column.split('.')
    if (field === undefined) input[column] = value
    else input[relation] = { [field]: value }
  }
  return input
}

function writeOne(actor: Actor, job: Job, object: ObjectType, input: Record<string, unknown>): Outcome {
  const { Id, ...fields } = input
  const id = String(Id ?? '')
  switch (job.operation) {
    case 'insert':
      return { id: insertRecord(actor, object, fields), created: true }
    case 'update':
      updateRecord(actor, object, id, fields)
      return { id, created: false }
    case 'upsert': {
      const key = job.externalIdFieldName ?? 'Id'
      const value = Object.entries(input).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
      const done = upsert(actor, object, key, value, input, {})
      if (!('matches' in done)) return done
      return {
        error: `DUPLICATE_EXTERNAL_ID:more than one record found for external id field: [${done.matches.join(', ')}]:--`,
      }
    }
    default:
      deleteRecord(actor, object, id, job.operation === 'hardDelete')
      return { id, created: false }
  }
}

function outcomeOf(actor: Actor, job: Job, object: ObjectType, input: Record<string, unknown>): Outcome {
  try {
    return writeOne(actor, job, object, input)
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error
    const [entry] = error.entries
    const code = entry?.errorCode === 'NOT_FOUND' ? 'INVALID_CROSS_REFERENCE_KEY' : entry?.errorCode
    const message = entry?.errorCode === 'NOT_FOUND' ? 'invalid cross reference id' : entry?.message
    const id = typeof input.Id === 'string' ? { id: input.Id } : {}
    return { error: `${code}:${message}:${(entry?.fields ?? []).join(',')} --`, ...id }
  }
}

/** Cuts what was uploaded into rows. The first names the fields. @throws SalesforceError `INVALIDBATCH` */
export function loadRows(actor: Actor, job: Job, object: ObjectType): void {
  const [columns = [], ...rows] = readCsv(job.content ?? '', job.delimiter)
  for (const column of columns) {
    const [name = '', below] = column.split('.')
    const known = below === undefined ? actor.access.field(object, name) : actor.world.schema.relationship(object, name)
    if (known) continue
    const message = `InvalidBatch : Field name not found : ${column}`
    throw new SalesforceError(400, { errorCode: 'INVALIDBATCH', message })
  }
  job.columns = columns
  job.unprocessed = rows
  job.content = undefined
}

/** Does the rows of an ingest job. */
export function processRows(actor: Actor, job: Job, object: ObjectType): void {
  const rows = job.unprocessed.map((cells): IngestRow => {
    const outcome = outcomeOf(actor, job, object, inputOf(job.columns, cells))
    return { cells, outcome }
  })
  // Nobody may count on the order, so it is another one.
  const middle = Math.floor(rows.length / 2)
  job.rows = actor.world.settings.bulkUnordered ? [...rows.slice(middle), ...rows.slice(0, middle)] : rows
  job.unprocessed = []
}

/** Reads the cell of a column, whose fields may be written in any case. How the records write them is looked up once. */
function cellReader(path: string): (record: Record<string, unknown>) => unknown {
  const steps = path.split('.').map((part) => ({ wanted: part.toLowerCase(), name: part }))
  return (record) => {
    let value: unknown = record
    for (const step of steps) {
      const below = (value ?? {}) as Record<string, unknown>
      if (!Object.hasOwn(below, step.name)) {
        step.name = Object.keys(below).find((name) => name.toLowerCase() === step.wanted) ?? step.name
      }
      value = Object.hasOwn(below, step.name) ? below[step.name] : undefined
    }
    return value
  }
}

/** Refuses what a bulk query cannot do: groups, aggregates, children, OFFSET. @throws SalesforceError `INVALIDJOB` */
export function checkBulkQuery(text: string) {
  const query = parseQuery(text)
  const refuse = (what: string) =>
    new SalesforceError(400, { errorCode: 'API_ERROR', message: `${what} is not supported in Bulk API 2.0 queries` })
  if (query.groupBy.length > 0) throw refuse('GROUP BY')
  if (query.offset > 0) throw refuse('OFFSET')
  if (query.select.some(({ kind }) => kind === 'subquery')) throw refuse('a nested query')
  if (query.select.some((item) => item.kind === 'expression' && 'call' in item.expression))
    throw refuse('an aggregate function')
  return query
}

/** Runs a query job: its lines are CSV, the first the header. @throws SalesforceError */
export function processQuery(actor: Actor, job: Job): void {
  const query = checkBulkQuery(job.query ?? '')
  const result = runQuery(actor, query, { version: job.version, all: job.operation === 'queryAll' })
  const paths = query.select.flatMap((item) =>
    item.kind === 'expression' && 'path' in item.expression ? [item.expression.path.parts.join('.')] : [],
  )
  const readers = paths.map(cellReader)
  const write = (cells: readonly unknown[]) => writeCsvRow(cells, job.delimiter, job.lineEnding)
  const rows = result.items.map((item) => {
    const record = result.render(item) as Record<string, unknown>
    return write(readers.map((cellOf) => cellOf(record)))
  })
  job.lines = [write(paths), ...rows]
}
