import { answerEnum, id, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { type Attachment, type Message, messageAudiences, messageChannels, messageSides } from '../model/message.js'
import { words } from './words.js'

/** A file as JSON. */
export const attachmentJson = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: wholeNumber,
  checksum: z.string(),
  createdAt: instant,
})
export type AttachmentJson = z.infer<typeof attachmentJson>

export function readAttachment(json: AttachmentJson): Attachment {
  return { ...json, createdAt: readInstant(json.createdAt) }
}

export function writeAttachment(attachment: Attachment): AttachmentJson {
  return { ...attachment, createdAt: writeInstant(attachment.createdAt) }
}

/** A message as JSON. */
export const messageJson = z.object({
  id: z.string(),
  author: z.object({ id: z.string(), name: z.string(), email: z.string(), side: answerEnum(messageSides) }),
  channel: answerEnum(messageChannels),
  audience: answerEnum(messageAudiences),
  text: z.string(),
  quoted: z.exactOptional(z.string()),
  attachments: z.array(attachmentJson),
  createdAt: instant,
})
export type MessageJson = z.infer<typeof messageJson>

export function readMessage(json: MessageJson): Message {
  return { ...json, attachments: json.attachments.map(readAttachment), createdAt: readInstant(json.createdAt) }
}

export function writeMessage(message: Message): MessageJson {
  return {
    ...message,
    attachments: message.attachments.map(writeAttachment),
    createdAt: writeInstant(message.createdAt),
  }
}

/** What is posted, as JSON. The text may be as long as 100,000 characters. */
export const newMessageJson = z.strictObject({
  text: words(100_000),
  attachments: z.exactOptional(z.array(id()).check(z.maxLength(20))),
})
