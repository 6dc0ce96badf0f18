import { Readable } from 'node:stream'
import { refuse } from '@waymark/core'
import type { Blobs, OutgoingMail } from '@waymark/core/ports'

/** An attachment as the mail library takes it. */
export interface OpenAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Readable
}

/**
 * Opens the attachments of a mail, whose bytes flow only while they are sent.
 *
 * @throws RefusedError `internal_error` when one is not there; those that were opened are closed.
 */
export async function openAttachments(
  mail: OutgoingMail,
  blobs: Blobs | undefined,
): Promise<readonly OpenAttachment[]> {
  const open: OpenAttachment[] = []
  try {
    for (const { name, type, blob } of mail.attachments ?? []) {
      if (!blobs) throw refuse('internal_error', 'this mailer was made without blobs, so it sends no attachments')
      const bytes = await blobs.read(blob)
      if (!bytes)
        throw refuse('internal_error', `the attachment ${JSON.stringify(name)} of a mail is not there any more`)
      open.push({ filename: name, contentType: type, content: Readable.from(bytes, { objectMode: false }) })
    }
    return open
  } catch (error) {
    closeAttachments(open)
    throw error
  }
}

/** Gives files and connections back that were opened, also those that nothing was read of. */
export function closeAttachments(open: readonly OpenAttachment[]): void {
  for (const { content } of open) {
    // It may end by an error that nobody waits for any more.
    content.on('error', () => {})
    content.destroy()
  }
}
