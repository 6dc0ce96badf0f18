import { type Attachment, maximumAttachmentBytes, type NewAttachment } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import type { UploadedFile } from './draft.js'

/** A file of the form, wherever it is. */
export interface FileRow {
  /** Names the row, and its upload to the service: trying again uploads it once. */
  readonly key: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** `checking`: every byte was sent, and the service looks into it. `refused` stays refused; `failed` can be tried again. */
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused' | 'failed'
  readonly sent: number
  /** The id that a case names it by. */
  readonly id?: string
  readonly error?: unknown
}

/** What uploads a file. */
export type Upload = (
  file: NewAttachment,
  options: {
    readonly signal: AbortSignal
    readonly idempotencyKey: string
    readonly onProgress: (progress: { readonly sent: number }) => void
  },
) => Promise<Attachment>

/** How many are sent at a time, so that filing and reading are not kept waiting. */
const atOnce = 2

const refusals = ['attachment_too_large', 'attachment_kind_refused', 'payload_too_large', 'validation_failed']

/** The uploads of a form: two at a time, each with its progress, until each is done, refused, failed or called off. */
export function createUploads(upload: Upload, nextKey: () => string, kept: readonly UploadedFile[] = []) {
  const listeners = new Set<() => void>()
  const files = new Map<string, File>()
  const running = new Map<string, AbortController>()
  let rows: readonly FileRow[] = kept.map(({ id, name, size }) => ({
    key: id,
    id,
    name,
    size,
    state: 'done',
    sent: size,
  }))

  function change(next: readonly FileRow[]): void {
    rows = next
    for (const listener of listeners) listener()
  }
  const patch = (key: string, part: Partial<FileRow>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))

  function startNext(): void {
    const next = running.size < atOnce ? rows.find(({ state }) => state === 'waiting') : undefined
    if (next) void send(next)
  }

  async function send({ key, size }: FileRow): Promise<void> {
    const file = files.get(key)
    if (!file) return
    const leaving = new AbortController()
    running.set(key, leaving)
    patch(key, { state: 'sending', sent: 0 })
    const onProgress = ({ sent }: { readonly sent: number }) => {
      if (running.get(key) === leaving) patch(key, { sent, state: sent < size ? 'sending' : 'checking' })
    }
    const uploaded = upload(
      { name: file.name, bytes: file, ...(file.type && { type: file.type }) },
      { signal: leaving.signal, idempotencyKey: key, onProgress },
    ).then(
      ({ id, name }): Partial<FileRow> => ({ state: 'done', id, name, sent: size }),
      (error: unknown): Partial<FileRow> => ({
        error,
        state: isWaymarkError(error) && refusals.includes(error.code) ? 'refused' : 'failed',
      }),
    )
    startNext()
    const part = await uploaded
    // Called off in the meantime: the row is gone already.
    if (running.get(key) === leaving) {
      running.delete(key)
      patch(key, part)
    }
    startNext()
  }

  function remove(key: string): void {
    running.get(key)?.abort()
    running.delete(key)
    files.delete(key)
    change(rows.filter((row) => row.key !== key))
    startNext()
  }

  return {
    get rows() {
      return rows
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    add(added: readonly File[]): void {
      const news = added.map((file): FileRow => {
        const key = nextKey()
        files.set(key, file)
        // Known before a byte is sent.
        const isTooLarge = file.size > maximumAttachmentBytes
        return { key, name: file.name, size: file.size, sent: 0, state: isTooLarge ? 'refused' : 'waiting' }
      })
      change([...rows, ...news])
      startNext()
    },
    /** Calls an upload off, or takes a file out of the form. */
    remove,
    retry(key: string): void {
      patch(key, { state: 'waiting', sent: 0, error: undefined })
      startNext()
    },
    /** Calls every upload off; the page is left. */
    stop(): void {
      for (const leaving of running.values()) leaving.abort()
    },
  }
}
