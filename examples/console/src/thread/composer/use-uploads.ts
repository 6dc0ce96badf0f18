import { type Attachment, casesErrorCodes, maximumAttachmentBytes } from '@waymark/cases'
import { isWaymarkError, RefusedError } from '@waymark/core'
import { useEffect, useRef, useState } from 'react'
import { cases } from '../../session/clients.js'

/** A file on its way, or one that did not arrive. */
export interface Sending {
  readonly id: string
  readonly file: File
  /** How much was sent, 0 to 1. */
  readonly share: number
  /** Why it did not arrive. */
  readonly error?: unknown
}

function tooLarge(): RefusedError<string> {
  return new RefusedError('attachment_too_large', casesErrorCodes.attachment_too_large)
}

/**
 * Sends files, all at once, each with its progress. With a case's id they are added to that case; else a message names them later.
 */
export function useUploads(onArrived: (attachment: Attachment) => void, caseId?: string) {
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const arrived = useRef(onArrived)
  arrived.current = onArrived

  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  const change = (id: string, changes: Partial<Sending>) =>
    setSendings((list) => list.map((one) => (one.id === id ? { ...one, ...changes } : one)))
  const drop = (id: string) => setSendings((list) => list.filter((one) => one.id !== id))

  async function send(id: string, file: File): Promise<void> {
    if (file.size > maximumAttachmentBytes) return change(id, { error: tooLarge() })
    const stop = new AbortController()
    stops.current.set(id, stop)
    try {
      const attachment = await cases.attachments.upload(
        { name: file.name, bytes: file, ...(file.type && { type: file.type }) },
        {
          signal: stop.signal,
          ...(caseId !== undefined && { caseId }),
          onProgress: ({ sent, total = file.size }) => change(id, { share: total > 0 ? sent / total : 1 }),
        },
      )
      drop(id)
      arrived.current(attachment)
    } catch (error) {
      if (isWaymarkError(error, 'aborted')) drop(id)
      else change(id, { error })
    } finally {
      stops.current.delete(id)
    }
  }

  return {
    sendings,
    isSending: sendings.some(({ error }) => error === undefined),
    start(files: readonly File[]): void {
      const added = files.map((file): Sending => ({ id: crypto.randomUUID(), file, share: 0 }))
      setSendings((list) => [...list, ...added])
      for (const { id, file } of added) send(id, file)
    },
    /** Calls a file off that is on its way, or forgets one that did not arrive. */
    cancel(id: string): void {
      stops.current.get(id)?.abort()
      drop(id)
    },
    retry({ id, file }: Sending): void {
      change(id, { share: 0, error: undefined })
      send(id, file)
    },
  }
}

/** What {@link useUploads} gives. */
export type Uploads = ReturnType<typeof useUploads>
