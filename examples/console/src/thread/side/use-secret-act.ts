import { useQueryClient } from '@tanstack/react-query'
import { isWaymarkError } from '@waymark/core'
import { useState } from 'react'
import { queries } from '../../session/clients.js'
import { session } from '../../session/session.js'

/**
 * Runs something that takes or gives a secret. It goes past the cache of queries and mutations, which would keep what it is given and
 * what it answers for minutes.
 */
export function useSecretAct(caseId: string) {
  const cache = useQueryClient()
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  return {
    isPending,
    error,
    async run<Value>(act: () => Promise<Value>, onDone: (value: Value) => void): Promise<void> {
      setPending(true)
      setError(undefined)
      try {
        onDone(await act())
        cache.invalidateQueries({ queryKey: queries.cases.get(caseId).queryKey })
      } catch (reason) {
        if (isWaymarkError(reason, 'unauthenticated')) session.end()
        setError(reason)
      } finally {
        setPending(false)
      }
    },
  }
}
