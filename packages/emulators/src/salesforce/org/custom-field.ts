import { field } from './fields.js'
import type { Field, FieldType } from './model.js'

/** A custom field as somebody who sets up an org describes it. */
export interface CustomField {
  /** Ends with `__c`. */
  readonly name: string
  readonly label?: string
  readonly type: FieldType
  readonly length?: number
  readonly precision?: number
  readonly scale?: number
  readonly required?: boolean
  readonly unique?: boolean
  readonly externalId?: boolean
  readonly values?: readonly string[]
  readonly referenceTo?: string
  readonly childRelationshipName?: string
}

/** The field itself. @throws TypeError when its name does not end with `__c`. */
export function customField(given: CustomField): Field {
  const { name, type, label, length, precision = 18, scale = 2, referenceTo } = given
  if (!/^[A-Za-z]\w*__c$/.test(name)) throw new TypeError(`a custom field ends with __c: ${name}`)
  const isNumber = ['double', 'currency', 'percent'].includes(type)
  const isText = ['string', 'textarea', 'url', 'email', 'phone'].includes(type)
  return field(name, type, {
    label: label ?? name.replace(/__c$/, '').replaceAll('_', ' '),
    length: type === 'reference' ? 18 : (length ?? (isText || type === 'picklist' ? 255 : 0)),
    ...(isNumber ? { precision, scale } : {}),
    nillable: given.required !== true,
    unique: given.unique === true,
    externalId: given.externalId === true,
    idLookup: given.externalId === true,
    picklistValues: (given.values ?? []).map((value) => ({ value, isDefault: false })),
    ...(referenceTo === undefined
      ? {}
      : {
          referenceTo: [referenceTo],
          relationshipName: name.replace(/__c$/, '__r'),
          childRelationshipName: given.childRelationshipName ? `${given.childRelationshipName}__r` : null,
        }),
  })
}
