import { type SearchKind, searchKinds } from '../../model/kind.js'

/** The kinds that Salesforce has. */
export type CrmKind = Exclude<SearchKind, 'item'>
/** The kinds that Salesforce has, in the order in which they are shown. */
export const crmKinds: readonly CrmKind[] = searchKinds.filter((kind) => kind !== 'item')

/** What a kind is at Salesforce. */
export interface CrmObject {
  readonly object: string
  /** The first three characters of its ids. */
  readonly keyPrefix: string
  /** The field that a record is known by: not every object has a `Name`. */
  readonly title: string
  /** Fields that everybody has who may see the object; `title` may be another one. */
  readonly fields: readonly string[]
  /** Fields that an administrator may hide from a user. */
  readonly mayBeHidden: readonly string[]
  /** Where a name is looked for. */
  readonly nameFields: readonly string[]
}

const always = ['Id', 'LastModifiedDate']

/** What each kind is at Salesforce (WORK-01). */
export const crmObjects: Readonly<Record<CrmKind, CrmObject>> = {
  account: {
    object: 'Account',
    keyPrefix: '001',
    title: 'Name',
    fields: [...always, 'Name'],
    mayBeHidden: ['Type'],
    nameFields: ['Name'],
  },
  contact: {
    object: 'Contact',
    keyPrefix: '003',
    title: 'Name',
    fields: [...always, 'Name'],
    mayBeHidden: ['Account.Name'],
    nameFields: ['Name'],
  },
  lead: {
    object: 'Lead',
    keyPrefix: '00Q',
    title: 'Name',
    fields: [...always, 'Name', 'IsConverted'],
    mayBeHidden: ['Company', 'Status', 'ConvertedContact.Name', 'ConvertedAccount.Name', 'ConvertedOpportunity.Name'],
    nameFields: ['Name', 'Company'],
  },
  opportunity: {
    object: 'Opportunity',
    keyPrefix: '006',
    title: 'Name',
    fields: [...always, 'Name'],
    mayBeHidden: ['StageName'],
    nameFields: ['Name'],
  },
  case: {
    object: 'Case',
    keyPrefix: '500',
    title: 'Subject',
    fields: [...always, 'CaseNumber'],
    mayBeHidden: ['Subject', 'Status'],
    nameFields: ['Subject', 'CaseNumber'],
  },
  file: {
    object: 'ContentDocument',
    keyPrefix: '069',
    title: 'Title',
    fields: [...always, 'Title'],
    mayBeHidden: ['FileType', 'FileExtension', 'ContentSize'],
    nameFields: ['Title'],
  },
  report: {
    object: 'Report',
    keyPrefix: '00O',
    title: 'Name',
    fields: [...always, 'Name'],
    mayBeHidden: ['FolderName'],
    nameFields: ['Name'],
  },
  dashboard: {
    object: 'Dashboard',
    keyPrefix: '01Z',
    title: 'Title',
    fields: [...always, 'Title'],
    mayBeHidden: ['FolderName'],
    nameFields: ['Title'],
  },
}

/** The kind of an object's name; undefined for an object that is none of the kinds. */
export function kindOfObject(object: string): CrmKind | undefined {
  return crmKinds.find((kind) => crmObjects[kind].object === object)
}

/** Whether Salesforce has a kind. */
export function isCrmKind(kind: SearchKind): kind is CrmKind {
  return kind !== 'item'
}
