import type { ConnectionKey } from '../model/integration.js'
import { maximumKeys } from '../wire/integration.js'

/**
 * The keys as they are sent: 20 at the most, the newest of every integration before the older ones of any. Where a device has more, the
 * older ones are of connections that others have taken the place of.
 */
export function writeKeys(keys: readonly ConnectionKey[]) {
  const seen = new Map<string, number>()
  const placed = keys.toReversed().map(({ integrationId, connectionId, salt }) => {
    const place = seen.get(integrationId) ?? 0
    seen.set(integrationId, place + 1)
    return { place, key: { connectionId, salt } }
  })
  const sorted = placed.sort((one, other) => one.place - other.place)
  return sorted.slice(0, maximumKeys).map(({ key }) => key)
}
