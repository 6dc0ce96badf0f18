import type { Field, FieldType, Value } from './model.js'

type Changes = Partial<Omit<Field, 'name' | 'type'>>

/** `NumberOfEmployees` as a label: `Number Of Employees`. */
function labelOf(name: string): string {
  const bare = name.replace(/__c$/, '').replace(/([a-z])Id$/, '$1 ID')
  return bare.replaceAll('_', ' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2')
}

const unsortable: readonly FieldType[] = ['base64', 'address', 'multipicklist']

/** A field with what its type says of it, and these changes. */
export function field(name: string, type: FieldType, changes: Changes = {}): Field {
  const length = changes.length ?? 0
  const isLong = type === 'textarea' && length > 255
  const isBlob = type === 'base64'
  return {
    name,
    label: labelOf(name),
    type,
    length,
    precision: 0,
    scale: 0,
    digits: 0,
    nillable: true,
    createable: true,
    updateable: true,
    defaultedOnCreate: false,
    defaultValue: type === 'boolean' ? false : null,
    referenceTo: [],
    relationshipName: null,
    childRelationshipName: null,
    cascadeDelete: false,
    picklistValues: [],
    restrictedPicklist: false,
    unique: false,
    externalId: false,
    idLookup: false,
    autoNumber: false,
    nameField: false,
    compoundFieldName: null,
    custom: name.endsWith('__c'),
    filterable: !isLong && !isBlob,
    sortable: !isLong && !unsortable.includes(type),
    groupable: !isLong && !['base64', 'address', 'datetime', 'currency', 'double', 'percent'].includes(type),
    permissionable: true,
    search: ['string', 'textarea', 'url', 'combobox'].includes(type) ? [] : null,
    perUser: null,
    read: null,
    ...changes,
  }
}

/** Only Salesforce writes it. */
export const readOnly = { createable: false, updateable: false } as const
/** It must be sent with a new record. */
export const required = { nillable: false } as const
const always = { ...required, permissionable: false } as const

export const text = (name: string, length: number, changes: Changes = {}) =>
  field(name, 'string', { length, ...changes })
export const longText = (name: string, length = 32_000, changes: Changes = {}) =>
  field(name, 'textarea', { length, ...changes })
export const phone = (name: string, changes: Changes = {}) =>
  field(name, 'phone', { length: 40, search: ['PHONE'], ...changes })
export const email = (name: string, changes: Changes = {}) =>
  field(name, 'email', { length: 80, search: ['EMAIL'], ...changes })
export const link = (name: string, changes: Changes = {}) => field(name, 'url', { length: 255, ...changes })
export const currency = (name: string, changes: Changes = {}) =>
  field(name, 'currency', { precision: 18, scale: 2, ...changes })
export const double = (name: string, changes: Changes = {}) =>
  field(name, 'double', { precision: 18, scale: 2, ...changes })
export const percent = (name: string, changes: Changes = {}) =>
  field(name, 'percent', { precision: 3, scale: 0, ...changes })
export const whole = (name: string, changes: Changes = {}) => field(name, 'int', { digits: 8, ...changes })
export const date = (name: string, changes: Changes = {}) => field(name, 'date', changes)
export const datetime = (name: string, changes: Changes = {}) => field(name, 'datetime', changes)
export const flag = (name: string, changes: Changes = {}) =>
  field(name, 'boolean', { ...required, defaultedOnCreate: true, ...changes })

/** A picklist. The value that begins with `*` is the default. */
export function picklist(name: string, values: readonly string[], changes: Changes = {}): Field {
  const picklistValues = values.map((value) => ({ value: value.replace(/^\*/, ''), isDefault: value.startsWith('*') }))
  const standard: Value = picklistValues.find(({ isDefault }) => isDefault)?.value ?? null
  return field(name, 'picklist', {
    length: 40,
    picklistValues,
    defaultValue: standard,
    defaultedOnCreate: standard !== null,
    ...changes,
  })
}

/** A field that points at a record: `AccountId`, whose relationship is `Account`. */
export function reference(name: string, to: string | readonly string[], children: string | null = null, changes = {}) {
  return field(name, 'reference', {
    length: 18,
    referenceTo: typeof to === 'string' ? [to] : to,
    relationshipName: name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, ''),
    childRelationshipName: children,
    ...changes,
  })
}

const addressParts = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy']
const nameOfPart = (part: string) => part.charAt(0).toLowerCase() + part.slice(1)

/** The parts of an address and the address itself. Without a prefix it is `Street`, `City` … and `Address`. */
export function address(prefix: string): Field[] {
  const compoundFieldName = `${prefix}Address`
  const part = { compoundFieldName }
  return [
    field(`${prefix}Street`, 'textarea', { length: 255, ...part }),
    text(`${prefix}City`, 40, part),
    text(`${prefix}State`, 80, part),
    text(`${prefix}PostalCode`, 20, part),
    text(`${prefix}Country`, 80, part),
    double(`${prefix}Latitude`, { scale: 15, ...part }),
    double(`${prefix}Longitude`, { scale: 15, ...part }),
    picklist(`${prefix}GeocodeAccuracy`, ['Address', 'Street', 'Block', 'Zip', 'City', 'State', 'Unknown'], {
      restrictedPicklist: true,
      ...part,
    }),
    field(compoundFieldName, 'address', {
      ...readOnly,
      read: (row) => {
        const whole = Object.fromEntries(addressParts.map((one) => [nameOfPart(one), row[prefix + one] ?? null]))
        return Object.values(whole).every((one) => one === null) ? null : whole
      },
    }),
  ]
}

export const idField = field('Id', 'id', {
  ...always,
  ...readOnly,
  length: 18,
  defaultedOnCreate: true,
  idLookup: true,
  search: null,
})

export const owner = (to: string | readonly string[] = 'User') =>
  reference('OwnerId', to, null, { ...always, defaultedOnCreate: true })

/** What every record has: who made it and changed it, and when. */
export const systemFields: readonly Field[] = [
  flag('IsDeleted', { ...always, ...readOnly }),
  datetime('CreatedDate', { ...always, ...readOnly, defaultedOnCreate: true }),
  reference('CreatedById', 'User', null, { ...always, ...readOnly, defaultedOnCreate: true }),
  datetime('LastModifiedDate', { ...always, ...readOnly, defaultedOnCreate: true }),
  reference('LastModifiedById', 'User', null, { ...always, ...readOnly, defaultedOnCreate: true }),
  datetime('SystemModstamp', { ...always, ...readOnly, defaultedOnCreate: true }),
]

export const viewedFields: readonly Field[] = [
  datetime('LastViewedDate', { ...readOnly, perUser: 'viewed' }),
  datetime('LastReferencedDate', { ...readOnly, perUser: 'referenced' }),
]
