import * as f from '../org/fields.js'
import type { Field, Row } from '../org/model.js'
import { objectType, tableOfValues } from '../org/object-type.js'
import { caseStatuses } from './picklists.js'

const ofContact = (name: string, type: 'phone' | 'email', source: string): Field =>
  f.field(name, type, {
    ...f.readOnly,
    length: type === 'phone' ? 40 : 80,
    read: (row, lookup) => lookup(row.ContactId)?.[source] ?? null,
  })

export const supportCase = objectType(
  'Case',
  '500',
  [
    f.reference('MasterRecordId', 'Case', null, f.readOnly),
    f.text('CaseNumber', 30, {
      ...f.required,
      ...f.readOnly,
      nameField: true,
      autoNumber: true,
      idLookup: true,
      defaultedOnCreate: true,
      search: ['NAME'],
    }),
    f.reference('ContactId', 'Contact', 'Cases'),
    f.reference('AccountId', 'Account', 'Cases'),
    f.reference('ParentId', 'Case', 'Cases'),
    f.text('SuppliedName', 80, { search: ['NAME'] }),
    f.email('SuppliedEmail'),
    f.text('SuppliedPhone', 40, { search: ['PHONE'] }),
    f.text('SuppliedCompany', 80, { search: ['NAME'] }),
    f.picklist('Type', ['Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other']),
    f.picklist('Status', caseStatuses),
    f.picklist('Reason', [
      'Installation',
      'Equipment Complexity',
      'Performance',
      'Breakdown',
      'Equipment Design',
      'Other',
    ]),
    f.picklist('Origin', ['Phone', 'Email', 'Web']),
    f.text('Subject', 255, { search: ['NAME'] }),
    f.picklist('Priority', ['High', '*Medium', 'Low']),
    f.longText('Description'),
    f.flag('IsClosed', f.readOnly),
    f.datetime('ClosedDate', f.readOnly),
    f.flag('IsEscalated'),
    f.owner(['Group', 'User']),
    ofContact('ContactPhone', 'phone', 'Phone'),
    ofContact('ContactMobile', 'phone', 'MobilePhone'),
    ofContact('ContactEmail', 'email', 'Email'),
    ofContact('ContactFax', 'phone', 'Fax'),
    f.longText('Comments', 4000),
  ],
  {
    mruEnabled: true,
    derive(next, before, { rowsOf, lookup, now }) {
      const status = [...rowsOf('CaseStatus')].find((row) => row.MasterLabel === next.Status)
      const closed = status?.IsClosed === true
      const since = before?.IsClosed === true ? (before.ClosedDate ?? now) : now
      const account = next.AccountId ?? lookup(next.ContactId)?.AccountId ?? null
      return { ...next, AccountId: account, IsClosed: closed, ClosedDate: closed ? since : null } as Row
    },
  },
)

export const caseComment = objectType(
  'CaseComment',
  '00a',
  [
    f.reference('ParentId', 'Case', 'CaseComments', { ...f.required, updateable: false, cascadeDelete: true }),
    f.flag('IsPublished'),
    f.longText('CommentBody', 4000, { updateable: false }),
  ],
  { sharing: { parent: 'ParentId' } },
)

export const caseStatus = tableOfValues('CaseStatus', '0Bm', [
  f.text('MasterLabel', 255, { nameField: true }),
  f.text('ApiName', 255),
  f.whole('SortOrder'),
  f.flag('IsDefault'),
  f.flag('IsClosed'),
])

export const leadStatus = tableOfValues('LeadStatus', '01V', [
  f.text('MasterLabel', 255, { nameField: true }),
  f.text('ApiName', 255),
  f.whole('SortOrder'),
  f.flag('IsDefault'),
  f.flag('IsConverted'),
])
