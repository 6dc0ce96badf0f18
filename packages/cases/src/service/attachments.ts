import { type Fault, isWaymarkError, refuse, refuseInput } from '@waymark/core'
import type { Call, Json, Transaction } from '@waymark/core/ports'
import type { Download } from '@waymark/core/server'
import {
  hasPath,
  maximumAttachmentBytes,
  refusedExtension,
  refusedExtensions,
  safeFileName,
} from '../model/attachment-rules.js'
import type { Person } from '../model/case.js'
import { refuseCase } from '../model/errors.js'
import type { Attachment, MessageAudience } from '../model/message.js'
import { inspectAttachment } from './attachments/inspect.js'
import type { Ports } from './ports.js'
import { type AttachmentRecord, attachmentRecords, type CaseRecord } from './records.js'
import { audiencesOf, record } from './timeline.js'
import { findCase, findCaseToChange, personOf } from './visibility.js'

/** How long an uploaded file waits for a case or message that names it, in milliseconds: 24 hours (ours). */
const unlinkedLifetime = 24 * 3_600_000

/** The job that removes a file that nothing named in time. */
export const removeUnlinkedJob = 'cases.remove_unlinked_attachment'

/** A file on its way in. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly signal?: AbortSignal | undefined
}

/** Bytes that were stored and looked into. */
export interface CheckedFile {
  readonly blob: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly checksum: string
}

/**
 * Stores a file's bytes and looks into them. Nothing stays behind when they are refused.
 *
 * @throws RefusedError `attachment_too_large`, `attachment_kind_refused`.
 */
export async function checkFile(ports: Ports, file: IncomingFile): Promise<CheckedFile> {
  const kindRefused = (reason: string, entry: string) =>
    refuseCase('attachment_kind_refused', `${entry} is refused: ${refusalReasons[reason] ?? reason}`, {
      facts: { reason, entry },
    })
  if (hasPath(file.name)) throw kindRefused('path_in_name', safeFileName(file.name))
  const name = safeFileName(file.name)
  const extension = refusedExtension(file.name)
  if (extension !== undefined) throw kindRefused(refusedExtensions.get(extension) ?? 'executable', name)

  const blob = `attachments/${ports.ids.next('blob')}`
  const options = { maximum: maximumAttachmentBytes, ...(file.signal && { signal: file.signal }) }
  try {
    const { size, checksum } = await ports.blobs.write(blob, file.bytes, options)
    const read = (start: number, end: number) => readRange(ports, blob, start, end)
    const seen = await inspectAttachment({ name: file.name, size, read }, file.signal ? { signal: file.signal } : {})
    if (seen.verdict === 'refused') throw kindRefused(seen.reason, seen.entry)
    return { blob, name, type: seen.type, size, checksum }
  } catch (error) {
    await ports.blobs.remove(blob)
    if (!isWaymarkError(error, 'payload_too_large')) throw error
    throw refuseCase('attachment_too_large', `${name} is larger than 20 MB; compress it, or share a link`, {
      facts: { maximumBytes: maximumAttachmentBytes },
    })
  }
}

const refusalReasons: Readonly<Record<string, string>> = {
  path_in_name: 'its name holds a path; send the name alone',
  executable: 'it is a program',
  script: 'files that can be run are not taken',
  archive_encrypted: 'it is encrypted, so it cannot be looked into; send it without a password',
  archive_exploding: 'it unpacks to far more than it should',
  archive_too_deep: 'archives are nested more than three deep',
  archive_unreadable: 'the archive is damaged or contradicts itself',
  archive_kind_unsupported: 'archives of this kind cannot be looked into; send a zip',
}

async function readRange(ports: Ports, blob: string, start: number, end: number): Promise<Uint8Array> {
  const bytes = await ports.blobs.read(blob, { start, end })
  if (!bytes) throw refuse('internal_error')
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  if (chunks.length === 1 && chunks[0]) return chunks[0]
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

/** Writes the record of checked bytes. */
export async function keepFile(
  tx: Transaction,
  ports: Ports,
  file: CheckedFile,
  owner: {
    readonly account: string
    readonly uploaderId: string
    readonly caseId: string | null
    readonly audience: MessageAudience
  },
): Promise<AttachmentRecord> {
  const now = ports.clock.now()
  const stored = await tx.forAccount(owner.account).insert(attachmentRecords, {
    ...file,
    ...owner,
    id: ports.ids.next('attachment'),
    createdAt: now.toISOString(),
  })
  if (owner.caseId === null) {
    const due = new Date(now.getTime() + unlinkedLifetime)
    await tx.timers.set({
      id: stored.id,
      due,
      job: removeUnlinkedJob,
      payload: { account: owner.account, id: stored.id },
    })
  }
  return stored
}

/** Takes a file that a case or message will name later, or adds it to a case at once. */
export async function uploadAttachment(
  ports: Ports,
  call: Call,
  file: IncomingFile,
  caseId: string | undefined,
): Promise<Attachment> {
  if (caseId !== undefined)
    await call.transaction((tx) => findCaseToChange(tx, call.principal, caseId), { reads: true })
  const checked = await checkFile(ports, file)
  try {
    return await call.transaction(
      async (tx) => {
        const uploaderId = call.principal.id
        if (caseId === undefined) {
          const owner = { account: call.principal.account, uploaderId, caseId: null, audience: 'everyone' as const }
          return attachmentOf(await keepFile(tx, ports, checked, owner))
        }
        const { record: found } = await findCaseToChange(tx, call.principal, caseId)
        const owner = { account: found.account, uploaderId, caseId, audience: 'everyone' as const }
        const stored = await keepFile(tx, ports, checked, owner)
        await record(tx, ports, found, { type: 'file_attached', actor: personOf(call.principal), to: stored.name })
        return attachmentOf(stored)
      },
      { fingerprint: checked.checksum },
    )
  } catch (error) {
    await ports.blobs.remove(checked.blob)
    throw error
  }
}

/** Whoever names uploaded files in a case: an engineer uploaded them under another account than the case's. */
export interface Giver {
  readonly actor: Person
  readonly account: string
  readonly audience?: MessageAudience
}

/** Ties uploaded files to a case. @throws RefusedError `validation_failed`, naming each that is not the actor's to give. */
export async function linkAttachments(
  tx: Transaction,
  ports: Ports,
  found: CaseRecord,
  ids: readonly string[],
  { actor, account, audience = 'everyone' }: Giver,
): Promise<readonly AttachmentRecord[]> {
  const files = new Map<string, AttachmentRecord>()
  const faults: Fault[] = []
  for (const [index, id] of ids.entries()) {
    const file = await tx.forAccount([account, found.account]).get(attachmentRecords, id, { lock: true })
    if (file?.uploaderId === actor.id && (file.caseId === null || file.caseId === found.id)) files.set(id, file)
    else {
      const message = 'is no file that you uploaded, or belongs to another case already'
      faults.push({ in: 'body', path: `/attachments/${index}`, message })
    }
  }
  if (faults.length > 0) throw refuseInput(faults)

  const linked: AttachmentRecord[] = []
  for (const [id, file] of files) {
    // A note that names a file which customers have does not take it from them.
    const shown = file.caseId !== null && file.audience === 'everyone' ? file.audience : audience
    const from = tx.forAccount(file.account)
    await from.remove(attachmentRecords, id)
    const { version: _, ...moved } = { ...file, account: found.account, caseId: found.id, audience: shown }
    linked.push(await tx.forAccount(found.account).insert(attachmentRecords, moved))
    await tx.timers.cancel(id)
    await record(tx, ports, found, { type: 'file_attached', actor, to: file.name, audience })
  }
  return linked
}

/** The files of a case, in the order in which they came. */
export function listAttachments(call: Call, caseId: string): Promise<{ readonly items: readonly Attachment[] }> {
  return call.transaction(
    async (tx) => {
      const { store, side } = await findCase(tx, call.principal, caseId)
      const files = await store.find(attachmentRecords, {
        where: { caseId, audience: { in: audiencesOf(side) } },
        order: [['createdAt', 'ascending']],
      })
      return { items: files.map(attachmentOf) }
    },
    { reads: true },
  )
}

/** The bytes of a file of a case. */
export async function downloadAttachment(ports: Ports, call: Call, caseId: string, id: string): Promise<Download> {
  const file = await call.transaction(
    async (tx) => {
      const { store, side } = await findCase(tx, call.principal, caseId)
      const stored = await store.get(attachmentRecords, id)
      return stored?.caseId === caseId && audiencesOf(side).includes(stored.audience) ? stored : undefined
    },
    { reads: true },
  )
  const bytes = file && (await ports.blobs.read(file.blob))
  if (!file || !bytes) throw refuse('not_found', 'this case has no such file')
  return { bytes, name: file.name, type: file.type, size: file.size }
}

/** Removes a file that nothing named in time. Safe to repeat. */
export async function removeUnlinked(ports: Ports, payload: Json): Promise<void> {
  const { account, id } = payload as { account: string; id: string }
  const blob = await ports.database.transaction(async (tx) => {
    const store = tx.forAccount(account)
    const file = await store.get(attachmentRecords, id, { lock: true })
    if (file?.caseId !== null) return undefined
    await store.remove(attachmentRecords, id)
    return file.blob
  })
  if (blob !== undefined) await ports.blobs.remove(blob)
}

export function attachmentOf({ id, name, type, size, checksum, createdAt }: AttachmentRecord): Attachment {
  return { id, name, type, size, checksum, createdAt: new Date(createdAt) }
}
