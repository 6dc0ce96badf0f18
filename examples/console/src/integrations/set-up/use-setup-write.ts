import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isWaymarkError } from '@waymark/core'
import type { Setup } from '@waymark/workstation-search'
import { workstationQueries } from '../../session/clients.js'

/**
 * A write of a set-up. Those of one set-up go one after another, each with the version that is known when its turn comes; where somebody
 * else was faster, the set-up is read again before the error is shown.
 */
export function useSetupWrite<Input>(known: Setup, write: (input: Input, latest: Setup) => Promise<Setup>) {
  const cache = useQueryClient()
  const { queryKey } = workstationQueries.setups.get(known.id)
  const stale = [workstationQueries.setups.list().queryKey, workstationQueries.integrations.list().queryKey]
  return useMutation({
    scope: { id: `setup-${known.id}` },
    mutationFn: (input: Input) => write(input, cache.getQueryData<Setup>(queryKey) ?? known),
    onSuccess: async (stored) => {
      cache.setQueryData<Setup>(queryKey, stored)
      await Promise.all(stale.map((key) => cache.invalidateQueries({ queryKey: key })))
    },
    onError: async (error) => {
      if (isWaymarkError(error, 'version_mismatch')) await cache.invalidateQueries({ queryKey })
    },
    // What is written may be a secret: it is not kept longer than the page is shown.
    gcTime: 0,
  })
}
