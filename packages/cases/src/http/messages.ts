import { implement, type RouteImplementation } from '@waymark/core/server'
import type { CasesService } from '../service/create-service.js'
import { writeAttachment, writeMessage } from '../wire/message.js'
import { writePage } from '../wire/page.js'
import {
  attachToCaseRoute,
  downloadAttachmentRoute,
  listAttachmentsRoute,
  listMessagesRoute,
  postMessageRoute,
  postNoteRoute,
  uploadAttachmentRoute,
} from '../wire/routes/messages.js'

export function messageImplementations({ messages, attachments }: CasesService): readonly RouteImplementation[] {
  return [
    implement(listMessagesRoute, {
      run: ({ call, params, query }) => messages.list(call, params.caseId, query),
      write: writePage(writeMessage),
    }),
    implement(postMessageRoute, {
      run: ({ call, params, body }) => messages.post(call, params.caseId, body),
      write: writeMessage,
    }),
    implement(postNoteRoute, {
      run: ({ call, params, body }) => messages.note(call, params.caseId, body),
      write: writeMessage,
    }),
    implement(uploadAttachmentRoute, {
      run: ({ call, query, upload, signal }) =>
        attachments.upload(call, { name: query.name, bytes: upload.bytes, signal }),
      write: writeAttachment,
    }),
    implement(attachToCaseRoute, {
      run: ({ call, params, query, upload, signal }) =>
        attachments.upload(call, { name: query.name, bytes: upload.bytes, signal }, params.caseId),
      write: writeAttachment,
    }),
    implement(listAttachmentsRoute, {
      run: ({ call, params }) => attachments.list(call, params.caseId),
      write: writePage(writeAttachment),
    }),
    implement(downloadAttachmentRoute, {
      run: ({ call, params }) => attachments.download(call, params.caseId, params.attachmentId),
    }),
  ]
}
