import * as f from '../org/fields.js'
import type { Field } from '../org/model.js'
import { objectType } from '../org/object-type.js'

/** The folder's name; null for what is private or unfiled. */
const folderName = (source: string): Field =>
  f.text('FolderName', 256, {
    ...f.readOnly,
    search: null,
    read: (row, lookup) => {
      const holder = lookup(row[source])
      return String(holder?.Id).startsWith('00l') ? (holder?.Name ?? null) : null
    },
  })

const settings = {
  createable: false,
  updateable: false,
  deletable: false,
  sharing: 'folder',
  mruEnabled: true,
} as const

export const report = objectType(
  'Report',
  '00O',
  [
    f.reference('OwnerId', ['Folder', 'Organization', 'User'], null, { ...f.readOnly, nillable: false }),
    folderName('OwnerId'),
    f.text('Name', 40, { ...f.required, nameField: true, search: ['NAME'] }),
    f.text('Description', 255, { search: ['NAME'] }),
    f.text('DeveloperName', 80, { search: null }),
    f.picklist('Format', ['Tabular', 'Summary', 'Matrix', 'MultiBlock']),
    f.datetime('LastRunDate'),
  ],
  settings,
)

export const dashboard = objectType(
  'Dashboard',
  '01Z',
  [
    f.reference('FolderId', ['Folder', 'User'], null, { ...f.readOnly, nillable: false }),
    folderName('FolderId'),
    f.text('Title', 80, { ...f.required, nameField: true, search: ['NAME'] }),
    f.text('Description', 255),
    f.text('DeveloperName', 80, { search: null }),
    f.reference('RunningUserId', 'User'),
    f.picklist('Type', ['SpecifiedUser', 'LoggedInUser', 'MyTeamUser']),
  ],
  settings,
)

export const folder = objectType(
  'Folder',
  '00l',
  [
    f.reference('ParentId', 'Folder', 'SubFolders'),
    f.text('Name', 40, { nameField: true, search: ['NAME'] }),
    f.text('DeveloperName', 80, { search: null }),
    f.picklist('AccessType', ['*Public', 'Hidden', 'Shared']),
    f.picklist('Type', ['Report', 'Dashboard', 'Document', 'Email']),
  ],
  { sharing: 'folder' },
)

export const listView = objectType(
  'ListView',
  '00B',
  [
    f.text('Name', 40, { nameField: true, search: ['NAME'] }),
    f.text('DeveloperName', 80, { search: null }),
    f.text('NamespacePrefix', 15, { search: null }),
    f.picklist('SobjectType', []),
    f.flag('IsSoqlCompatible'),
  ],
  { createable: false, updateable: false, deletable: false, sharing: 'view', mruEnabled: true },
)
