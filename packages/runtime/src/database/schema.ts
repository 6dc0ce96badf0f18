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

const ownTables = (schema: string) => `
create table if not exists ${named(schema, 'waymark_sequence')} (name text collate "C" primary key, last bigint not null);
create table if not exists ${named(schema, 'waymark_timer')} (
  id text collate "C" primary key, due bigint not null, job text not null, payload jsonb not null);
create index if not exists waymark_timer_due on ${named(schema, 'waymark_timer')} (due, id);
create table if not exists ${named(schema, 'waymark_task')} (
  id bigint generated always as identity primary key, kind text not null, job text, payload jsonb not null,
  due bigint not null, attempts int not null default 0, lease text, leased_until timestamptz,
  error text, failed_at bigint);
create index if not exists waymark_task_due on ${named(schema, 'waymark_task')} (kind, due, id) where failed_at is null;
create index if not exists waymark_task_lease on ${named(schema, 'waymark_task')} (lease) where lease is not null;
create table if not exists ${named(schema, 'waymark_stream')} (name text collate "C" primary key, last bigint not null);
create table if not exists ${named(schema, 'waymark_event')} (
  stream text collate "C" not null, number bigint not null, at bigint not null, data jsonb not null,
  primary key (stream, number));
create index if not exists waymark_event_at on ${named(schema, 'waymark_event')} (at);
`

function indexOf(schema: string, collection: Collection, { fields, unique }: Index): { name: string; sql: string } {
  const keys = fields.map((field) => `(${sortKeyOf(field)})`)
  const columns = ['account', ...keys, ...(unique ? [] : ['id'])].join(', ')
  // The name follows from what the index is, so that one that changes is made anew.
  const digest = createHash('sha256').update(`${collection.name} ${unique} ${columns}`).digest('hex').slice(0, 16)
  const name = `waymark_${digest}`
  const kind = unique ? 'unique index' : 'index'
  return { name, sql: `create ${kind} if not exists ${name} on ${named(schema, collection.name)} (${columns});` }
}

function tableOf(schema: string, collection: Collection): string {
  const table = named(schema, collection.name)
  const indexes = [{ fields: [] }, ...collection.indexes].map((index) => indexOf(schema, collection, index))
  const names = indexes.map(({ name }) => `'${name}'`).join(', ')
  const stale = `
do $$ declare one name; begin
  for one in select indexname from pg_indexes where schemaname = '${schema}' and tablename = '${collection.name}'
    and indexname like 'waymark\\_%' and indexname not in (${names})
  loop execute format('drop index %I.%I', '${schema}', one); end loop;
end $$;`
  return `
create table if not exists ${table} (
  id text collate "C" primary key, account text collate "C" not null, version int not null, schema_version int not null,
  doc jsonb not null);
${indexes.map(({ sql }) => sql).join('\n')}
${stale}`
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
    await connection.script('begin')
    await connection.query('select pg_advisory_xact_lock(hashtext($1))', [`waymark ${schema}`])
    const { rows } = await connection.query('select 1 from pg_namespace where nspname = $1', [schema])
    const text = [ownTables(schema), ...collections.map((collection) => tableOf(schema, collection))].join('\n')
    await connection.script(`${rows.length > 0 ? '' : `create schema "${schema}";`}${text}`)
    await connection.script('commit')
    connection.release()
  } catch (error) {
    await connection.script('rollback').catch(() => {})
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
