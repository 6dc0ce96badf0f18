import { createHash } from 'node:crypto'
import { refuse } from '@waymark/core'
import type { Collection, Index } from '@waymark/core/ports'
import { named } from '../sql/named.js'
import type { Sql, SqlConnection } from '../sql/sql.js'
import type { Table } from '../store/account-store.js'
import { sortKeyOf } from '../store/sort-key.js'

function checkName(name: string, what: string): void {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(name) && !name.startsWith('waymark_')) return
  throw refuse(
    'internal_error',
    `the ${what} ${name} needs a name of its own, in lower case with underscores, and not beginning with waymark_`,
  )
}

/** A table or an index: its name in the schema, and the one statement that makes it. */
interface Part {
  readonly name: string
  readonly sql: string
}

function ownParts(schema: string): readonly Part[] {
  const table = (name: string, columns: string): Part => ({
    name,
    sql: `create table if not exists ${named(schema, name)} (${columns})`,
  })
  const index = (name: string, on: string, columns: string): Part => ({
    name,
    sql: `create index if not exists ${name} on ${named(schema, on)} ${columns}`,
  })
  return [
    table('waymark_sequence', 'name text collate "C" primary key, last bigint not null'),
    table(
      'waymark_timer',
      'id text collate "C" primary key, due bigint not null, job text not null, payload jsonb not null',
    ),
    index('waymark_timer_due', 'waymark_timer', '(due, id)'),
    table(
      'waymark_task',
      `id bigint generated always as identity primary key, kind text not null, job text, payload jsonb not null,
      due bigint not null, attempts int not null default 0, lease text, leased_until timestamptz,
      error text, failed_at bigint`,
    ),
    index('waymark_task_due', 'waymark_task', '(kind, due, id) where failed_at is null'),
    index('waymark_task_lease', 'waymark_task', '(lease) where lease is not null'),
    table('waymark_stream', 'name text collate "C" primary key, last bigint not null'),
    table(
      'waymark_event',
      `stream text collate "C" not null, number bigint not null, at bigint not null, data jsonb not null,
      primary key (stream, number)`,
    ),
    index('waymark_event_at', 'waymark_event', '(at)'),
  ]
}

function indexPart(schema: string, collection: Collection, { fields, unique }: Index): Part {
  const keys = fields.map((field) => `(${sortKeyOf(field)})`)
  const columns = ['account', ...keys, ...(unique ? [] : ['id'])].join(', ')
  // The name follows from what the index is, so that one that changes is made anew.
  const digest = createHash('sha256').update(`${collection.name} ${unique} ${columns}`).digest('hex').slice(0, 16)
  const name = `waymark_${digest}`
  const kind = unique ? 'unique index' : 'index'
  return { name, sql: `create ${kind} if not exists ${name} on ${named(schema, collection.name)} (${columns})` }
}

function collectionParts(schema: string, collection: Collection): readonly Part[] {
  const columns = `id text collate "C" primary key, account text collate "C" not null, version int not null,
    schema_version int not null, doc jsonb not null`
  return [
    {
      name: collection.name,
      sql: `create table if not exists ${named(schema, collection.name)} (${columns})`,
    },
    ...[{ fields: [] }, ...collection.indexes].map((index) => indexPart(schema, collection, index)),
  ]
}

/**
 * Makes what is missing and drops indexes that nobody declares any more. Each statement commits by itself, and what is there is not
 * touched: a process that begins while others work would otherwise hold one table and wait for another, as they do.
 */
async function makeParts(connection: SqlConnection, schema: string, collections: readonly Collection[]): Promise<void> {
  await connection.query(`create schema if not exists "${schema}"`)
  const { rows } = await connection.query(
    'select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = $1',
    [schema],
  )
  const there = new Set(rows.map(({ name }) => String(name)))
  const parts = [...ownParts(schema), ...collections.flatMap((collection) => collectionParts(schema, collection))]
  for (const { name, sql } of parts) if (!there.has(name)) await connection.query(sql)

  const declared = new Set(parts.map(({ name }) => name))
  const indexes = await connection.query(
    `select indexname as name from pg_indexes where schemaname = $1 and tablename = any($2::text[]) and indexname like 'waymark\\_%'`,
    [schema, collections.map(({ name }) => name)],
  )
  for (const { name } of indexes.rows) {
    if (!declared.has(String(name))) await connection.query(`drop index if exists ${named(schema, String(name))}`)
  }
}

/** Makes the tables and indexes that are missing. Processes that begin at the same time do so one after the other. */
export async function makeTables(
  sql: Sql,
  schema: string,
  collections: readonly Collection[],
): Promise<ReadonlyMap<string, Table>> {
  checkName(schema, 'schema')
  // The channel is named after it, and PostgreSQL's names have 63 characters at most.
  if (schema.length > 50) throw refuse('internal_error', `the schema ${schema} needs a name of 50 characters at most`)
  const tables = new Map<string, Table>()
  for (const collection of collections) {
    checkName(collection.name, 'collection')
    if (tables.has(collection.name)) throw refuse('internal_error', `the collection ${collection.name} is given twice`)
    const hasUniqueIndex = collection.indexes.some(({ unique }) => unique)
    tables.set(collection.name, { collection, name: named(schema, collection.name), hasUniqueIndex })
  }
  const connection = await sql.connect()
  try {
    const lock = [`waymark ${schema}`]
    await connection.query('select pg_advisory_lock(hashtext($1))', lock)
    await makeParts(connection, schema, collections)
    await connection.query('select pg_advisory_unlock(hashtext($1))', lock)
    connection.release()
  } catch (error) {
    // A connection that is thrown away takes its lock with it.
    connection.release(true)
    throw error
  }
  return tables
}

const candidates = ['und-x-icu', 'pg_unicode_fast', 'pg_c_utf8', 'C.utf8', 'C.UTF-8', 'en_US.utf8']

/**
 * A collation whose `lower` knows the letters beyond ASCII, as SQL; that of the database may be C, which does not.
 *
 * @throws RefusedError `internal_error` when there is none, or the database is not in UTF-8.
 */
export async function findFoldCollation(connection: SqlConnection): Promise<string> {
  const { rows } = await connection.query(
    `select collname as name, current_setting('server_encoding') as encoding from pg_collation ` +
      `where collname = any($1::text[]) and collencoding in (-1, 6) order by array_position($1::text[], collname::text)`,
    [candidates],
  )
  const [first] = rows
  if (first?.encoding === 'UTF8') return `"${String(first.name)}"`
  const message = `the database needs the encoding UTF8, and one of the collations ${candidates.join(', ')}`
  throw refuse('internal_error', message)
}
