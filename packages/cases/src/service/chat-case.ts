import { refuse } from '@waymark/core'
import type { Call, Transaction } from '@waymark/core/ports'
import type { Case, Person } from '../model/case.js'
import type { NewChatCase } from '../model/chat.js'
import { writeTranscript } from '../model/chat-transcript.js'
import { reopenUntil } from '../model/lifecycle.js'
import { caseOf } from './case-view.js'
import { tellChat } from './chat-events.js'
import { type ChatRecord, chatMessageRecords } from './chat-records.js'
import { saveChat } from './chat-save.js'
import { linkTo } from './chat-start.js'
import { chatMessageOf } from './chat-view.js'
import { checkTakesPart, findChat } from './chat-visibility.js'
import { fileCase } from './file-case.js'
import { postTo } from './messages.js'
import type { Ports } from './ports.js'
import { type CaseRecord, caseRecords } from './records.js'
import { record } from './timeline.js'
import { personOf } from './visibility.js'

// The transcript is nobody's own word: it neither reopens a case nor answers for either side.
const transcriptAuthor = { id: 'chat', name: 'Chat transcript', email: '', side: 'system' } as const

/**
 * Turns a chat into a case of its customer, from either side, during the chat or afterwards. The transcript becomes the case's
 * first message; what is said later is appended when the chat ends.
 *
 * @throws RefusedError `conflict`, with `facts.caseId` and `facts.number`, when the chat has its case already.
 */
export function openCaseFromChat(ports: Ports, call: Call, chatId: string, input: NewChatCase): Promise<Case> {
  const { principal } = call
  const id = ports.ids.next('case')
  return call.transaction(async (tx) => {
    const chat = await findChat(tx, principal, chatId, { lock: true })
    checkTakesPart(principal, chat)
    if (chat.case) {
      throw refuse('conflict', `this chat has its case already: ${chat.case.number}`, {
        facts: { caseId: chat.case.id, number: chat.case.number },
      })
    }
    const { subject = chat.subject, report, ...same } = input
    const asked = {
      ...same,
      subject,
      report: { ...report, overview: report.overview ?? chat.subject },
      channel: 'chat' as const,
    }
    const filed = await fileCase(tx, ports, asked, {
      id,
      account: chat.account,
      requester: chat.customer,
      actor: personOf(principal),
      actorAccount: principal.account,
    })
    await record(tx, ports, filed, { type: 'linked', actor: personOf(principal), from: chat.id })
    const linked = { ...chat, ...linkTo(filed) }
    const transcribed = await appendTranscript(tx, ports, linked)
    await tellChat(tx, ports, await saveChat(tx, linked, { transcribed }), { type: 'case_linked' })
    return caseOf((await tx.forAccount(filed.account).get(caseRecords, id)) as CaseRecord)
  })
}

/** Appends what a chat's case lacks of the transcript. Gives up to which position the case has been told. */
export async function appendTranscript(tx: Transaction, ports: Ports, chat: ChatRecord): Promise<number> {
  if (chat.caseId === undefined || chat.caseAccount === undefined || chat.messageCount === chat.transcribed) {
    return chat.transcribed
  }
  const found = await tx.forAccount(chat.caseAccount).get(caseRecords, chat.caseId, { lock: true })
  if (!found) return chat.transcribed
  if (takesNoAnswer(ports, found)) {
    const reason = 'The case was closed too long ago to take the transcript; it is kept with the chat.'
    await record(tx, ports, found, { type: 'linked', actor: author(), from: chat.id, reason })
    return chat.transcribed
  }
  const messages = await tx.forAccount(chat.account).find(chatMessageRecords, {
    where: { chatId: chat.id, position: { atLeast: chat.transcribed + 1 } },
    order: [['position', 'ascending']],
  })
  const parts = writeTranscript({
    subject: chat.subject,
    createdAt: new Date(chat.createdAt),
    messages: messages.map(chatMessageOf),
  })
  let current = found
  for (const text of parts) {
    const post = {
      text,
      author: transcriptAuthor,
      authorAccount: chat.account,
      channel: 'chat',
      audience: 'everyone',
    } as const
    await postTo(tx, ports, current, post)
    current = (await tx.forAccount(found.account).get(caseRecords, found.id)) ?? current
  }
  return chat.messageCount
}

function takesNoAnswer(ports: Ports, { state, closedAt }: CaseRecord): boolean {
  if (state !== 'closed' || closedAt === undefined) return false
  return ports.clock.now().getTime() > reopenUntil(new Date(closedAt)).getTime()
}

function author(): Person {
  const { side: _, ...person } = transcriptAuthor
  return person
}
