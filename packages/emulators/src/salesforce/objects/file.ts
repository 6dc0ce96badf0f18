import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'

const content = [
  f.text('FileType', 20, f.readOnly),
  f.text('FileExtension', 40, f.readOnly),
  f.whole('ContentSize', f.readOnly),
]

export const contentDocument = objectType(
  'ContentDocument',
  '069',
  [
    f.text('Title', 255, { ...f.required, nameField: true, search: ['NAME'] }),
    f.longText('Description', 1000),
    ...content,
    f.reference('LatestPublishedVersionId', 'ContentVersion', null, f.readOnly),
    f.picklist('PublishStatus', ['*P', 'R', 'U'], f.readOnly),
    f.flag('IsArchived'),
    f.datetime('ContentModifiedDate', f.readOnly),
    f.owner(),
  ],
  { createable: false, returningOnly: true, sharing: 'file', mruEnabled: true },
)

export const contentVersion = objectType(
  'ContentVersion',
  '068',
  [
    f.reference('ContentDocumentId', 'ContentDocument', 'ContentVersions', { updateable: false }),
    f.flag('IsLatest', f.readOnly),
    f.link('ContentUrl', { length: 1300 }),
    f.text('VersionNumber', 20, f.readOnly),
    f.text('Title', 255, { ...f.required, defaultedOnCreate: true, nameField: true, search: ['NAME'] }),
    f.longText('Description', 1000),
    f.text('ReasonForChange', 1000),
    f.text('PathOnClient', 500, { updateable: false }),
    ...content,
    f.field('VersionData', 'base64', { updateable: false }),
    f.reference('FirstPublishLocationId', ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'User'], null, {
      updateable: false,
    }),
    f.text('Checksum', 50, f.readOnly),
    f.owner(),
  ],
  { deletable: false, returningOnly: true, sharing: 'file' },
)

export const contentDocumentLink = objectType(
  'ContentDocumentLink',
  '06A',
  [
    f.reference(
      'LinkedEntityId',
      ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'Organization', 'User'],
      'ContentDocumentLinks',
      {
        ...f.required,
        updateable: false,
        cascadeDelete: true,
      },
    ),
    f.reference('ContentDocumentId', 'ContentDocument', 'ContentDocumentLinks', {
      ...f.required,
      updateable: false,
      cascadeDelete: true,
    }),
    f.picklist('ShareType', ['*V', 'C', 'I'], { restrictedPicklist: true }),
    f.picklist('Visibility', ['*AllUsers', 'InternalUsers', 'SharedUsers'], { restrictedPicklist: true }),
  ],
  { searchable: false, sharing: { parent: 'ContentDocumentId' } },
)
