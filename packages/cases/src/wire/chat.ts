import { answerEnum, id, instant, readInstant, text, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  type Chat,
  type ChatMessage,
  chatEndReasons,
  chatEntryPoints,
  chatSides,
  chatStates,
  type NewChat,
  type NewChatCase,
} from '../model/chat.js'
import { maximumChatText, maximumIdleMinutes, minimumIdleMinutes } from '../model/chat-limits.js'
import { casePriorities } from '../model/priority.js'
import { collaboratorsJson } from './case.js'
import { caseReferenceJson, personJson } from './person.js'
import { newProblemReportJson } from './report.js'

/** A chat as JSON. */
export const chatJson = z.object({
  id: z.string(),
  account: z.string(),
  entryPoint: answerEnum(chatEntryPoints),
  subject: z.string(),
  state: answerEnum(chatStates),
  customer: personJson,
  agent: z.exactOptional(personJson),
  position: z.exactOptional(wholeNumber),
  case: z.exactOptional(caseReferenceJson),
  customerIdleMinutes: wholeNumber,
  idleEndsAt: z.exactOptional(instant),
  messageCount: wholeNumber,
  lostLines: z.array(answerEnum(chatSides)),
  createdAt: instant,
  connectedAt: z.exactOptional(instant),
  endedAt: z.exactOptional(instant),
  endReason: z.exactOptional(answerEnum(chatEndReasons)),
})
export type ChatJson = z.infer<typeof chatJson>

/** Reads a chat. */
export function readChat(json: ChatJson): Chat {
  const { idleEndsAt, createdAt, connectedAt, endedAt, ...same } = json
  return {
    ...same,
    ...(idleEndsAt !== undefined && { idleEndsAt: readInstant(idleEndsAt) }),
    createdAt: readInstant(createdAt),
    ...(connectedAt !== undefined && { connectedAt: readInstant(connectedAt) }),
    ...(endedAt !== undefined && { endedAt: readInstant(endedAt) }),
  }
}

/** Writes a chat. */
export function writeChat(chat: Chat): ChatJson {
  const { idleEndsAt, createdAt, connectedAt, endedAt, lostLines, ...same } = chat
  return {
    ...same,
    lostLines: [...lostLines],
    ...(idleEndsAt && { idleEndsAt: writeInstant(idleEndsAt) }),
    createdAt: writeInstant(createdAt),
    ...(connectedAt && { connectedAt: writeInstant(connectedAt) }),
    ...(endedAt && { endedAt: writeInstant(endedAt) }),
  }
}

/** A message of a chat as JSON. */
export const chatMessageJson = z.object({
  id: z.string(),
  position: wholeNumber,
  author: z.object({ id: z.string(), name: z.string(), email: z.string(), side: answerEnum(chatSides) }),
  text: z.string(),
  createdAt: instant,
})
export type ChatMessageJson = z.infer<typeof chatMessageJson>

export function readChatMessage(json: ChatMessageJson): ChatMessage {
  return { ...json, createdAt: readInstant(json.createdAt) }
}

export function writeChatMessage(message: ChatMessage): ChatMessageJson {
  return { ...message, createdAt: writeInstant(message.createdAt) }
}

/** What a chat is started with, as JSON. */
export const newChatJson = z.strictObject({
  entryPoint: z.enum(chatEntryPoints),
  subject: text(200),
  caseId: z.exactOptional(id()),
})

export function writeNewChat({ entryPoint, subject, caseId }: NewChat): z.infer<typeof newChatJson> {
  return { entryPoint, subject, ...(caseId !== undefined && { caseId }) }
}

/** What is written in a chat, as JSON. */
export const newChatMessageJson = z.strictObject({ text: text(maximumChatText) })

/** What turns a chat into a case, as JSON. */
export const newChatCaseJson = z.strictObject({
  priority: z.enum(casePriorities),
  report: z.extend(newProblemReportJson, { overview: z.exactOptional(text(10_000)) }),
  subject: z.exactOptional(text(200)),
  topic: z.exactOptional(text(120)),
  collaborators: z.exactOptional(collaboratorsJson),
})
export type NewChatCaseJson = z.infer<typeof newChatCaseJson>

export function readNewChatCase(json: NewChatCaseJson): NewChatCase {
  return json
}

export function writeNewChatCase(input: NewChatCase): NewChatCaseJson {
  return input as NewChatCaseJson
}

/** What an account can set for its chats, as JSON. */
export const chatSettingsJson = z.object({ customerIdleMinutes: wholeNumber })

/** The same as it is set. */
export const newChatSettingsJson = z.strictObject({
  customerIdleMinutes: z.int().check(z.minimum(minimumIdleMinutes), z.maximum(maximumIdleMinutes)),
})
