/** What Salesforce says about a record beside its fields. */
export interface RecordAttributes {
  /** The object, such as `Account`. */
  readonly type: string
  readonly url?: string
}

/** A record as it is read: the fields that were asked for, and its attributes. */
export type SalesforceRecord<Fields extends object = Readonly<Record<string, unknown>>> = Fields & {
  readonly attributes: RecordAttributes
}

/** Makes something of a record. What it throws ends the call. */
export type ReadRecord<Row> = (record: SalesforceRecord) => Row

/** Fields to be written: JSON, `null` to empty one; `{ Account: { Ext__c: 'A-1' } }` refers by external id. */
export type RecordFields = Readonly<Record<string, unknown>>
