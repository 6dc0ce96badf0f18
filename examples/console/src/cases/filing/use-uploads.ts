import { randomIds } from '@waymark/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { cases } from '../../session/clients.js'
import type { UploadedFile } from './draft.js'
import { createUploads } from './uploads.js'

/** The uploads of a form that had these files already. Whatever is on its way ends with the page. */
export function useUploads(kept: readonly UploadedFile[], onFiles: (files: readonly UploadedFile[]) => void) {
  const [uploads] = useState(() => createUploads(cases.attachments.upload, () => randomIds.next('file'), kept))
  const rows = useSyncExternalStore(uploads.subscribe, () => uploads.rows)
  useEffect(() => () => uploads.stop(), [uploads])

  const ids = rows.flatMap(({ id }) => (id === undefined ? [] : [id])).join()
  const [told, setTold] = useState(ids)
  useEffect(() => {
    if (ids === told) return
    setTold(ids)
    onFiles(uploads.rows.flatMap(({ id, name, size }) => (id === undefined ? [] : [{ id, name, size }])))
  }, [ids, told, onFiles, uploads])
  return { uploads, rows }
}
