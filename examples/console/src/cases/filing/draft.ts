import { isBlank, type Values, withoutSecrets } from './form-values.js'

/** A file that was uploaded and waits for the case that names it. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
}

/** A case that is being written. */
export interface Draft {
  /** The idempotency key that it is filed with, however often that is tried. */
  readonly key: string
  readonly values: Values
  readonly files: readonly UploadedFile[]
  /** Milliseconds since 1970; absent until it is kept. */
  readonly savedAt?: number
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where the draft of somebody is kept; one that cites a case is apart from the others. */
export function draftName(personId: string, supersedes: string | undefined): string {
  return ['waymark.draft', personId, ...(supersedes === undefined ? [] : [supersedes])].join('.')
}

function isValues(value: unknown): value is Values {
  const isText = (one: unknown) => typeof one === 'string'
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => isText(one) || (Array.isArray(one) && one.every(isText)))
  )
}

/** The draft that was kept; undefined for none, or for one that cannot be read. */
export function readDraft(shelf: Shelf, name: string): Draft | undefined {
  try {
    const draft = JSON.parse(shelf.getItem(name) ?? 'null') as Draft | null
    return draft && typeof draft.key === 'string' && isValues(draft.values) && Array.isArray(draft.files)
      ? draft
      : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft without its secrets, and forgets an empty one. False when the browser keeps nothing. */
export function keepDraft(shelf: Shelf, name: string, draft: Draft): boolean {
  try {
    const values = withoutSecrets(draft.values)
    if (isBlank(values) && draft.files.length === 0) shelf.removeItem(name)
    else shelf.setItem(name, JSON.stringify({ ...draft, values }))
    return true
  } catch {
    return false
  }
}

/** Forgets a draft. */
export function forgetDraft(shelf: Shelf, name: string): void {
  try {
    shelf.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
