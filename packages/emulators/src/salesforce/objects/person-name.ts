import { picklist, readOnly, required, text } from '../org/fields.js'
import type { Field, Row } from '../org/model.js'
import { salutations } from './picklists.js'

const part = { compoundFieldName: 'Name' }

/** The name of a person: its parts, and the whole, which Salesforce composes. */
export const personName: readonly Field[] = [
  text('LastName', 80, { ...required, ...part, search: ['NAME'] }),
  text('FirstName', 40, { ...part, search: ['NAME'] }),
  picklist('Salutation', salutations, part),
  text('Name', 121, { ...required, ...readOnly, nameField: true, label: 'Full Name', search: ['NAME'] }),
]

/** The composed name: first and last. */
export function composeName(row: Row): string {
  return [row.FirstName, row.LastName].filter((one) => typeof one === 'string' && one !== '').join(' ')
}
