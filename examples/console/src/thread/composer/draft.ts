/** A file that is uploaded and waits for its message. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** When it was uploaded, in milliseconds: the service keeps it for 24 hours. */
  readonly at: number
}

/** What somebody is writing. */
export interface Draft {
  readonly text: string
  readonly isNote: boolean
  readonly files: readonly DraftFile[]
  /** The idempotency key that it is posted with: one until it is posted, whatever happens to the line or the page. */
  readonly key: string
}

/** How long an uploaded file waits for a message that names it, in milliseconds. */
const fileLifetime = 24 * 3_600_000

/** A draft without anything in it. */
export function emptyDraft(key: string): Draft {
  return { text: '', isNote: false, files: [], key }
}

/** Whether there is anything to keep. */
export function isEmptyDraft({ text, files }: Draft): boolean {
  return text === '' && files.length === 0
}

/** Reads a kept draft; files that the service has let go of are left out. Undefined for what is none. */
export function readDraft(kept: string | null, now: number): Draft | undefined {
  if (kept === null) return undefined
  try {
    const { text, isNote, files, key } = JSON.parse(kept) as Partial<Draft>
    if (typeof text !== 'string' || typeof key !== 'string' || !Array.isArray(files)) return undefined
    return { text, isNote: isNote === true, files: files.filter(({ at }) => now - at < fileLifetime), key }
  } catch {
    return undefined
  }
}
