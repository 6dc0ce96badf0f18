import type { SalesforceRecord } from '@waymark/salesforce/search'
import type { ConvertedLead, FieldsOfKind, LeadFields } from '../../model/result.js'
import type { FoundRecord } from '../../service/search-provider.js'
import { recordLink } from './links.js'
import { type CrmKind, kindOfObject } from './objects.js'

type Read = (path: string) => string | null

/** Reads the text of a field, or of a field of a related record; null where there is none. */
function readerOf(record: SalesforceRecord): Read {
  return (path) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], record)
    return typeof value === 'string' && value !== '' ? value : null
  }
}

const readers: { readonly [Kind in CrmKind]: (read: Read, record: SalesforceRecord) => FieldsOfKind[Kind] } = {
  account: (read) => ({ name: read('Name') ?? '', type: read('Type') }),
  contact: (read) => ({ name: read('Name') ?? '', accountName: read('Account.Name') }),
  lead: readLead,
  opportunity: (read) => ({ name: read('Name') ?? '', stage: read('StageName') }),
  case: (read) => ({ number: read('CaseNumber') ?? '', subject: read('Subject'), status: read('Status') }),
  file: (read, record) => ({
    title: read('Title') ?? '',
    fileType: read('FileType'),
    extension: read('FileExtension')?.toLowerCase() ?? null,
    bytes: typeof record.ContentSize === 'number' ? record.ContentSize : null,
  }),
  report: (read) => ({ name: read('Name') ?? '', folder: read('FolderName') }),
  dashboard: (read) => ({ name: read('Title') ?? '', folder: read('FolderName') }),
}

function readLead(read: Read, record: SalesforceRecord): LeadFields {
  const name = read('Name') ?? ''
  const company = read('Company')
  const fields = { name, company, status: read('Status') }
  if (record.IsConverted !== true) return fields
  const opportunityName = read('ConvertedOpportunity.Name')
  // Whoever may see the lead may perhaps not see what it became; it bore these names then.
  const converted: ConvertedLead = {
    contactName: read('ConvertedContact.Name') ?? name,
    accountName: read('ConvertedAccount.Name') ?? company ?? '',
    ...(opportunityName !== null && { opportunityName }),
  }
  return { ...fields, converted }
}

/** A record as it was found; none for a record of an object that is none of the kinds. */
export function readFound(record: SalesforceRecord, instanceUrl: string): readonly FoundRecord[] {
  const kind = kindOfObject(record.attributes.type)
  const recordId = record.Id
  if (kind === undefined || typeof recordId !== 'string') return []
  const changed = Date.parse(String(record.LastModifiedDate))
  const found = {
    kind,
    recordId,
    fields: readers[kind](readerOf(record), record),
    link: recordLink(instanceUrl, kind, recordId),
    ...(!Number.isNaN(changed) && { changedAt: new Date(changed) }),
  }
  return [found as FoundRecord]
}
