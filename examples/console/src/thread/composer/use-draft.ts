import { useCallback, useEffect, useState } from 'react'
import { type Draft, emptyDraft, isEmptyDraft, readDraft } from './draft.js'

function read(place: string): Draft {
  return readDraft(localStorage.getItem(place), Date.now()) ?? emptyDraft(crypto.randomUUID())
}

function keep(place: string, draft: Draft): void {
  try {
    if (isEmptyDraft(draft)) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // A full storage keeps no draft; writing goes on.
  }
}

/** What a person is writing in a case; it survives a reload. */
export function useDraft(personId: string, caseId: string) {
  const place = `waymark.draft.${personId}.${caseId}`
  const [draft, setDraft] = useState(() => read(place))
  useEffect(() => keep(place, draft), [place, draft])

  const change = useCallback(
    (changes: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
      setDraft((before) => ({ ...before, ...(typeof changes === 'function' ? changes(before) : changes) })),
    [],
  )
  /** Starts the next message, under a key of its own. The switch stays where it is. */
  const clear = useCallback(() => setDraft(({ isNote }) => ({ ...emptyDraft(crypto.randomUUID()), isNote })), [])
  return { draft, change, clear }
}
