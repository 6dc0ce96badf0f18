import {
  type CallOptions,
  type Connection,
  callRoute,
  createListing,
  type Download,
  downloadRoute,
  type Listing,
  type StreamOptions,
  type UploadOptions,
  uploadRoute,
} from '@waymark/core/http'
import type { Attachment, Message, NewMessage } from '../model/message.js'
import { readAttachment, readMessage } from '../wire/message.js'
import { readPage } from '../wire/page.js'
import {
  attachToCaseRoute,
  downloadAttachmentRoute,
  listAttachmentsRoute,
  listMessagesRoute,
  postMessageRoute,
  postNoteRoute,
  uploadAttachmentRoute,
} from '../wire/routes/messages.js'
import type { ListOptions } from './options.js'

/** The messages of a case, oldest first. Internal notes are among them for engineers alone. */
export function listMessages(connection: Connection, caseId: string, options: ListOptions = {}): Listing<Message> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readMessage)(await callRoute(connection, listMessagesRoute, { params: { caseId }, query }, call))
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

function body(input: NewMessage) {
  return { text: input.text, ...(input.attachments && { attachments: [...input.attachments] }) }
}

/**
 * Posts a message to everyone who takes part. It is stored once and mailed to each of the others; a customer's answer opens a
 * waiting case, and reopens a closed one within 15 days.
 *
 * @throws RefusedError `reopen_window_over`, with the id to file the next case with in `facts.supersedes`.
 */
export async function postMessage(
  connection: Connection,
  caseId: string,
  input: NewMessage,
  options?: CallOptions,
): Promise<Message> {
  return readMessage(await callRoute(connection, postMessageRoute, { params: { caseId }, body: body(input) }, options))
}

/** Writes an internal note, which no customer sees. Engineers only. */
export async function postNote(
  connection: Connection,
  caseId: string,
  input: NewMessage,
  options?: CallOptions,
): Promise<Message> {
  return readMessage(await callRoute(connection, postNoteRoute, { params: { caseId }, body: body(input) }, options))
}

/** A file to upload: its name, and its bytes. At most 20 MB. */
export interface NewAttachment {
  readonly name: string
  readonly bytes: Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  /** What the caller thinks it is; the service looks at the bytes. */
  readonly type?: string
}

function upload({ bytes, type = 'application/octet-stream' }: NewAttachment) {
  return { bytes, type }
}

/**
 * Uploads a file that a case or a message names later, within 24 hours. With a case's id it is added to that case at once.
 *
 * @throws RefusedError `attachment_too_large`; `attachment_kind_refused`, with `facts.reason` and `facts.entry`.
 */
export async function uploadAttachment(
  connection: Connection,
  file: NewAttachment,
  options: UploadOptions & { readonly caseId?: string } = {},
): Promise<Attachment> {
  const { caseId, ...how } = options
  const query = { name: file.name }
  const answer =
    caseId === undefined
      ? await uploadRoute(connection, uploadAttachmentRoute, { query, upload: upload(file) }, how)
      : await uploadRoute(connection, attachToCaseRoute, { params: { caseId }, query, upload: upload(file) }, how)
  return readAttachment(answer)
}

/** The files of a case. */
export async function listAttachments(
  connection: Connection,
  caseId: string,
  options?: CallOptions,
): Promise<readonly Attachment[]> {
  const { items } = await callRoute(connection, listAttachmentsRoute, { params: { caseId } }, options)
  return items.map(readAttachment)
}

/** The bytes of a file of a case, as a stream. */
export function downloadAttachment(
  connection: Connection,
  caseId: string,
  attachmentId: string,
  options?: StreamOptions,
): Promise<Download> {
  return downloadRoute(connection, downloadAttachmentRoute, { params: { caseId, attachmentId } }, options)
}
