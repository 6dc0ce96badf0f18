/** What a profile allows on an object. */
export interface ObjectRights {
  readonly read: boolean
  readonly create: boolean
  readonly edit: boolean
  readonly delete: boolean
}

/** What a profile allows. */
export interface ProfileRules {
  readonly name: string
  /** Sees and changes everything, whoever owns it. */
  readonly isAdministrator: boolean
  readonly apiEnabled: boolean
  readonly bulkHardDelete: boolean
  readonly convertLeads: boolean
  /** By object. Default: every right. */
  readonly objects: Readonly<Record<string, Partial<ObjectRights>>>
  /** Rights on objects that are not named. */
  readonly others: ObjectRights
  /** Fields that it does not see: `Account.AnnualRevenue`. */
  readonly hiddenFields: readonly string[]
  /** Fields that it sees and may not write. */
  readonly readOnlyFields: readonly string[]
}

const every: ObjectRights = { read: true, create: true, edit: true, delete: true }
const reading: ObjectRights = { read: true, create: false, edit: false, delete: false }
const none: ObjectRights = { read: false, create: false, edit: false, delete: false }

/** A profile with every right on every object, and these changes. */
export function profileRules(name: string, changes: Partial<Omit<ProfileRules, 'name'>> = {}): ProfileRules {
  return {
    name,
    isAdministrator: false,
    apiEnabled: true,
    bulkHardDelete: false,
    convertLeads: true,
    objects: {},
    others: every,
    hiddenFields: [],
    readOnlyFields: [],
    ...changes,
  }
}

const setup = { User: reading, Profile: reading, PermissionSet: reading, PermissionSetAssignment: reading }

/** The profiles of a fresh org. */
export const standardProfiles: readonly ProfileRules[] = [
  profileRules('System Administrator', { isAdministrator: true, bulkHardDelete: true }),
  profileRules('Standard User', { objects: { ...setup, FieldPermissions: none } }),
  profileRules('Read Only', { others: reading, convertLeads: false }),
  profileRules('Minimum Access - Salesforce', { others: none, objects: { ...setup }, convertLeads: false }),
]
