import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'
import { composeName, personName } from './person-name.js'
import { cleanStatuses, industries, leadSources, leadStatuses, ratings } from './picklists.js'

export const lead = objectType(
  'Lead',
  '00Q',
  [
    f.reference('MasterRecordId', 'Lead', null, f.readOnly),
    ...personName,
    f.text('Title', 128),
    f.text('Company', 255, { ...f.required, search: ['NAME'] }),
    ...f.address(''),
    f.phone('Phone'),
    f.phone('MobilePhone'),
    f.phone('Fax'),
    f.email('Email', { idLookup: true }),
    f.link('Website'),
    f.link('PhotoUrl', f.readOnly),
    f.longText('Description'),
    f.picklist('LeadSource', leadSources, { length: 255 }),
    f.picklist('Status', leadStatuses, { ...f.required, length: 255 }),
    f.picklist('Industry', industries, { length: 255 }),
    f.picklist('Rating', ratings, { length: 255 }),
    f.currency('AnnualRevenue'),
    f.whole('NumberOfEmployees'),
    f.owner(['Group', 'User']),
    f.flag('IsConverted', { updateable: false }),
    f.date('ConvertedDate', f.readOnly),
    f.reference('ConvertedAccountId', 'Account', null, f.readOnly),
    f.reference('ConvertedContactId', 'Contact', null, f.readOnly),
    f.reference('ConvertedOpportunityId', 'Opportunity', null, f.readOnly),
    f.flag('IsUnreadByOwner', { defaultValue: true }),
    f.date('LastActivityDate', f.readOnly),
    f.text('Jigsaw', 20),
    f.text('JigsawContactId', 20, { ...f.readOnly, relationshipName: 'JigsawContact' }),
    f.picklist('CleanStatus', cleanStatuses, { restrictedPicklist: true }),
    f.text('CompanyDunsNumber', 9),
    f.text('EmailBouncedReason', 255, { createable: false }),
    f.datetime('EmailBouncedDate', { createable: false }),
  ],
  { mruEnabled: true, derive: (next) => ({ ...next, Name: composeName(next) }) },
)
