import * as z from 'zod/mini'

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
export const objectDescriptionJson = z.looseObject({ ...summary, fields: z.array(fieldJson) })
/** The objects of an organization. */
export const globalDescriptionJson = z.looseObject({
  encoding: z.string(),
  maxBatchSize: z.number(),
  sobjects: z.array(z.looseObject(summary)),
})

/** An object and its fields, as this user may see them. Keys beyond the typed ones come along as Salesforce sends them. */
export type ObjectDescription = z.infer<typeof objectDescriptionJson>
/** A field of an object. */
export type FieldDescription = ObjectDescription['fields'][number]
/** Every object that this user may see. */
export type GlobalDescription = z.infer<typeof globalDescriptionJson>
