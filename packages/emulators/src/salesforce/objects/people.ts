import * as f from '../org/fields.js'
import { objectType, tableOfValues, withoutDeletion } from '../org/object-type.js'
import { composeName } from './person-name.js'

export const user = withoutDeletion(
  objectType(
    'User',
    '005',
    [
      f.text('Username', 80, { ...f.required, idLookup: true }),
      f.text('LastName', 80, { ...f.required, search: ['NAME'] }),
      f.text('FirstName', 40, { search: ['NAME'] }),
      f.text('Name', 121, { ...f.readOnly, nameField: true, label: 'Full Name', search: ['NAME'] }),
      f.text('CompanyName', 80),
      f.text('Department', 80),
      f.text('Title', 80),
      ...f.address(''),
      f.email('Email', f.required),
      f.phone('Phone'),
      f.phone('MobilePhone'),
      f.text('Alias', 8, f.required),
      f.text('CommunityNickname', 40, { search: ['NAME'] }),
      f.flag('IsActive'),
      f.text('TimeZoneSidKey', 40, { search: null, defaultValue: 'Europe/Paris' }),
      f.text('LocaleSidKey', 40, { search: null, defaultValue: 'en_US' }),
      f.text('LanguageLocaleKey', 40, { search: null, defaultValue: 'en_US' }),
      f.picklist('UserType', ['*Standard', 'PowerPartner', 'CspLitePortal', 'Guest'], f.readOnly),
      f.reference('ProfileId', 'Profile', 'Users', f.required),
      f.reference('UserRoleId', 'UserRole', 'Users'),
      f.reference('ManagerId', 'User'),
      f.datetime('LastLoginDate', f.readOnly),
    ],
    {
      deletable: false,
      sharing: 'public',
      mruEnabled: true,
      derive: (next) => ({ ...next, Name: composeName(next) }),
    },
  ),
)

const permissions = [
  'ApiEnabled',
  'ModifyAllData',
  'ViewAllData',
  'CustomizeApplication',
  'ModifyMetadata',
  'BulkApiHardDelete',
  'ApiUserOnly',
  'ConvertLeads',
].map((name) => f.flag(`Permissions${name}`))

export const profile = tableOfValues('Profile', '00e', [
  f.text('Name', 255, { nameField: true }),
  f.text('Description', 255),
  f.picklist('UserType', ['*Standard']),
  ...permissions,
])

export const userRole = tableOfValues('UserRole', '00E', [
  f.text('Name', 80, { nameField: true }),
  f.text('DeveloperName', 80),
  f.reference('ParentRoleId', 'UserRole'),
])

export const permissionSet = objectType(
  'PermissionSet',
  '0PS',
  [
    f.text('Name', 80, f.required),
    f.text('Label', 80, { ...f.required, nameField: true, search: ['NAME'] }),
    f.reference('ProfileId', 'Profile', null, f.readOnly),
    f.flag('IsOwnedByProfile', f.readOnly),
    ...permissions,
  ],
  { searchable: false, sharing: 'public' },
)

export const permissionSetAssignment = objectType(
  'PermissionSetAssignment',
  '0Pa',
  [
    f.reference('PermissionSetId', 'PermissionSet', 'Assignments', { ...f.required, updateable: false }),
    f.reference('AssigneeId', 'User', 'PermissionSetAssignments', { ...f.required, updateable: false }),
  ],
  { searchable: false, sharing: 'public', updateable: false },
)

export const fieldPermissions = objectType(
  'FieldPermissions',
  '01k',
  [
    f.reference('ParentId', 'PermissionSet', 'FieldPerms', { ...f.required, updateable: false }),
    f.picklist('SobjectType', [], { ...f.required, updateable: false }),
    f.picklist('Field', [], { ...f.required, updateable: false }),
    f.flag('PermissionsRead'),
    f.flag('PermissionsEdit'),
  ],
  { searchable: false, sharing: 'public' },
)

export const group = tableOfValues('Group', '00G', [
  f.text('Name', 40, { nameField: true }),
  f.text('DeveloperName', 80),
  f.picklist('Type', ['Regular', 'Queue', 'Organization']),
])

const edition = ['Developer Edition', 'Enterprise Edition', 'Unlimited Edition']
export const organization = tableOfValues('Organization', '00D', [
  f.text('Name', 80, { nameField: true }),
  f.text('Division', 80),
  ...f.address(''),
  f.phone('Phone'),
  f.phone('Fax'),
  f.text('PrimaryContact', 80),
  f.text('DefaultLocaleSidKey', 40, { defaultValue: 'en_US' }),
  f.text('TimeZoneSidKey', 40, { defaultValue: 'Europe/Paris' }),
  f.text('LanguageLocaleKey', 40, { defaultValue: 'en_US' }),
  f.picklist('OrganizationType', edition),
  f.text('InstanceName', 5, { defaultValue: 'EMU1' }),
  f.text('NamespacePrefix', 15),
  f.flag('IsSandbox'),
  f.flag('IsReadOnly'),
  f.whole('FiscalYearStartMonth', { defaultValue: 1 }),
])
