import { Readable } from 'node:stream'
import { refuse } from '@waymark/core'
import type { Blobs, OutgoingMail } from '@waymark/core/ports'

/** An attachment as the mail library takes it. */
export interface StreamedAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Readable
}

/** The attachments of one mail while it is sent. */
export interface AttachmentStreams {
  readonly streams: readonly StreamedAttachment[]
  /** Why one of them ended early, if one did. */
  failure(): unknown
}

/**
 * The attachments of a mail. Each is opened when its turn to be sent comes: a mail that waits for a connection holds none of a store.
 * One that is not there any more fails with `internal_error`.
 *
 * @throws RefusedError `internal_error` when there is nowhere to read them from.
 */
export function streamAttachments(mail: OutgoingMail, blobs: Blobs | undefined): AttachmentStreams {
  let failure: unknown

  async function* read(name: string, blob: string, store: Blobs): AsyncGenerator<Uint8Array> {
    try {
      const bytes = await store.read(blob)
      if (!bytes)
        throw refuse('internal_error', `the attachment ${JSON.stringify(name)} of a mail is not there any more`)
      yield* bytes
    } catch (error) {
      failure ??= error
      // The mail library writes a code of its own into the error that it gets.
      throw new Error('an attachment broke off')
    }
  }

  const streams = (mail.attachments ?? []).map(({ name, type, blob }) => {
    if (!blobs) throw refuse('internal_error', 'this mailer was made without blobs, so it sends no attachments')
    return { filename: name, contentType: type, content: Readable.from(read(name, blob, blobs), { objectMode: false }) }
  })
  return { streams, failure: () => failure }
}

/** Gives back what an ended sending holds open. */
export function closeAttachments(attachments: readonly StreamedAttachment[]): void {
  for (const { content } of attachments) {
    // It may end by an error that nobody waits for any more.
    content.on('error', () => {})
    content.destroy()
  }
}
