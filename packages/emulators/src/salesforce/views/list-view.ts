import type { Actor } from '../data/world.js'
import type { Row } from '../org/model.js'

/** What a list view shows. It stands with its row, out of reach of queries. */
export interface ListViewDefinition {
  readonly columns: readonly string[]
  /** A WHERE of SOQL; absent for every record. */
  readonly where?: string
  readonly orderBy?: { readonly field: string; readonly descending?: boolean }
  readonly scope?: 'everything' | 'mine'
}

/** A list view that is added. */
export interface NewListView extends ListViewDefinition {
  readonly object: string
  /** Its `developerName`. */
  readonly name: string
  readonly label: string
  /** Whether it can be described and read. Default: true. */
  readonly soqlCompatible?: boolean
  /** Only who made it sees it. Default: false. */
  readonly isPrivate?: boolean
}

/** Columns that every list view has and nobody sees. */
export const hiddenColumns = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp']

const standardColumns: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'Type', 'BillingCity', 'Phone', 'Owner.Alias'],
  Contact: ['Name', 'Account.Name', 'Title', 'Phone', 'Email', 'Owner.Alias'],
  Lead: ['Name', 'Company', 'Phone', 'Email', 'Status', 'Owner.Alias'],
  Opportunity: ['Name', 'Account.Name', 'StageName', 'CloseDate', 'Amount', 'Owner.Alias'],
  Case: ['CaseNumber', 'Contact.Name', 'Subject', 'Status', 'Priority', 'CreatedDate', 'Owner.Alias'],
}

/** The columns of a view of an object, where nobody chose any. */
export function columnsOf(object: string): readonly string[] {
  return standardColumns[object] ?? ['Name']
}

export function readDefinition(row: Row): ListViewDefinition {
  const kept = row.Definition
  return typeof kept === 'string' ? JSON.parse(kept) : { columns: columnsOf(String(row.SobjectType)) }
}

/** The statement behind a view, which selects these items. */
export function statementOf(row: Row, items: readonly string[]): string {
  const { where, orderBy, scope } = readDefinition(row)
  const selected = items.join(', ')
  const order = orderBy
    ? `${orderBy.field} ${orderBy.descending ? 'DESC' : 'ASC'} NULLS ${orderBy.descending ? 'LAST' : 'FIRST'}, `
    : ''
  return [
    `SELECT ${selected} FROM ${row.SobjectType}`,
    ...(scope === 'mine' ? ['USING SCOPE mine'] : []),
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `ORDER BY ${order}Id ASC NULLS FIRST`,
  ].join(' ')
}

/** Adds a list view. */
export function addListView(
  { world, access }: Actor,
  { object: SobjectType, name: DeveloperName, label: Name, soqlCompatible = true, isPrivate, ...view }: NewListView,
): string {
  const object = world.schema.find('ListView')
  if (!object) throw new TypeError('this org has no ListView')
  const Id = world.store.newId(object)
  const now = `${world.clock.now().toISOString().slice(0, 19)}.000+0000`
  const me = access.user.Id ?? null
  const stamps = { CreatedDate: now, CreatedById: me, LastModifiedDate: now, LastModifiedById: me, SystemModstamp: now }
  const own = { SobjectType, DeveloperName, Name, IsSoqlCompatible: soqlCompatible, NamespacePrefix: null }
  const kept = { Definition: JSON.stringify(view), IsPrivate: isPrivate === true, IsDeleted: false }
  world.store.put('ListView', { Id, ...own, ...stamps, ...kept })
  return Id
}
