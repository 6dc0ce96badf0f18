import type { Schema } from '@waymark/core/wire'
import * as z from 'zod/mini'

/** A field of an object. Keys beyond the typed ones come along as Salesforce sends them. */
export interface FieldDescription {
  readonly [key: string]: unknown
  readonly name: string
  readonly label: string
  /** Such as `string`, `picklist`, `reference`, `datetime`. */
  readonly type: string
  readonly length: number
  readonly nillable: boolean
  readonly createable: boolean
  readonly updateable: boolean
  readonly defaultedOnCreate: boolean
  readonly externalId: boolean
  /** Whether a record can be found by it, as by an external id. */
  readonly idLookup: boolean
  /** The objects that a reference may lead to. */
  readonly referenceTo: readonly string[]
  readonly picklistValues: readonly {
    readonly [key: string]: unknown
    readonly value: string
    readonly label: string | null
    readonly active: boolean
    readonly defaultValue: boolean
  }[]
}

/** What the list of all objects tells of one. */
export interface ObjectSummary {
  readonly [key: string]: unknown
  readonly name: string
  readonly label: string
  readonly labelPlural: string
  /** The first three characters of its ids. */
  readonly keyPrefix: string | null
  readonly custom: boolean
  readonly queryable: boolean
  readonly searchable: boolean
  readonly createable: boolean
  readonly updateable: boolean
  readonly deletable: boolean
}

/** An object and its fields, as this user may see them. Keys beyond the typed ones come along as Salesforce sends them. */
export interface ObjectDescription extends ObjectSummary {
  readonly fields: readonly FieldDescription[]
}

/** Every object that this user may see. */
export interface GlobalDescription {
  readonly [key: string]: unknown
  readonly encoding: string
  readonly maxBatchSize: number
  readonly sobjects: readonly ObjectSummary[]
}

// What our rules read; the rest of some hundred keys comes along as it is.
const fieldJson = z.looseObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  length: z.number(),
  nillable: z.boolean(),
  createable: z.boolean(),
  updateable: z.boolean(),
  defaultedOnCreate: z.boolean(),
  externalId: z.boolean(),
  idLookup: z.boolean(),
  referenceTo: z.array(z.string()),
  picklistValues: z.array(
    z.looseObject({ value: z.string(), label: z.nullable(z.string()), active: z.boolean(), defaultValue: z.boolean() }),
  ),
})

const summary = {
  name: z.string(),
  label: z.string(),
  labelPlural: z.string(),
  keyPrefix: z.nullable(z.string()),
  custom: z.boolean(),
  queryable: z.boolean(),
  searchable: z.boolean(),
  createable: z.boolean(),
  updateable: z.boolean(),
  deletable: z.boolean(),
}

/** The description of an object. */
export const objectDescriptionJson: Schema<ObjectDescription> = z.looseObject({
  ...summary,
  fields: z.array(fieldJson),
})
/** The objects of an organization. */
export const globalDescriptionJson: Schema<GlobalDescription> = z.looseObject({
  encoding: z.string(),
  maxBatchSize: z.number(),
  sobjects: z.array(z.looseObject(summary)),
})
