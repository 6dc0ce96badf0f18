/** Why an attachment is refused. */
export type AttachmentRefusalReason =
  /** Machine or byte code by its bytes (MZ, ELF, Mach-O, Java, Android, MSI, shortcut), or a program by its extension. */
  | 'executable'
  /** A script by its extension, or by a `#!` line. */
  | 'script'
  | 'archive_encrypted'
  /** More bytes, entries or directory than the limits allow. */
  | 'archive_exploding'
  | 'archive_too_deep'
  /** Broken, ambiguous between two readers, or with an entry that would be written outside its folder. */
  | 'archive_unreadable'
  /** A kind of archive or compression that is not looked into: RAR, 7z, xz, ISO and their like. */
  | 'archive_kind_unsupported'

/** What an inspection found. `type` is what the bytes are; `entry` is the path to the fault, from the attachment's own name. */
export type AttachmentVerdict =
  | { readonly verdict: 'accepted'; readonly type: string }
  | { readonly verdict: 'refused'; readonly reason: AttachmentRefusalReason; readonly entry: string }

/** Thrown inside an inspection only; `inspectAttachment` turns it into a verdict. */
export class Refusal extends Error {
  readonly reason: AttachmentRefusalReason
  /** The entry of the archive at fault, when the archive's reader knows it better than its caller. */
  readonly entry: string | undefined
  /** The names on the way from the attachment to the fault, once known. */
  readonly path: readonly string[] | undefined

  constructor(reason: AttachmentRefusalReason, entry?: string, path?: readonly string[]) {
    super(reason)
    this.reason = reason
    this.entry = entry
    this.path = path
  }

  /** The same, met in the content at `path`. */
  at(path: readonly string[]): Refusal {
    return new Refusal(this.reason, this.entry, this.entry === undefined ? path : [...path, this.entry])
  }
}
