import { isRefused } from '@waymark/core'
import type { AccountStore, Transaction } from '@waymark/core/ports'
import { safeFileName } from '../model/attachment-rules.js'
import type { Person } from '../model/case.js'
import { normalEmail } from '../model/collaborators.js'
import {
  answerToken,
  fitMail,
  hygieneOf,
  type IncomingMail,
  type MailHygiene,
  unfoldQuotation,
} from '../model/incoming-mail.js'
import { type CheckedFile, checkFile, keepFile } from './attachments.js'
import { mailNotice, mailTokenRecords, participantsOf } from './mails.js'
import { postTo } from './messages.js'
import type { Ports } from './ports.js'
import { attachmentRecords, type CaseRecord, caseRecords, messageRecords } from './records.js'
import { record } from './timeline.js'

/** Most mails that one sender can post to one case in an hour; more are two machines that answer one another (ours). */
export const mailsPerHour = 30

/** What became of a mail. */
export type MailOutcome =
  | {
      readonly outcome: 'posted'
      readonly caseId: string
      readonly messageId: string
      readonly refusedFiles: readonly string[]
    }
  /** It had been posted before: a mail that comes twice is posted once. */
  | { readonly outcome: 'repeated'; readonly caseId: string }
  /** A machine wrote it; nothing happens, and nothing answers it. */
  | { readonly outcome: 'ignored'; readonly reason: MailHygiene }
  /** It belongs to no case, or its sender takes no part in it. */
  | { readonly outcome: 'refused'; readonly reason: 'no_case' | 'stranger' | 'reopen_window_over' | 'empty' }

interface KnownMail extends IncomingMail {
  /** The `Message-ID`, of a mail that has one. */
  readonly mailId: string | undefined
  readonly digest: string
}

interface ReadFiles {
  readonly kept: readonly CheckedFile[]
  /** A sentence for each file that was refused. */
  readonly refused: readonly string[]
}

/**
 * Takes a mail as an answer to the case whose answer address it was sent to. The address decides, not the subject; the sender must
 * take part. The text is kept even when a file is refused, and the sender is told.
 */
export async function receiveMail(ports: Ports, received: IncomingMail): Promise<MailOutcome> {
  const mail = fitMail(received)
  const reason = hygieneOf(mail, ports.mail.domain)
  if (reason) return { outcome: 'ignored', reason }
  const token = answerToken(mail.to, ports.mail.domain)
  if (token === undefined) return { outcome: 'refused', reason: 'no_case' }

  const known = await ports.database.transaction((tx) => findAddressed(tx, token), { reads: true })
  if (!known) return { outcome: 'refused', reason: 'no_case' }
  // A stranger's files are not even looked at.
  const sender = senderOf(known, mail)
  const mailId = mail.messageId.trim() === '' ? undefined : mail.messageId
  const digest = await digestOf(mailId ?? `${mail.from}\n${mail.text}`)
  const files: ReadFiles = sender ? await checkFiles(ports, mail) : { kept: [], refused: [] }
  try {
    const outcome = await ports.database.transaction((tx) =>
      takeMail(tx, ports, { ...mail, mailId, digest }, token, files),
    )
    if (outcome.outcome !== 'posted') await removeFiles(ports, files)
    return outcome
  } catch (error) {
    await removeFiles(ports, files)
    throw error
  }
}

async function findAddressed(tx: Transaction, token: string): Promise<CaseRecord | undefined> {
  const address = await tx.everyAccount.get(mailTokenRecords, `mail_${token}`)
  return address && tx.forAccount(address.account).get(caseRecords, address.caseId, { lock: true })
}

/** The participant who wrote a mail; undefined for a stranger. */
function senderOf(
  found: CaseRecord,
  mail: IncomingMail,
): (Person & { side: 'requester' | 'collaborator' | 'engineer' }) | undefined {
  const email = normalEmail(mail.from)
  if (normalEmail(found.requester.email) === email) return { ...found.requester, side: 'requester' }
  if (found.assignee && normalEmail(found.assignee.email) === email) return { ...found.assignee, side: 'engineer' }
  if (!participantsOf(found).includes(email)) return undefined
  return { id: email, name: mail.fromName || email, email, side: 'collaborator' }
}

async function checkFiles(ports: Ports, mail: IncomingMail): Promise<ReadFiles> {
  const kept: CheckedFile[] = []
  const refused: string[] = []
  for (const { name, bytes } of mail.attachments) {
    try {
      kept.push(await checkFile(ports, { name: safeFileName(name), bytes: once(bytes) }))
    } catch (error) {
      if (!isRefused(error)) throw error
      refused.push(error.message)
    }
  }
  return { kept, refused }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function removeFiles(ports: Ports, { kept }: ReadFiles): Promise<void> {
  for (const { blob } of kept) await ports.blobs.remove(blob)
}

async function takeMail(
  tx: Transaction,
  ports: Ports,
  mail: KnownMail,
  token: string,
  files: ReadFiles,
): Promise<MailOutcome> {
  const found = await findAddressed(tx, token)
  if (!found) return { outcome: 'refused', reason: 'no_case' }
  const store = tx.forAccount(found.account)
  if (mail.mailId !== undefined && (await wasPosted(store, found, mail.mailId)))
    return { outcome: 'repeated', caseId: found.id }

  const sender = senderOf(found, mail)
  if (!sender) {
    const actor = { id: 'mail', name: mail.fromName || mail.from, email: mail.from }
    const reason = 'the sender takes no part in this case'
    await record(tx, ports, found, { type: 'mail_refused', actor, reason, audience: 'engineers' })
    return { outcome: 'refused', reason: 'stranger' }
  }
  if (await tooMany(tx, ports, found, sender.email)) return { outcome: 'ignored', reason: 'loop' }

  const { text, quoted } = unfoldQuotation(mail.text)
  if (text === '' && files.kept.length === 0 && files.refused.length === 0)
    return { outcome: 'refused', reason: 'empty' }
  const attachments: string[] = []
  for (const file of files.kept) {
    const owner = { account: found.account, uploaderId: sender.id, caseId: found.id, audience: 'everyone' as const }
    attachments.push((await keepFile(tx, ports, file, owner)).id)
  }
  try {
    const message = await postTo(tx, ports, found, {
      text: text === '' ? '(no text)' : text,
      quoted,
      attachments,
      author: sender,
      authorAccount: found.account,
      channel: 'mail',
      audience: 'everyone',
      mailId: mail.mailId,
    })
    if (files.refused.length > 0) {
      const list = files.refused.map((sentence) => `- ${sentence}`).join('\n')
      const notice = `Your mail was added to ${found.number}, without these files:\n\n${list}`
      await mailNotice(tx, ports, found, normalEmail(mail.from), `${message.id}.files`, notice)
    }
    return { outcome: 'posted', caseId: found.id, messageId: message.id, refusedFiles: files.refused }
  } catch (error) {
    if (!isRefused(error) || error.code !== 'reopen_window_over') throw error
    for (const id of attachments) await store.remove(attachmentRecords, id)
    const link = `${ports.mail.portal}/cases/new?supersedes=${found.id}`
    const notice = `${found.number} was closed more than 15 days ago, so your answer did not reopen it. Start a new case that cites it: ${link}`
    await mailNotice(tx, ports, found, normalEmail(mail.from), `${found.id}.late.${mail.digest}`, notice)
    return { outcome: 'refused', reason: 'reopen_window_over' }
  }
}

async function tooMany(tx: Transaction, ports: Ports, found: CaseRecord, email: string): Promise<boolean> {
  const since = new Date(ports.clock.now().getTime() - 3_600_000).toISOString()
  const recent = await tx.forAccount(found.account).find(messageRecords, {
    where: { caseId: found.id, channel: 'mail', createdAt: { atLeast: since } },
  })
  return recent.filter(({ author }) => normalEmail(author.email) === normalEmail(email)).length >= mailsPerHour
}

async function wasPosted(store: AccountStore, found: CaseRecord, mailId: string): Promise<boolean> {
  return (await store.find(messageRecords, { where: { caseId: found.id, mailId }, limit: 1 })).length > 0
}

/** What tells one mail from another, in letters that fit into the `Message-ID` of an answer to it. */
async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
