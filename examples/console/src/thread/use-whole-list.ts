import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Listing } from '@waymark/core/http'

/**
 * A list that only grows, whole and oldest first. It is read to its end once; from then on a refresh reads what came behind the last
 * item, so that a long conversation costs one small call for each new message.
 */
export function useWholeList<Item extends { readonly id: string }>(
  key: readonly unknown[],
  read: (options: { readonly signal: AbortSignal; readonly limit: number; readonly from?: string }) => Listing<Item>,
) {
  const cache = useQueryClient()
  const queryKey = [...key, 'whole']
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<readonly Item[]> => {
      const known = cache.getQueryData<readonly Item[]>(queryKey) ?? []
      const last = known.at(-1)
      const added: Item[] = []
      for await (const item of read({ signal, limit: 100, ...(last && { from: last.id }) })) added.push(item)
      return added.length === 0 ? known : [...known, ...added]
    },
    structuralSharing: false,
  })
}
