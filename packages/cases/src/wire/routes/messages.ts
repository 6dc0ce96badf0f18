import { defineRoute, id, pageOf, pageQuery } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { attachmentJson, messageJson, newMessageJson } from '../message.js'
import { caseParams } from './cases.js'

export const listMessagesRoute = defineRoute({
  operation: 'listMessages',
  method: 'GET',
  path: '/cases/{caseId}/messages',
  capability: 'cases.use',
  params: caseParams,
  query: z.strictObject(pageQuery),
  answer: pageOf(messageJson),
})

export const postMessageRoute = defineRoute({
  operation: 'postMessage',
  method: 'POST',
  path: '/cases/{caseId}/messages',
  capability: 'cases.use',
  params: caseParams,
  body: newMessageJson,
  answer: messageJson,
  status: 201,
  errors: ['reopen_window_over'],
})

export const postNoteRoute = defineRoute({
  operation: 'postNote',
  method: 'POST',
  path: '/cases/{caseId}/notes',
  capability: 'cases.work',
  params: caseParams,
  body: newMessageJson,
  answer: messageJson,
  status: 201,
})

/** A file's name, as the query of an upload. */
const uploadQuery = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(255)) })

export const uploadAttachmentRoute = defineRoute({
  operation: 'uploadAttachment',
  method: 'POST',
  path: '/attachments',
  capability: 'cases.use',
  query: uploadQuery,
  upload: true,
  answer: attachmentJson,
  status: 201,
  errors: ['attachment_too_large', 'attachment_kind_refused'],
})

export const attachToCaseRoute = defineRoute({
  operation: 'attachToCase',
  method: 'POST',
  path: '/cases/{caseId}/attachments',
  capability: 'cases.use',
  params: caseParams,
  query: uploadQuery,
  upload: true,
  answer: attachmentJson,
  status: 201,
  errors: ['attachment_too_large', 'attachment_kind_refused'],
})

export const listAttachmentsRoute = defineRoute({
  operation: 'listAttachments',
  method: 'GET',
  path: '/cases/{caseId}/attachments',
  capability: 'cases.use',
  params: caseParams,
  answer: z.object({ items: z.array(attachmentJson) }),
})

export const downloadAttachmentRoute = defineRoute({
  operation: 'downloadAttachment',
  method: 'GET',
  path: '/cases/{caseId}/attachments/{attachmentId}',
  capability: 'cases.use',
  params: z.strictObject({ caseId: id(), attachmentId: id() }),
  download: true,
})
