import { isWaymarkError } from '@waymark/core'
import { createLiveSearch, type LiveSearch, type LiveSearchState } from '@waymark/workstation-search'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { workstation } from '../../session/clients.js'
import { session } from '../../session/session.js'

/** The search of this page, as somebody types. What it finds is in no cache, and gone with the page. */
export function useLiveSearch(): { readonly live: LiveSearch; readonly state: LiveSearchState } {
  const [live] = useState(() => createLiveSearch({ client: workstation }))
  const state = useSyncExternalStore(live.subscribe, () => live.state)

  // No cache of queries sees this error, which is what else ends a session.
  useEffect(() => {
    if (isWaymarkError(state.error, 'unauthenticated')) session.end()
  }, [state.error])
  return { live, state }
}
