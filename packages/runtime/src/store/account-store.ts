import { refuse } from '@waymark/core'
import type { AccountStore, Collection, NewDocument, Query, StoredDocument, Where } from '@waymark/core/ports'
import type { SqlResult, SqlValue } from '../sql/sql.js'
import { isUniqueViolation } from '../sql/sql-errors.js'
import { isStorable } from './json-text.js'
import { compileAfter, compileOrder, type Order } from './order.js'
import { createParameters, type Parameters } from './parameters.js'
import { type NewRow, readRow, toRow } from './stored-row.js'
import { type Conditions, compileWhere } from './where.js'

/** A collection with its table. */
export interface Table {
  readonly collection: Collection
  /** Its name as SQL, with the schema. */
  readonly name: string
  readonly hasUniqueIndex: boolean
}

/** What a store needs of its transaction. */
export interface StoreContext {
  /** Throws when the transaction has ended, or the collection was not opened. */
  tableOf(collection: Pick<Collection, 'name'>): Table
  query(text: string, values: readonly SqlValue[]): Promise<SqlResult>
  /** Runs one statement so that the transaction can go on when it fails. */
  tryQuery(text: string, values: readonly SqlValue[]): Promise<SqlResult>
  /** A collation whose `lower` knows the letters beyond ASCII, as SQL. */
  readonly foldCollation: string
}

/** The documents of some accounts, or of all, within a transaction. */
export function createAccountStore(context: StoreContext, accounts: readonly string[] | undefined): AccountStore {
  const kept = accounts?.filter(isStorable)

  function scope(parameters: Parameters): string[] {
    if (kept === undefined) return []
    const [only] = kept
    return [
      kept.length === 1 ? `account = ${parameters.add(only ?? '')}` : `account = any(${parameters.add(kept)}::text[])`,
    ]
  }

  function checkAccount({ collection }: Table, { account, id }: NewRow): void {
    if (accounts === undefined || accounts.includes(account)) return
    throw refuse('internal_error', `${collection.name} ${id} is of account ${account}, which is not one of this store`)
  }

  async function read(table: Table, id: string, lock = false): Promise<StoredDocument | undefined> {
    if (!isStorable(id)) return undefined
    const parameters = createParameters()
    const where = [`id = ${parameters.add(id)}`, ...scope(parameters)].join(' and ')
    const text = `select doc, schema_version from ${table.name} where ${where}${lock ? ' for update' : ''}`
    const [row] = (await context.query(text, parameters.values)).rows
    return row && readRow(table.collection, row)
  }

  async function add({ name, collection }: Table, { id, account, text }: NewRow): Promise<boolean> {
    const statement =
      `insert into ${name} (id, account, version, schema_version, doc) values ($1, $2, 1, $3, $4::text::jsonb) ` +
      'on conflict do nothing'
    return (await context.query(statement, [id, account, collection.schemaVersion, text])).changed > 0
  }

  async function refuseTaken({ name, collection }: Table, { id }: NewRow): Promise<never> {
    const { rows } = await context.query(`select 1 from ${name} where id = $1`, [id])
    if (rows.length > 0) throw refuse('conflict', `${collection.name} ${id} exists already`)
    throw refuseUnique(collection)
  }

  function refuseUnique({ name, indexes }: Collection): Error {
    const fields = indexes.filter(({ unique }) => unique).map((index) => index.fields.join(' and '))
    return refuse('conflict', `another document of ${name} has the same ${fields.join(', or the same ')}`, {
      facts: { fields: indexes.filter(({ unique }) => unique).flatMap((index) => index.fields) },
    })
  }

  return {
    async get<D extends StoredDocument>(collection: Collection<D>, id: string, options: { lock?: boolean } = {}) {
      return (await read(context.tableOf(collection), id, options.lock)) as D | undefined
    },
    async find<D extends StoredDocument>(collection: Collection<D>, query: Query<D> = {}) {
      const table = context.tableOf(collection)
      const { where = {}, after, limit = Number.POSITIVE_INFINITY } = query
      if (limit <= 0) return []
      const order = (query.order ?? []) as Order
      const parameters = createParameters()
      const tests = [
        ...scope(parameters),
        ...compileWhere(where as Conditions, parameters, context.foldCollation),
        ...(after ? [compileAfter(after, order, parameters)] : []),
      ]
      const text =
        `select doc, schema_version from ${table.name} where ${tests.join(' and ') || 'true'} ` +
        `order by ${compileOrder(order)}${Number.isFinite(limit) ? ` limit ${Math.ceil(limit)}` : ''}`
      const { rows } = await context.query(text, parameters.values)
      return rows.map((row) => readRow(table.collection, row) as D)
    },
    async count<D extends StoredDocument>(collection: Collection<D>, where: Where<D> = {}) {
      const parameters = createParameters()
      const { name } = context.tableOf(collection)
      const tests = [...scope(parameters), ...compileWhere(where as Conditions, parameters, context.foldCollation)]
      const text = `select count(*)::int as count from ${name} where ${tests.join(' and ') || 'true'}`
      return Number((await context.query(text, parameters.values)).rows[0]?.count)
    },
    async insert<D extends StoredDocument>(collection: Collection<D>, document: NewDocument<D>) {
      const table = context.tableOf(collection)
      const row = toRow(table.collection, document, 1)
      checkAccount(table, row)
      if (!(await add(table, row))) return refuseTaken(table, row)
      return row.document as D
    },
    async claim<D extends StoredDocument>(collection: Collection<D>, document: NewDocument<D>) {
      const table = context.tableOf(collection)
      const row = toRow(table.collection, document, 1)
      checkAccount(table, row)
      if (await add(table, row)) return { document: row.document as D, inserted: true }
      const theirs = await read(table, row.id)
      if (theirs) return { document: theirs as D, inserted: false }
      return refuseTaken(table, row)
    },
    async put<D extends StoredDocument>(collection: Collection<D>, document: D) {
      const table = context.tableOf(collection)
      const next = toRow(table.collection, document, document.version + 1)
      checkAccount(table, next)
      const parameters = createParameters()
      const [id, version] = [parameters.add(next.id), parameters.add(document.version)]
      const statement =
        `update ${table.name} set account = ${parameters.add(next.account)}, version = ${version}::int + 1, ` +
        `schema_version = ${parameters.add(table.collection.schemaVersion)}, doc = ${parameters.add(next.text)}::text::jsonb ` +
        `where ${[`id = ${id}`, `version = ${version}::int`, ...scope(parameters)].join(' and ')}`
      const run = table.hasUniqueIndex ? context.tryQuery : context.query
      const { changed } = await run(statement, parameters.values).catch((error: unknown) => {
        throw isUniqueViolation(error) ? refuseUnique(table.collection) : error
      })
      if (changed > 0) return next.document as D
      const stored = await read(table, next.id)
      const place = stored ? `version ${stored.version}` : 'gone'
      const message = `${table.collection.name} ${next.id} is ${place}, not version ${document.version}`
      throw refuse('version_mismatch', message)
    },
    async remove<D extends StoredDocument>(collection: Collection<D>, id: string) {
      const { name } = context.tableOf(collection)
      if (!isStorable(id)) return false
      const parameters = createParameters()
      const where = [`id = ${parameters.add(id)}`, ...scope(parameters)].join(' and ')
      return (await context.query(`delete from ${name} where ${where}`, parameters.values)).changed > 0
    },
  }
}
