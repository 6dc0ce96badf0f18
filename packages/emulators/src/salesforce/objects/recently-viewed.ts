import * as f from '../org/fields.js'
import { objectType } from '../org/object-type.js'

const own = [
  f.text('FirstName', 40, f.readOnly),
  f.text('LastName', 80, f.readOnly),
  f.text('Name', 255, { ...f.readOnly, nameField: true }),
  f.text('Type', 50, f.readOnly),
  f.text('Alias', 8, f.readOnly),
  f.flag('IsActive', f.readOnly),
  f.reference('ProfileId', 'Profile', null, f.readOnly),
  f.reference('UserRoleId', 'UserRole', null, f.readOnly),
  f.text('Title', 128, f.readOnly),
  f.email('Email', f.readOnly),
  f.phone('Phone', f.readOnly),
  f.datetime('LastViewedDate', f.readOnly),
  f.datetime('LastReferencedDate', f.readOnly),
]

const closed = { createable: false, updateable: false, deletable: false, searchable: false, sharing: 'public' } as const

/** What the user looked at last. Its records are those of other objects, so it has no prefix and no stamps of its own. */
export const recentlyViewed = {
  ...objectType('RecentlyViewed', '', own, { ...closed, labelPlural: 'Recently Viewed' }),
  fields: [f.idField, ...own],
}
