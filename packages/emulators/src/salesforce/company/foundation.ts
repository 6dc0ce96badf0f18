import { writeInstant } from '../data/instants.js'
import { type ProfileRules, standardProfiles } from '../data/profile-rules.js'
import type { World } from '../data/world.js'
import { caseStatuses, leadStatuses, stages } from '../objects/picklists.js'
import type { Row, Value } from '../org/model.js'
import { addListView, columnsOf } from '../views/list-view.js'
import { type Person, people, roles } from './people.js'

type Values = Readonly<Record<string, Value>>

/** Keeps a row as it is, with an id and the stamps of the system. */
function putRow(world: World, object: string, values: Values): string {
  const type = world.schema.find(object)
  if (!type) throw new TypeError(`this org has no ${object}`)
  const now = writeInstant(world.clock.now())
  const admin = world.store.rowsOf('User')[Symbol.iterator]().next().value?.Id ?? null
  const stamps = {
    CreatedDate: now,
    CreatedById: admin,
    LastModifiedDate: now,
    LastModifiedById: admin,
    SystemModstamp: now,
  }
  const Id = typeof values.Id === 'string' ? values.Id : world.store.newId(type)
  const row: Row = { Id, IsDeleted: false, ...stamps, ...values }
  world.store.put(object, row)
  return Id
}

/** Adds a profile, and the permission set that stands for it. */
export function putProfile(world: World, rules: ProfileRules): string {
  const all = rules.isAdministrator
  const permissions = {
    PermissionsApiEnabled: rules.apiEnabled,
    PermissionsModifyAllData: all,
    PermissionsViewAllData: all,
    PermissionsCustomizeApplication: all,
    PermissionsModifyMetadata: all,
    PermissionsBulkApiHardDelete: rules.bulkHardDelete,
    PermissionsConvertLeads: all || rules.convertLeads,
  }
  const id = putRow(world, 'Profile', { Name: rules.name, UserType: 'Standard', ...permissions })
  const name = `X${id}`
  putRow(world, 'PermissionSet', { Name: name, Label: name, ProfileId: id, IsOwnedByProfile: true, ...permissions })
  world.profiles.set(id, rules)
  return id
}

const byName = (world: World, object: string, name: string) =>
  [...world.store.rowsOf(object)].find((row) => row.Name === name)?.Id ?? null

/** Adds somebody. @throws TypeError when there is no such profile. */
export function putPerson(world: World, person: Person): string {
  const ProfileId = byName(world, 'Profile', person.profile)
  if (ProfileId === null) throw new TypeError(`this org has no profile ${person.profile}`)
  const { username, firstName, lastName } = person
  const nick = username.split('@')[0] ?? username
  const id = putRow(world, 'User', {
    Username: username,
    Email: username,
    FirstName: firstName,
    LastName: lastName,
    Name: `${firstName} ${lastName}`.trim(),
    Alias: nick.slice(0, 8),
    CommunityNickname: nick,
    Title: person.title,
    IsActive: true,
    UserType: 'Standard',
    TimeZoneSidKey: 'Europe/Paris',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    ProfileId,
    UserRoleId: person.role === undefined ? null : byName(world, 'UserRole', person.role),
  })
  const set = [...world.store.find('PermissionSet', 'ProfileId', ProfileId)][0]
  putRow(world, 'PermissionSetAssignment', { PermissionSetId: set?.Id ?? null, AssigneeId: id })
  return id
}

function putValues(world: World): void {
  for (const [at, given] of leadStatuses.entries()) {
    const label = given.replace('*', '')
    const flags = { IsDefault: given.startsWith('*'), IsConverted: label === 'Closed - Converted' }
    putRow(world, 'LeadStatus', { MasterLabel: label, ApiName: label, SortOrder: at + 1, ...flags })
  }
  for (const [at, given] of caseStatuses.entries()) {
    const label = given.replace('*', '')
    const flags = { IsDefault: given.startsWith('*'), IsClosed: label === 'Closed' }
    putRow(world, 'CaseStatus', { MasterLabel: label, ApiName: label, SortOrder: at + 1, ...flags })
  }
  for (const [at, [label, probability, category]] of stages.entries()) {
    putRow(world, 'OpportunityStage', {
      MasterLabel: label,
      ApiName: label,
      IsActive: true,
      SortOrder: at + 1,
      IsClosed: label.startsWith('Closed'),
      IsWon: label === 'Closed Won',
      DefaultProbability: probability,
      ForecastCategory: category,
      ForecastCategoryName: category,
    })
  }
}

const open: Readonly<Record<string, string>> = {
  Opportunity: 'IsClosed = false',
  Case: 'IsClosed = false',
  Lead: 'IsConverted = false',
}

function putViews(world: World): void {
  const user = [...world.store.rowsOf('User')][0]
  if (!user) return
  const actor = { world, access: world.access(user) }
  for (const object of ['Account', 'Contact', 'Lead', 'Opportunity', 'Case']) {
    const type = world.schema.find(object)
    const plural = type?.labelPlural ?? object
    const columns = type?.name === 'Case' ? { field: 'CaseNumber' } : { field: 'Name' }
    const view = (name: string, label: string, more: object) =>
      addListView(actor, { object, name, label, columns: columnsOf(object), orderBy: columns, ...more })
    view(`All${plural}`, `All ${plural}`, {})
    view(`My${plural}`, `My ${plural}`, { scope: 'mine' })
    if (open[object]) view(`Open${plural}`, `Open ${plural}`, { where: open[object] })
    view(`RecentlyChanged${plural}`, `Changed This Week (${plural})`, { where: 'LastModifiedDate = LAST_N_DAYS:7' })
  }
}

/** What every org has before its first record: itself, its people, its values and views. */
export function putFoundation(world: World): void {
  putRow(world, 'Organization', {
    Id: world.orgId,
    Name: 'Acme Instruments',
    Country: 'FR',
    PrimaryContact: 'Ada Norell',
    OrganizationType: 'Developer Edition',
    InstanceName: 'EMU1',
    LanguageLocaleKey: 'en_US',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'Europe/Paris',
    IsSandbox: false,
    IsReadOnly: false,
    FiscalYearStartMonth: 1,
  })
  for (const rules of standardProfiles) putProfile(world, rules)
  for (const [Name, parent] of roles) {
    const ParentRoleId = parent === undefined ? null : byName(world, 'UserRole', parent)
    putRow(world, 'UserRole', { Name, DeveloperName: Name.replace(/\W+/g, '_'), ParentRoleId })
  }
  for (const one of people) putPerson(world, one)
  putValues(world)
  putRow(world, 'Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true })
  putRow(world, 'Group', { Name: 'Tier 2', DeveloperName: 'Tier_2', Type: 'Queue' })
  putViews(world)
}
