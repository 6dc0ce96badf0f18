import type { Field, ObjectType, Row } from '../org/model.js'
import type { Schema } from '../org/schema.js'
import type { OrgSettings } from '../org/settings.js'
import type { ObjectRights, ProfileRules } from './profile-rules.js'
import type { Store } from './store.js'

/** What one user may see and do. */
export interface Access {
  readonly user: Row
  readonly profile: ProfileRules
  /** The object, when it exists for this user. */
  object(name: string): ObjectType | undefined
  rights(object: ObjectType): ObjectRights
  /** The field, when this user sees it. */
  field(object: ObjectType, name: string): Field | undefined
  fields(object: ObjectType): readonly Field[]
  mayWrite(object: ObjectType, field: Field): boolean
  sees(object: ObjectType, row: Row): boolean
  mayEdit(object: ObjectType, row: Row): boolean
  /** Whether every record of this object is seen, so that nobody needs to ask for each. */
  seesAll(object: ObjectType): boolean
}

/** What access is decided from. */
export interface AccessSources {
  readonly schema: Schema
  readonly store: Store
  readonly settings: OrgSettings
  profileOf(user: Row): ProfileRules
  /** What a record was shared with a user for. */
  shareOf(recordId: string, userId: string): 'Read' | 'Edit' | undefined
  /** Fields that are hidden from everybody until a permission set grants them. */
  readonly ungranted: ReadonlySet<string>
}

/** Whether the role of one user stands above that of another. */
function stands(store: Store, above: Row, below: Row | undefined): boolean {
  if (typeof above.UserRoleId !== 'string') return false
  let role = store.get(below?.UserRoleId ?? null)
  for (let step = 0; role && step < 50; step++) {
    role = store.get(role.ParentRoleId ?? null)
    if (role?.Id === above.UserRoleId) return true
  }
  return false
}

/** What no profile takes away: tables of values, list views, and what somebody looked at. */
const isForEverybody = ({ name, sharing, keyPrefix }: ObjectType) =>
  name.endsWith('Status') || sharing === 'view' || keyPrefix === ''

/** Makes the access of a user. It reads the org anew at each question, so what changes counts at once. */
export function createAccess(sources: AccessSources, user: Row): Access {
  const { schema, store, settings } = sources
  const profile = sources.profileOf(user)
  const me = String(user.Id)
  const admin = profile.isAdministrator

  const rights = (object: ObjectType): ObjectRights =>
    admin
      ? { read: true, create: true, edit: true, delete: true }
      : {
          ...profile.others,
          ...(isForEverybody(object) ? { read: true } : {}),
          ...profile.objects[object.name],
        }

  function isGranted(name: string): boolean {
    const assigned = store.find('PermissionSetAssignment', 'AssigneeId', me).map((row) => row.PermissionSetId)
    return store
      .find('FieldPermissions', 'Field', name)
      .some(
        (row) =>
          row.PermissionsRead === true &&
          (assigned.includes(row.ParentId ?? null) || store.get(row.ParentId)?.ProfileId === user.ProfileId),
      )
  }

  function isHidden(object: ObjectType, field: Field): boolean {
    const name = `${object.name}.${field.name}`
    if (sources.ungranted.has(name)) return !isGranted(name)
    return field.permissionable && profile.hiddenFields.includes(name)
  }

  function field(object: ObjectType, name: string): Field | undefined {
    const found = schema.field(object, name)
    return found && !isHidden(object, found) ? found : undefined
  }

  function owns(row: Row): boolean {
    return row.OwnerId === me || row.CreatedById === me || row.Id === me
  }

  function ownerAllows(row: Row): boolean {
    return row.OwnerId === me || stands(store, user, store.get(row.OwnerId ?? null))
  }

  function parentAllows(row: Row, parentField: string, ask: (object: ObjectType, row: Row) => boolean): boolean {
    const parent = store.get(row[parentField] ?? null)
    const object = schema.byPrefix(String(parent?.Id ?? '').slice(0, 3))
    return parent === undefined || object === undefined ? owns(row) : ask(object, parent)
  }

  function fileAllows(row: Row, edit: boolean): boolean {
    if (row.OwnerId === me) return true
    const document = row.ContentDocumentId ?? row.Id
    const links = store.find('ContentDocumentLink', 'ContentDocumentId', document ?? null)
    return links.some((one) => {
      if (one.IsDeleted === true || (edit && one.ShareType === 'V')) return false
      const entity = store.get(one.LinkedEntityId ?? null)
      if (!entity) return false
      const object = schema.byPrefix(String(entity.Id).slice(0, 3))
      if (object?.name === 'User') return entity.Id === me
      return object !== undefined && (edit ? mayEdit(object, entity) : sees(object, entity))
    })
  }

  function folderAllows(object: ObjectType, row: Row): boolean {
    const id = object.name === 'Folder' ? row.Id : (row.FolderId ?? row.OwnerId)
    const holder = store.get(id ?? null)
    if (holder === undefined || String(holder.Id).startsWith('005')) return id === me
    return holder.AccessType === 'Public' || sources.shareOf(String(holder.Id), me) !== undefined || owns(holder)
  }

  function seesAll(object: ObjectType): boolean {
    // A private list view is its maker's alone, whatever an administrator may.
    if (object.sharing === 'view') return false
    if (admin || object.sharing === 'public') return true
    return object.sharing === 'owner' && (settings.sharing[object.name] ?? 'ReadWrite') !== 'Private'
  }

  function sees(object: ObjectType, row: Row): boolean {
    if (seesAll(object)) return true
    if (object.sharing === 'view') return row.IsPrivate !== true || row.CreatedById === me
    if (sources.shareOf(String(row.Id), me)) return true
    if (object.sharing === 'file') return fileAllows(row, false)
    if (object.sharing === 'folder') return folderAllows(object, row)
    if (typeof object.sharing === 'object') return parentAllows(row, object.sharing.parent, sees)
    return ownerAllows(row)
  }

  function mayEdit(object: ObjectType, row: Row): boolean {
    if (admin) return true
    if (sources.shareOf(String(row.Id), me) === 'Edit') return true
    if (object.sharing === 'file') return fileAllows(row, true)
    if (typeof object.sharing === 'object') return parentAllows(row, object.sharing.parent, mayEdit)
    if (object.sharing !== 'owner') return owns(row) || rights(object).edit
    return (settings.sharing[object.name] ?? 'ReadWrite') === 'ReadWrite' || ownerAllows(row)
  }

  return {
    user,
    profile,
    rights,
    field,
    sees,
    mayEdit,
    seesAll,
    object(name) {
      const found = schema.find(name)
      if (!found || (found.feature !== null && settings.features[found.feature as 'quotes'] !== true)) return undefined
      return rights(found).read ? found : undefined
    },
    fields: (object) => object.fields.filter((one) => !isHidden(object, one)),
    mayWrite(object, one) {
      return admin || !profile.readOnlyFields.includes(`${object.name}.${one.name}`)
    },
  }
}
