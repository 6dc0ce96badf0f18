import { defineCollection, type StoredDocument } from '@waymark/core/ports'

/** The tokens of one connection, as they are stored. Instants are UTC strings. */
export interface TokenRecord extends StoredDocument {
  /** Absent where a lease was taken before there were any tokens. */
  readonly sealed?: string | undefined
  /** Who refreshes, and how long nobody else may. */
  readonly lease?: { readonly holder: string; readonly until: string } | undefined
}

/** The collection of token stores, to be given to `database.open`. */
export const tokenRecords = defineCollection<TokenRecord>({
  name: 'salesforce_tokens',
  schemaVersion: 1,
  indexes: [],
})
