import { idField, systemFields, viewedFields } from './fields.js'
import type { Field, ObjectType } from './model.js'

type Settings = Partial<Omit<ObjectType, 'name' | 'keyPrefix' | 'fields'>>

/** An object with its own fields, and those that every object has. */
export function objectType(
  name: string,
  keyPrefix: string,
  own: readonly Field[],
  settings: Settings = {},
): ObjectType {
  const label = settings.label ?? name.replace(/__c$/, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  const plain: ObjectType = {
    name,
    label,
    labelPlural: `${label}s`,
    keyPrefix,
    custom: name.endsWith('__c'),
    fields: [],
    createable: true,
    updateable: true,
    deletable: true,
    searchable: true,
    returningOnly: false,
    mruEnabled: false,
    sharing: 'owner',
    feature: null,
    derive: null,
  }
  const seen = settings.mruEnabled ? viewedFields : []
  const taken = new Set(own.map((field) => field.name))
  const rest = systemFields.filter((field) => !taken.has(field.name))
  return { ...plain, ...settings, fields: [{ ...idField, label: `${label} ID` }, ...own, ...rest, ...seen] }
}

/** The same object without `IsDeleted`: its records never are. */
export const withoutDeletion = (object: ObjectType): ObjectType => ({
  ...object,
  fields: object.fields.filter(({ name }) => name !== 'IsDeleted'),
})

/** A small table that everybody may read and nobody write, such as CaseStatus. */
export const tableOfValues = (name: string, keyPrefix: string, own: readonly Field[]): ObjectType =>
  withoutDeletion(
    objectType(name, keyPrefix, own, {
      createable: false,
      updateable: false,
      deletable: false,
      searchable: false,
      sharing: 'public',
    }),
  )
