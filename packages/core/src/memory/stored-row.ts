import { refuse } from '../errors/refuse.js'
import type { Collection, Json, StoredDocument } from '../ports/store.js'
import { copyDocument } from './json-copy.js'
import type { Row } from './memory-index.js'

// What an older shape became; the row of a document never changes, so it is worked out once.
const upgraded = new WeakMap<Row, { readonly collection: Collection; readonly document: StoredDocument }>()

function isNamed(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** A row for a document that somebody wants to store: a frozen copy, with its version. */
export function toRow(collection: Collection, document: object, version: number): Row {
  const copy = copyDocument(document, version) as unknown as StoredDocument
  if (!isNamed(copy.id) || !isNamed(copy.account)) {
    throw refuse('internal_error', `a document of ${collection.name} needs an id and an account`)
  }
  return { document: copy, schemaVersion: collection.schemaVersion }
}

/**
 * The document of a row in the shape of today.
 *
 * @throws RefusedError `internal_error` when it was written in a newer shape, or an older one that nothing upgrades.
 */
export function readRow(collection: Collection, row: Row): StoredDocument {
  if (row.schemaVersion === collection.schemaVersion) return row.document
  const known = upgraded.get(row)
  if (known?.collection === collection) return known.document
  const { id, account, version } = row.document
  if (row.schemaVersion > collection.schemaVersion || !collection.upgrade) {
    const versions = `${row.schemaVersion}, and this program reads ${collection.schemaVersion}`
    throw refuse('internal_error', `${collection.name} ${id} is of schema version ${versions}`)
  }
  const stored = row.document as unknown as Readonly<Record<string, Json | undefined>>
  const shaped = collection.upgrade(stored, row.schemaVersion)
  // An upgrade changes the shape, never which document it is.
  const document = copyDocument({ ...shaped, id, account }, version) as unknown as StoredDocument
  upgraded.set(row, { collection, document })
  return document
}
