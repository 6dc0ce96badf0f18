import type { OutgoingMail, Transaction } from '@waymark/core/ports'
import { defineCollection, type StoredDocument } from '@waymark/core/ports'
import { normalEmail } from '../model/collaborators.js'
import type { Ports } from './ports.js'
import type { AttachmentRecord, CaseRecord, MessageRecord } from './records.js'

/** The secret part of the address that one participant answers one case at. */
export interface MailTokenRecord extends StoredDocument {
  readonly caseId: string
  readonly email: string
}

export const mailTokenRecords = defineCollection<MailTokenRecord>({
  name: 'cases_mail_token',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'email'], unique: true }],
})

/** Who takes part by mail: the requester, the collaborators, and the engineer who has the case. */
export function participantsOf(found: CaseRecord): readonly string[] {
  const all = [found.requester.email, ...found.collaborators, ...(found.assignee ? [found.assignee.email] : [])]
  return [...new Set(all.map(normalEmail))]
}

/** The answer address of a participant, the same for every mail of the case. */
async function answerAddress(tx: Transaction, ports: Ports, found: CaseRecord, email: string): Promise<string> {
  const store = tx.forAccount(found.account)
  const [known] = await store.find(mailTokenRecords, { where: { caseId: found.id, email }, limit: 1 })
  const token =
    known ??
    (await store.insert(mailTokenRecords, {
      id: ports.ids.next('mail'),
      account: found.account,
      caseId: found.id,
      email,
    }))
  return `case+${token.id.slice('mail_'.length)}@${ports.mail.domain}`
}

interface Letter {
  /** Tells this mail from the others of the case; the same on every try, so that a repeated sending shows once. */
  readonly id: string
  readonly text: string
  readonly files?: readonly AttachmentRecord[]
  readonly automatic?: boolean
}

async function write(tx: Transaction, ports: Ports, found: CaseRecord, to: string, letter: Letter): Promise<void> {
  const replyTo = await answerAddress(tx, ports, found, to)
  const token = replyTo.slice('case+'.length, replyTo.indexOf('@'))
  const thread = `<${found.id}@${ports.mail.domain}>`
  const mail: OutgoingMail = {
    messageId: `<${letter.id}.${token.slice(0, 10)}@${ports.mail.domain}>`,
    from: ports.mail.from,
    to,
    replyTo,
    subject: `[${found.number}] ${found.subject.replace(/\s+/g, ' ')}`,
    text: letter.text,
    headers: {
      'In-Reply-To': thread,
      References: thread,
      'X-Waymark-Case': found.number,
      // Keeps other people's out-of-office machines silent (RFC 3834).
      'Auto-Submitted': letter.automatic ? 'auto-generated' : 'no',
      'X-Auto-Response-Suppress': 'All',
    },
    ...(letter.files &&
      letter.files.length > 0 && {
        attachments: letter.files.map(({ name, type, blob }) => ({ name, type, blob })),
      }),
  }
  await tx.mail.queue(mail)
}

function footer(ports: Ports, found: CaseRecord): string {
  return `\n\n-- \nAnswer this mail, or open ${found.number}: ${ports.mail.portal}/cases/${found.id}\n`
}

/** Tells everyone who takes part that the case was filed. */
export async function mailConfirmation(tx: Transaction, ports: Ports, found: CaseRecord): Promise<void> {
  const text = `Your case was submitted. Its number is ${found.number}.\n\n${found.subject}${footer(ports, found)}`
  for (const to of participantsOf(found)) {
    await write(tx, ports, found, to, { id: `${found.id}.filed`, text, automatic: true })
  }
}

/** Mails a message to everyone who takes part but its author. */
export async function mailMessage(
  tx: Transaction,
  ports: Ports,
  found: CaseRecord,
  message: MessageRecord,
  files: readonly AttachmentRecord[],
): Promise<void> {
  const text = `${message.author.name} wrote:\n\n${message.text}${footer(ports, found)}`
  for (const to of participantsOf(found)) {
    if (to !== normalEmail(message.author.email)) await write(tx, ports, found, to, { id: message.id, text, files })
  }
}

/** Tells one participant something about a mail that he or she sent. */
export async function mailNotice(
  tx: Transaction,
  ports: Ports,
  found: CaseRecord,
  to: string,
  id: string,
  text: string,
) {
  await write(tx, ports, found, to, { id, text: `${text}${footer(ports, found)}`, automatic: true })
}
