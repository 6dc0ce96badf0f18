import type { ByteSource } from './byte-source.js'

/** One thing inside an archive, as a reader of archives gives it. Its bytes come from `open`, or anywhere from `source`. */
export type ArchiveEntry = {
  /** As written in the archive, with its folders. */
  readonly name: string
  /** The same under another name that some programs would use. */
  readonly otherName?: string
  readonly source?: ByteSource
  open(): AsyncGenerator<Uint8Array, void>
}

/** Whether an entry, taken out, would be written outside the folder it is taken out to. */
export function leavesItsFolder(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name)
}
