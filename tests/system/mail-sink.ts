import { smtpInbox } from '@waymark/runtime/smtp-inbox'

/** A mail as it was taken. */
export interface SunkMail {
  readonly to: string
  readonly messageId: string
  readonly raw: string
}

/** A mail server that keeps what it is given, for a test that kills the sender. */
export interface MailSink {
  /** For `SMTP_URL`. */
  readonly url: string
  readonly mails: readonly SunkMail[]
  close(): Promise<void>
}

/** Starts one. */
export async function startMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = []
  const inbox = await smtpInbox({
    port: 0,
    async onMail({ envelope, raw }) {
      const chunks: Uint8Array[] = []
      for await (const chunk of raw) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString()
      const [, messageId = ''] = /^message-id:\s*(<[^>]+>)/im.exec(text) ?? []
      for (const to of envelope.to) mails.push({ to, messageId, raw: text })
    },
  })
  return { url: `smtp://127.0.0.1:${inbox.port}`, mails, close: () => inbox.close() }
}
