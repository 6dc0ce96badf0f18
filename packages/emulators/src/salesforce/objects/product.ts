import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'

export const product = objectType(
  'Product2',
  '01t',
  [
    f.text('Name', 255, { ...f.required, nameField: true, search: ['NAME'] }),
    f.text('ProductCode', 255),
    f.longText('Description', 4000),
    f.flag('IsActive'),
    f.picklist('Family', ['None']),
    f.text('StockKeepingUnit', 180),
  ],
  { label: 'Product', returningOnly: true, sharing: 'public', mruEnabled: true },
)

export const pricebook = objectType(
  'Pricebook2',
  '01s',
  [
    f.text('Name', 255, { ...f.required, nameField: true, search: ['NAME'] }),
    f.flag('IsActive'),
    f.flag('IsStandard', f.readOnly),
    f.text('Description', 255),
  ],
  { label: 'Price Book', sharing: 'public', mruEnabled: true },
)

export const pricebookEntry = objectType(
  'PricebookEntry',
  '01u',
  [
    f.text('Name', 255, {
      ...f.readOnly,
      nameField: true,
      read: (row, lookup) => lookup(row.Product2Id)?.Name ?? null,
    }),
    f.reference('Pricebook2Id', 'Pricebook2', 'PricebookEntries', {
      ...f.required,
      updateable: false,
      cascadeDelete: true,
    }),
    f.reference('Product2Id', 'Product2', 'PricebookEntries', {
      ...f.required,
      updateable: false,
      cascadeDelete: true,
    }),
    f.currency('UnitPrice', f.required),
    f.flag('IsActive'),
    f.flag('UseStandardPrice'),
  ],
  { label: 'Price Book Entry', labelPlural: 'Price Book Entries', searchable: false, sharing: 'public' },
)

export const campaign = objectType(
  'Campaign',
  '701',
  [
    f.text('Name', 80, { ...f.required, nameField: true, search: ['NAME'] }),
    f.picklist('Type', ['Conference', 'Webinar', 'Email', 'Advertisement', 'Other']),
    f.picklist('Status', ['*Planned', 'In Progress', 'Completed', 'Aborted']),
    f.date('StartDate'),
    f.date('EndDate'),
    f.currency('BudgetedCost'),
    f.flag('IsActive'),
    f.longText('Description'),
    f.owner(),
  ],
  { mruEnabled: true },
)
