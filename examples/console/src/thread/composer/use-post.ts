import { useMutation, useQueryClient } from '@tanstack/react-query'
import { cases, queries } from '../../session/clients.js'
import type { Draft } from './draft.js'

/** Posts a draft under its own key, as an answer or as an internal note. */
export function usePost(caseId: string) {
  const cache = useQueryClient()
  const { invalidates } = queries.messages.post(caseId)
  return useMutation({
    mutationFn: ({ text, files, key, isNote }: Draft) => {
      const input = { text, ...(files.length > 0 && { attachments: files.map(({ id }) => id) }) }
      const how = { idempotencyKey: key }
      return isNote ? cases.messages.note(caseId, input, how) : cases.messages.post(caseId, input, how)
    },
    // Not awaited: what was posted is posted, also while the list cannot be read.
    onSuccess: () => {
      for (const { queryKey } of invalidates) cache.invalidateQueries({ queryKey: [...queryKey] })
    },
  })
}
