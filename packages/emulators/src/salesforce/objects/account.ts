import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'
import { cleanStatuses, industries, leadSources, ratings } from './picklists.js'

const types = [
  'Prospect',
  'Customer - Direct',
  'Customer - Channel',
  'Channel Partner / Reseller',
  'Installation Partner',
  'Technology Partner',
  'Other',
]

export const account = objectType(
  'Account',
  '001',
  [
    f.reference('MasterRecordId', 'Account', null, f.readOnly),
    f.text('Name', 255, {
      ...f.required,
      nameField: true,
      compoundFieldName: 'Name',
      label: 'Account Name',
      search: ['NAME'],
    }),
    f.picklist('Type', types, { label: 'Account Type' }),
    f.reference('ParentId', 'Account', 'ChildAccounts'),
    ...f.address('Billing'),
    ...f.address('Shipping'),
    f.phone('Phone'),
    f.phone('Fax'),
    f.text('AccountNumber', 40),
    f.link('Website', { search: ['NAME'] }),
    f.link('PhotoUrl', f.readOnly),
    f.text('Sic', 20),
    f.picklist('Industry', industries),
    f.currency('AnnualRevenue'),
    f.whole('NumberOfEmployees'),
    f.picklist('Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
    f.text('TickerSymbol', 20),
    f.longText('Description'),
    f.picklist('Rating', ratings),
    f.text('Site', 80, { label: 'Account Site', search: ['NAME'] }),
    f.owner(),
    f.date('LastActivityDate', f.readOnly),
    f.text('Jigsaw', 20),
    f.text('JigsawCompanyId', 20, { ...f.readOnly, relationshipName: 'JigsawCompany' }),
    f.picklist('CleanStatus', cleanStatuses, { restrictedPicklist: true }),
    f.picklist('AccountSource', leadSources),
    f.text('DunsNumber', 9),
    f.text('Tradestyle', 255),
    f.text('NaicsCode', 8),
    f.text('NaicsDesc', 120),
    f.text('YearStarted', 4),
    f.text('SicDesc', 80),
  ],
  { mruEnabled: true },
)
