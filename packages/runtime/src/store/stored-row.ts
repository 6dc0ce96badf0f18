import { refuse } from '@waymark/core'
import type { Collection, Json, StoredDocument } from '@waymark/core/ports'
import type { Row } from '../sql/sql.js'
import { toJsonText } from './json-text.js'

/** A document on its way into a table. */
export interface NewRow {
  readonly id: string
  readonly account: string
  readonly text: string
  /** A copy of what was given, with its version. */
  readonly document: StoredDocument
}

const isNamed = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Makes the row of a document that somebody wants to store. @throws RefusedError `internal_error` when it cannot be stored. */
export function toRow(collection: Collection, document: object, version: number): NewRow {
  const text = toJsonText({ ...document, version })
  const copy = JSON.parse(text) as StoredDocument
  const { id, account } = copy
  if (!isNamed(id) || !isNamed(account)) {
    throw refuse('internal_error', `a document of ${collection.name} needs an id and an account`)
  }
  return { id, account, text, document: copy }
}

/**
 * The document of a row in the shape of today.
 *
 * @throws RefusedError `internal_error` when it was written in a newer shape, or an older one that nothing upgrades.
 */
export function readRow(collection: Collection, row: Row): StoredDocument {
  const stored = row.doc as StoredDocument
  const schemaVersion = Number(row.schema_version)
  if (schemaVersion === collection.schemaVersion) return stored
  const { id, account, version } = stored
  if (schemaVersion > collection.schemaVersion || !collection.upgrade) {
    const versions = `${schemaVersion}, and this program reads ${collection.schemaVersion}`
    throw refuse('internal_error', `${collection.name} ${id} is of schema version ${versions}`)
  }
  const shaped = collection.upgrade(stored as unknown as Readonly<Record<string, Json | undefined>>, schemaVersion)
  // An upgrade changes the shape, never which document it is.
  return toRow(collection, { ...shaped, id, account }, version).document
}
