/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * What a store keeps: plain JSON with an id, the account that owns it, and a version that the store counts up with every
 * change. Instants are UTC strings with milliseconds, so that text order is time order.
 */
export interface StoredDocument {
  readonly id: string
  readonly account: string
  readonly version: number
}

/** A document before the store has given it a version. */
export type NewDocument<Document extends StoredDocument> = Omit<Document, 'version'>

type Field<Document> = Exclude<keyof Document, symbol | number>

/** An index that queries of this collection need. The account always comes first and is not named. */
export interface Index {
  readonly fields: readonly string[]
  /** At most one document of an account has these values. Breaking it rejects with code `conflict`. */
  readonly unique?: true
}

/** A kind of document: its name, the version of its shape, the indexes its queries need, and how an older shape becomes this one. */
export interface Collection<Document extends StoredDocument = StoredDocument> {
  /** Lower case with underscores, unique over all packages: `cases_case`. */
  readonly name: string
  readonly schemaVersion: number
  readonly indexes: readonly Index[]
  /** Brings a document of an older shape up to date; called on read. */
  readonly upgrade?: (document: Readonly<Record<string, Json | undefined>>, schemaVersion: number) => Document
}

/** Names a collection, and ties its document type to it. */
export function defineCollection<Document extends StoredDocument>(
  collection: Collection<Document>,
): Collection<Document> {
  return collection
}

type Scalar = string | number | boolean | null

/** What a field must be: a value, or one of the comparisons. `null` also matches an absent field. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly not: Scalar }
  | { readonly atLeast?: string | number; readonly below?: string | number }
  /** The text holds these characters, whatever their case. */
  | { readonly contains: string }
  /** The list has this element, or at least one of these. */
  | { readonly includes: string | readonly string[] }

/** Conditions on top-level fields; all must hold. */
export type Where<Document> = { readonly [F in Field<Document>]?: Condition | undefined }

/** A query: conditions, an order (ties by id), where to go on, and how many. */
export interface Query<Document extends StoredDocument> {
  readonly where?: Where<Document>
  /** Text compares by code point. Default: by id. */
  readonly order?: readonly (readonly [field: Field<Document>, direction: 'ascending' | 'descending'])[]
  /** Go on after this document, by its place in the order, whether or not it still meets the conditions. */
  readonly after?: Document | undefined
  /** Default: all. */
  readonly limit?: number
}

/** The documents of one account (or of several, or of all), inside a transaction. Others do not exist here. */
export interface AccountStore {
  /** Reads a document; `lock` keeps others from changing it until the transaction ends. */
  get<D extends StoredDocument>(
    collection: Collection<D>,
    id: string,
    options?: { lock?: boolean },
  ): Promise<D | undefined>
  find<D extends StoredDocument>(collection: Collection<D>, query?: Query<D>): Promise<readonly D[]>
  count<D extends StoredDocument>(collection: Collection<D>, where?: Where<D>): Promise<number>
  /** Adds a document. @throws RefusedError `conflict` when its id or a unique index is taken. */
  insert<D extends StoredDocument>(collection: Collection<D>, document: NewDocument<D>): Promise<D>
  /** Adds a document, or waits for whoever is adding one of the same id and reads theirs. */
  claim<D extends StoredDocument>(
    collection: Collection<D>,
    document: NewDocument<D>,
  ): Promise<{ readonly document: D; readonly inserted: boolean }>
  /** Replaces a document. @throws RefusedError `version_mismatch` when it is not the version that is stored. */
  put<D extends StoredDocument>(collection: Collection<D>, document: D): Promise<D>
  /** Removes a document; false when there was none. */
  remove<D extends StoredDocument>(collection: Collection<D>, id: string): Promise<boolean>
}
