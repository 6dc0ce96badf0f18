import type { Call, Transaction } from '@waymark/core/ports'
import type { Person } from '../model/case.js'
import { stateAfterAnswer } from '../model/lifecycle.js'
import type { Message, MessageAudience, MessageChannel, MessageSide, NewMessage } from '../model/message.js'
import { attachmentOf, linkAttachments } from './attachments.js'
import { changeCase, moveCase } from './change-case.js'
import { mailMessage } from './mails.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import type { Ports } from './ports.js'
import {
  type AttachmentRecord,
  attachmentRecords,
  type CaseRecord,
  type MessageRecord,
  messageRecords,
} from './records.js'
import { audiencesOf, record } from './timeline.js'
import { type FoundCase, findCase, findCaseToChange, findCaseToWork, personOf } from './visibility.js'

/** A message before it is stored. */
export interface Post extends NewMessage {
  readonly author: Person & { readonly side: MessageSide }
  readonly channel: MessageChannel
  readonly audience: MessageAudience
  readonly quoted?: string | undefined
  readonly mailId?: string | undefined
  /** The account under which the author's files were uploaded. */
  readonly authorAccount: string
}

/** Posts to a case, for everyone who takes part. It may reopen the case. */
export function postMessage(ports: Ports, call: Call, caseId: string, input: NewMessage): Promise<Message> {
  return call.transaction(async (tx) => {
    const found = await findCaseToChange(tx, call.principal, caseId)
    return postTo(tx, ports, found.record, {
      ...input,
      author: { ...personOf(call.principal), side: messageSideOf(call, found) },
      authorAccount: call.principal.account,
      channel: 'portal',
      audience: 'everyone',
    })
  })
}

/** Writes an internal note: engineers read it, customers never do, and it is not mailed to them. */
export function postNote(ports: Ports, call: Call, caseId: string, input: NewMessage): Promise<Message> {
  return call.transaction(async (tx) => {
    const { record: found } = await findCaseToWork(tx, call.principal, caseId)
    const author = { ...personOf(call.principal), side: 'engineer' as const }
    const authorAccount = call.principal.account
    return postTo(tx, ports, found, { ...input, author, authorAccount, channel: 'portal', audience: 'engineers' })
  })
}

function messageSideOf(call: Call, { side, record: found }: FoundCase): MessageSide {
  if (side === 'engineer') return 'engineer'
  return found.requester.id === call.principal.id ? 'requester' : 'collaborator'
}

/** Stores a message, moves the case as its answer asks, and mails everyone else. */
export async function postTo(tx: Transaction, ports: Ports, found: CaseRecord, post: Post): Promise<Message> {
  const { author, audience } = post
  const person: Person = { id: author.id, name: author.name, email: author.email }
  let current = found
  if (audience === 'everyone') {
    const side = author.side === 'engineer' || author.side === 'system' ? 'engineer' : 'customer'
    const closedAt = found.closedAt === undefined ? undefined : new Date(found.closedAt)
    const { id, number, state } = found
    const next = stateAfterAnswer(side, { id, number, state, closedAt }, ports.clock.now())
    current =
      next === found.state ? await changeCase(tx, ports, found, {}) : await moveCase(tx, ports, found, next, person)
  }
  const files = await linkAttachments(tx, ports, current, post.attachments ?? [], {
    actor: person,
    account: post.authorAccount,
    audience,
  })
  const stored = await tx.forAccount(found.account).insert(messageRecords, {
    id: ports.ids.next('message'),
    account: found.account,
    caseId: found.id,
    position: await tx.next(`cases_message:${found.id}`),
    author,
    channel: post.channel,
    audience,
    text: post.text,
    quoted: post.quoted,
    mailId: post.mailId,
    attachments: files.map(({ id }) => id),
    createdAt: ports.clock.now().toISOString(),
  })
  await record(tx, ports, current, { type: audience === 'everyone' ? 'answered' : 'noted', actor: person, audience })
  if (audience === 'everyone') await mailMessage(tx, ports, current, stored, files)
  return messageOf(stored, files)
}

/** The messages of a case, oldest first, a page of them. */
export function listMessages(call: Call, caseId: string, page: PageRequest): Promise<Page<Message>> {
  return call.transaction(
    async (tx) => {
      const { store, side } = await findCase(tx, call.principal, caseId)
      const size = page.limit ?? defaultPageSize
      const found = await store.find(messageRecords, {
        where: { caseId, audience: { in: audiencesOf(side) } },
        order: [['position', 'ascending']],
        after: await findCursor(store, messageRecords, page, (document) => document.caseId === caseId),
        limit: size + 1,
      })
      const files = new Map<string, AttachmentRecord>()
      for (const id of found.flatMap(({ attachments }) => attachments)) {
        const file = await store.get(attachmentRecords, id)
        if (file) files.set(id, file)
      }
      return pageOf(found, size, (message) =>
        messageOf(
          message,
          message.attachments.flatMap((id) => files.get(id) ?? []),
        ),
      )
    },
    { reads: true },
  )
}

function messageOf(stored: MessageRecord, files: readonly AttachmentRecord[]): Message {
  const { id, author, channel, audience, text, quoted, createdAt } = stored
  return {
    id,
    author,
    channel,
    audience,
    text,
    ...(quoted !== undefined && { quoted }),
    attachments: files.map(attachmentOf),
    createdAt: new Date(createdAt),
  }
}
