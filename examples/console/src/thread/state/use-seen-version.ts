import { useQueryClient } from '@tanstack/react-query'
import type { Case } from '@waymark/cases'
import { useState } from 'react'
import { queries } from '../../session/clients.js'

/**
 * The version of a case that somebody saw when he or she began a change, and a way to look again. The page keeps itself fresh meanwhile;
 * what was not looked at must not be overwritten.
 */
export function useSeenVersion({ id, version }: Case) {
  const cache = useQueryClient()
  const { queryKey } = queries.cases.get(id)
  const [seen, setSeen] = useState(version)
  return {
    seen,
    lookAgain: async () => {
      await cache.invalidateQueries({ queryKey })
      setSeen(cache.getQueryData<Case>(queryKey)?.version ?? version)
    },
  }
}
