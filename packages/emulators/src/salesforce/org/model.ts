/** What a field holds, in Salesforce's words. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'boolean'
  | 'currency'
  | 'double'
  | 'percent'
  | 'int'
  | 'phone'
  | 'email'
  | 'url'
  | 'date'
  | 'datetime'
  | 'base64'
  | 'address'

export type Value = string | number | boolean | null

/** A record as it is kept. A row is replaced, never changed. */
export type Row = Readonly<Record<string, Value>>

/** Finds any record by its 18-character id. */
export type Lookup = (id: Value | undefined) => Row | undefined

export interface PicklistValue {
  readonly value: string
  readonly isDefault: boolean
}

/** A field of an object. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly length: number
  readonly precision: number
  readonly scale: number
  readonly digits: number
  readonly nillable: boolean
  readonly createable: boolean
  readonly updateable: boolean
  readonly defaultedOnCreate: boolean
  readonly defaultValue: Value
  readonly referenceTo: readonly string[]
  readonly relationshipName: string | null
  /** How the objects that it points at name the records that point at them. */
  readonly childRelationshipName: string | null
  readonly cascadeDelete: boolean
  readonly picklistValues: readonly PicklistValue[]
  readonly restrictedPicklist: boolean
  readonly unique: boolean
  readonly externalId: boolean
  readonly idLookup: boolean
  readonly autoNumber: boolean
  readonly nameField: boolean
  readonly compoundFieldName: string | null
  readonly custom: boolean
  readonly filterable: boolean
  readonly sortable: boolean
  readonly groupable: boolean
  /** Whether profiles and permission sets can hide it. */
  readonly permissionable: boolean
  /** The search groups beside ALL that look at it; null when search does not. */
  readonly search: readonly ('NAME' | 'EMAIL' | 'PHONE')[] | null
  /** For what each user sees otherwise: when they looked at the record, or used it, last. */
  readonly perUser: 'viewed' | 'referenced' | null
  /** For what is not kept but worked out when it is read. */
  readonly read: ((row: Row, lookup: Lookup) => unknown) | null
}

/** Who sees a record beside its owner: everybody, those who see its parent, or by the rules of files, folders and list views. */
export type SharingRule = 'owner' | 'public' | 'file' | 'folder' | 'view' | { readonly parent: string }

/** An object, such as Account. */
export interface ObjectType {
  readonly name: string
  readonly label: string
  readonly labelPlural: string
  /** Empty for one whose records are those of others. */
  readonly keyPrefix: string
  readonly custom: boolean
  readonly fields: readonly Field[]
  readonly createable: boolean
  readonly updateable: boolean
  readonly deletable: boolean
  readonly searchable: boolean
  /** Search looks at all fields, joins words by OR, and gives it only when RETURNING names it. */
  readonly returningOnly: boolean
  readonly mruEnabled: boolean
  readonly sharing: SharingRule
  /** The feature of the org without which it does not exist. */
  readonly feature: string | null
  /** Works out what follows from the rest, before a record is kept. `before` is absent for a new one. */
  readonly derive: ((next: Row, before: Row | undefined, tools: DeriveTools) => Row) | null
}

/** What deriving may look at. */
export interface DeriveTools {
  readonly lookup: Lookup
  /** By Salesforce's way of writing it: `2026-05-01T07:25:37.000+0000`. */
  readonly now: string
  /** The rows of a small table, such as OpportunityStage. */
  rowsOf(object: string): Iterable<Row>
}
