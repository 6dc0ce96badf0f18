/** A file that came with a mail. */
export interface MailAttachment {
  /** Without folders and control characters, 200 letters at most; a made-up one where the mail gives none. */
  readonly name: string
  /** As the mail says, such as `application/pdf`. */
  readonly type: string
  /** A file, a picture that the HTML shows, the signature of a signed mail, or a mail that was forwarded as a whole. */
  readonly role: 'file' | 'inline' | 'signature' | 'message'
  readonly bytes: Uint8Array
}

/** A mail, taken apart. Its texts have no NUL and no half of a surrogate pair; lines end with `\n`. */
export interface ParsedMail {
  /** With its angle brackets. Of a mail without a usable one: made of the SHA-256 of its bytes, so a repetition has the same. */
  readonly messageId: string
  /** The address of `From`, the first of several; empty where there is none. */
  readonly from: string
  /** Without control characters, 200 letters at most; empty where the mail gives none. */
  readonly fromName: string
  /** Whom it was delivered to: the recipients of the envelope. Without an envelope: of `To` and `Cc`. */
  readonly to: readonly string[]
  /** The addresses of `To` and `Cc`, which anybody can write. */
  readonly shownTo: readonly string[]
  readonly subject: string
  /** The text; of a mail that has only HTML, the text of that. Empty when that HTML is longer than 2 million letters. */
  readonly text: string
  readonly html?: string
  /**
   * By name in lower case, unfolded, otherwise as written; encoded words are decoded in `subject` only. Of a repeated header the
   * first, which is the one that the nearest server wrote. With an envelope, `return-path` is that of the envelope.
   */
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly MailAttachment[]
}

/** Whom the sending server named, which says more than the mail itself. */
export interface MailEnvelope {
  /** Empty for a bounce. */
  readonly from: string
  readonly to: readonly string[]
}

/** How a mail is taken apart. */
export interface ParseMailOptions {
  readonly envelope?: MailEnvelope
  readonly limits?: {
    /** Of the whole mail, in bytes. Default: 25 MiB. */
    readonly size?: number
    /** Of parts, those within parts included, which bounds their depth too. Default: 200. */
    readonly parts?: number
    /** Of the headers of one part, in bytes. Default: 256 KiB. */
    readonly headers?: number
  }
}
