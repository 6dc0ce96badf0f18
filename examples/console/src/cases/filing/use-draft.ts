import { randomIds } from '@waymark/core'
import { useCallback, useEffect, useState } from 'react'
import { type Draft, keepDraft, readDraft, type UploadedFile } from './draft.js'
import type { Values } from './form-values.js'

const newDraft = (values: Values): Draft => ({ key: randomIds.next('draft'), values, files: [] })

/** The draft of this name: kept with every change, so that neither a reload nor a crash loses it. */
export function useDraft(name: string, first: Values) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(localStorage, name) ?? newDraft(first))
  const [isRestored] = useState(draft.savedAt !== undefined)
  const [isKept, setKept] = useState(true)

  useEffect(() => {
    if (draft.savedAt !== undefined) setKept(keepDraft(localStorage, name, draft))
  }, [draft, name])

  const change = useCallback(
    (part: (now: Draft) => Partial<Draft>) => setDraft((now) => ({ ...now, ...part(now), savedAt: Date.now() })),
    [],
  )

  return {
    draft,
    /** Whether it was there when the page opened. */
    isRestored,
    /** Whether the browser keeps it. */
    isKept,
    setValue: useCallback(
      (path: string, value: Values[string]) => change(({ values }) => ({ values: { ...values, [path]: value } })),
      [change],
    ),
    setFiles: useCallback((files: readonly UploadedFile[]) => change(() => ({ files })), [change]),
    /** Makes the next try file another case; gives the new key. */
    renewKey(): string {
      const key = randomIds.next('draft')
      change(() => ({ key }))
      return key
    },
  }
}
