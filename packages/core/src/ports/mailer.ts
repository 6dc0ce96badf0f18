/** A mail that leaves: to one recipient, so that each has an own token and an own `Message-ID`. */
export interface OutgoingMail {
  /** Chosen by the sender before the first try and never changed, so that a repeated sending shows once. */
  readonly messageId: string
  readonly from: string
  readonly to: string
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Further headers, such as `Auto-Submitted`, `In-Reply-To` and `References`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly blob: string }[]
}

/** Sends mail. `send` rejects when the mail was not taken; it is then tried again with the same `Message-ID`. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>
}
