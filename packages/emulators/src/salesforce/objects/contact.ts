import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'
import { composeName, personName } from './person-name.js'
import { cleanStatuses, leadSources } from './picklists.js'

export const contact = objectType(
  'Contact',
  '003',
  [
    f.reference('MasterRecordId', 'Contact', null, f.readOnly),
    f.reference('AccountId', 'Account', 'Contacts', { cascadeDelete: true }),
    ...personName,
    ...f.address('Other'),
    ...f.address('Mailing'),
    f.phone('Phone'),
    f.phone('Fax'),
    f.phone('MobilePhone'),
    f.phone('HomePhone'),
    f.phone('OtherPhone'),
    f.phone('AssistantPhone'),
    f.reference('ReportsToId', 'Contact'),
    f.email('Email', { idLookup: true }),
    f.text('Title', 128),
    f.text('Department', 80),
    f.text('AssistantName', 40, { search: ['NAME'] }),
    f.picklist('LeadSource', leadSources, { length: 255 }),
    f.date('Birthdate'),
    f.longText('Description'),
    f.owner(),
    f.date('LastActivityDate', f.readOnly),
    f.datetime('LastCURequestDate', f.readOnly),
    f.datetime('LastCUUpdateDate', f.readOnly),
    f.text('EmailBouncedReason', 255),
    f.datetime('EmailBouncedDate'),
    f.flag('IsEmailBounced', f.readOnly),
    f.link('PhotoUrl', f.readOnly),
    f.text('Jigsaw', 20),
    f.text('JigsawContactId', 20, { ...f.readOnly, relationshipName: 'JigsawContact' }),
    f.picklist('CleanStatus', cleanStatuses, { restrictedPicklist: true }),
  ],
  { mruEnabled: true, derive: (next) => ({ ...next, Name: composeName(next) }) },
)
