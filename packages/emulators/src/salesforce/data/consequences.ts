import type { DeriveTools, ObjectType, Row, Value } from '../org/model.js'
import { writeInstant } from './instants.js'
import { refused } from './salesforce-error.js'
import type { Actor } from './world.js'

const kinds: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'WORD',
  docx: 'WORD_X',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  csv: 'CSV',
  txt: 'TEXT',
  png: 'PNG',
  jpg: 'JPG',
  jpeg: 'JPEG',
  gif: 'GIF',
  svg: 'SVG',
  zip: 'ZIP',
}

function stamps({ world, access }: Actor): Record<string, Value> {
  const now = writeInstant(world.clock.now())
  const me = access.user.Id ?? null
  return { CreatedDate: now, CreatedById: me, LastModifiedDate: now, LastModifiedById: me, SystemModstamp: now }
}

/** What Salesforce reads from the name and the bytes of a file. */
export function completeFile(actor: Actor, row: Row): Row {
  if (row.VersionData == null && row.ContentUrl == null) {
    throw refused('REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', ['VersionData'])
  }
  const path = String(row.PathOnClient ?? row.Title ?? 'file')
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const bytes = String(row.VersionData ?? '')
  const padding = bytes.endsWith('==') ? 2 : bytes.endsWith('=') ? 1 : 0
  const versions = actor.world.store.find('ContentVersion', 'ContentDocumentId', row.ContentDocumentId ?? null)
  return {
    ...row,
    Title: row.Title ?? path.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''),
    FileExtension: extension,
    FileType: kinds[extension] ?? (extension.toUpperCase() || 'UNKNOWN'),
    ContentSize: Math.max(0, (bytes.length / 4) * 3 - padding),
    IsLatest: true,
    VersionNumber: String(row.ContentDocumentId == null ? 1 : versions.length + 1),
  }
}

function publish(actor: Actor, row: Row): void {
  const { store, schema } = actor.world
  const document = schema.find('ContentDocument') as ObjectType
  const isNew = row.ContentDocumentId == null
  const id = isNew ? store.newId(document) : String(row.ContentDocumentId)
  for (const other of isNew ? [] : store.find('ContentVersion', 'ContentDocumentId', id)) {
    if (other.Id !== row.Id && other.IsLatest === true) store.put('ContentVersion', { ...other, IsLatest: false })
  }
  const known = store.get(id) ?? { ...stamps(actor), IsDeleted: false, PublishStatus: 'P', IsArchived: false }
  const { Title = null, FileType = null, FileExtension = null, ContentSize = null, OwnerId = null } = row
  const now = writeInstant(actor.world.clock.now())
  const parts = { Title, FileType, FileExtension, ContentSize, Description: row.Description ?? null }
  const latest = { LatestPublishedVersionId: row.Id ?? null, ContentModifiedDate: now }
  store.put('ContentDocument', { OwnerId, ...known, Id: id, ...parts, ...latest })
  store.put('ContentVersion', { ...row, ContentDocumentId: id })
  if (!isNew) return
  linkFile(actor, id, OwnerId, 'I')
  if (row.FirstPublishLocationId != null && row.FirstPublishLocationId !== OwnerId) {
    linkFile(actor, id, row.FirstPublishLocationId, 'V')
  }
}

function linkFile(actor: Actor, document: string, entity: Value, share: string): void {
  const { store, schema } = actor.world
  const Id = store.newId(schema.find('ContentDocumentLink') as ObjectType)
  const place = { ContentDocumentId: document, LinkedEntityId: entity, ShareType: share, Visibility: 'AllUsers' }
  store.put('ContentDocumentLink', { Id, ...place, IsDeleted: false, ...stamps(actor) })
}

/** `Case.Comments` is written, never kept: it becomes a comment. Gives the row without it. */
export function addComment(actor: Actor, object: ObjectType, row: Row): Row {
  if (object.name !== 'Case' || row.Comments == null) return row
  const { store, schema } = actor.world
  const Id = store.newId(schema.find('CaseComment') as ObjectType)
  const comment = { ParentId: row.Id ?? null, CommentBody: row.Comments, IsPublished: false, IsDeleted: false }
  store.put('CaseComment', { Id, ...comment, ...stamps(actor) })
  return { ...row, Comments: null }
}

/** What a new record brings with it: the document and links of a file. */
export function afterInsert(actor: Actor, object: ObjectType, row: Row): void {
  if (object.name === 'ContentVersion') publish(actor, row)
}

/** What follows elsewhere: the totals of a quote when its lines change. */
export function afterWrite(actor: Actor, object: ObjectType, row: Row, tools: DeriveTools): void {
  const { store, schema } = actor.world
  if (object.name !== 'QuoteLineItem') return
  const quote = store.get(row.QuoteId)
  const derive = schema.find('Quote')?.derive
  if (quote && derive) store.put('Quote', derive(quote, quote, tools))
}
