import { refused, SalesforceError } from '../data/salesforce-error.js'
import { type CustomField, customField } from '../org/custom-field.js'
import type { FieldType } from '../org/model.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { readJson } from './read-body.js'

const types: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  LongTextArea: 'textarea',
  TextArea: 'textarea',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Picklist: 'picklist',
}

interface Metadata {
  readonly type?: string
  readonly label?: string
  readonly length?: number
  readonly precision?: number
  readonly scale?: number
  readonly required?: boolean
  readonly unique?: boolean
  readonly externalId?: boolean
  readonly valueSet?: {
    readonly valueSetDefinition?: { readonly value?: readonly { fullName?: string; label?: string }[] }
  }
}

function readField(name: string, metadata: Metadata): CustomField {
  const type = types[metadata.type ?? '']
  if (!type) throw refused('FIELD_INTEGRITY_EXCEPTION', `field type ${metadata.type} is not supported`, ['Type'])
  const { label, length, precision, scale, required, unique, externalId, valueSet } = metadata
  const values = valueSet?.valueSetDefinition?.value?.map((one) => one.fullName ?? one.label ?? '')
  const given = { label, length, precision, scale, required, unique, externalId, values }
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { name, type, ...known }
}

async function createField(call: Call): Promise<Response> {
  if (!call.access.profile.isAdministrator) {
    const message = 'insufficient access rights on cross-reference id'
    throw new SalesforceError(403, { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message, fields: [] })
  }
  const body = await readJson(call.request)
  const [objectName = '', name = ''] = String(body.FullName ?? '').split('.')
  const object = call.access.object(objectName)
  if (!object || !/^[A-Za-z]\w*__c$/.test(name)) {
    throw refused('INVALID_FULLNAME', `invalid FullName: ${String(body.FullName)}`, ['FullName'])
  }
  if (call.world.schema.field(object, name)) {
    const message = `There is already a field named ${name.replace(/__c$/, '')} on ${object.label}.`
    throw refused('DUPLICATE_DEVELOPER_NAME', message, ['DeveloperName'])
  }
  const field = customField(readField(name, (body.Metadata ?? {}) as Metadata))
  call.world.schema.define({ ...object, fields: [...object.fields, field] }, call.world.clock.now())
  // Nobody sees a new field before a permission set grants it.
  call.world.ungranted.add(`${object.name}.${name}`)
  const number = call.world.store.nextNumber('CustomField')
  return json(
    { id: `00NEm0${String(number).padStart(9, '0')}AAA`, success: true, errors: [], warnings: [], infos: [] },
    201,
  )
}

/** Setting up an org: new fields. */
export const toolingRoutes: readonly Route[] = [
  {
    operation: 'createCustomField',
    method: 'POST',
    path: '/services/data/:version/tooling/sobjects/CustomField',
    handle: createField,
  },
]
