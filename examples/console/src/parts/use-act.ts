import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MutationOptions } from '@waymark/cases/query'

/** A mutation of a client: when it has succeeded, what it made stale is read again before it counts as done. */
export function useAct<Input, Value>(options: MutationOptions<Input, Value>) {
  const cache = useQueryClient()
  const { invalidates, ...rest } = options
  return useMutation({
    mutationKey: [...rest.mutationKey],
    mutationFn: rest.mutationFn,
    onSuccess: async () => {
      await Promise.all(invalidates.map(({ queryKey }) => cache.invalidateQueries({ queryKey: [...queryKey] })))
    },
  })
}
