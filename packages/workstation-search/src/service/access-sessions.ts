import type { Clock } from '@waymark/core'
import type { CrmSession } from './crm-application.js'
import type { Ports } from './ports.js'

const mostSessions = 300
const longestIdle = 15 * 60_000

interface Kept {
  readonly session: CrmSession
  readonly connectionId: string
  usedAt: number
}

/** Sessions that were opened, so that what goes on at once shares tokens and refreshes them once. */
export interface OpenSessions {
  get(key: string): CrmSession | undefined
  put(key: string, connectionId: string, session: CrmSession): CrmSession
  /** Forgets a connection. */
  drop(connectionId: string): void
  readonly size: number
}

/**
 * Keeps the 300 sessions that were used last, each for 15 minutes after its last use. Only this process keeps them: whether a connection
 * still holds is asked of the database before, on every call.
 */
export function createOpenSessions(clock: Clock): OpenSessions {
  const all = new Map<string, Kept>()

  function removeIdle(now: number): void {
    for (const [key, { usedAt }] of all) {
      // Oldest use first: what comes behind was used later.
      if (now - usedAt <= longestIdle && all.size <= mostSessions) return
      all.delete(key)
    }
  }

  return {
    get(key) {
      const now = clock.now().getTime()
      removeIdle(now)
      const kept = all.get(key)
      if (!kept) return undefined
      all.delete(key)
      all.set(key, { ...kept, usedAt: now })
      return kept.session
    },
    put(key, connectionId, session) {
      const usedAt = clock.now().getTime()
      all.set(key, { session, connectionId, usedAt })
      removeIdle(usedAt)
      return session
    },
    drop(connectionId) {
      for (const [key, kept] of all) if (kept.connectionId === connectionId) all.delete(key)
    },
    get size() {
      return all.size
    },
  }
}

const bySetting = new WeakMap<Ports, OpenSessions>()

/** The sessions of a service. */
export function openSessionsOf(ports: Ports): OpenSessions {
  const known = bySetting.get(ports)
  if (known) return known
  const made = createOpenSessions(ports.realClock)
  bySetting.set(ports, made)
  return made
}
