import type { PersonJson } from '@waymark/platform/client'
import { useSyncExternalStore } from 'react'
import { type Session, session } from './session.js'

/** The sign-in of this tab; undefined for nobody. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(session.subscribe, () => session.current)
}

/** Who is signed in. Only for what is shown to somebody who is. */
export function usePerson(): PersonJson {
  const current = useSession()
  if (!current) throw new Error('nobody is signed in')
  return current.person
}

/** Whether the person who is signed in may do something, such as `cases.work`. */
export function useMay(capability: string): boolean {
  return useSession()?.person.capabilities.includes(capability) ?? false
}
