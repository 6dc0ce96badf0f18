import type { World } from '../data/world.js'
import { invalidGrant } from './oauth-error.js'

/** A session: what an access token stands for. */
export interface Session {
  readonly token: string
  readonly userId: string
  readonly clientId: string
  readonly scopes: readonly string[]
  /** The family of refresh tokens that it came from. */
  readonly family: string | undefined
  readonly issuedAt: number
  lastUsedAt: number
}

/** A line of refresh tokens, each of which took the place of the one before. */
export interface Family {
  readonly id: string
  readonly userId: string
  readonly clientId: string
  readonly scopes: readonly string[]
  current: string
  readonly spent: string[]
  lastUsedAt: number
  revoked: boolean
}

/** A code that waits to be exchanged. */
export interface Code {
  readonly code: string
  readonly userId: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly challenge: string | undefined
  readonly nonce: string | undefined
  readonly issuedAt: number
  used: boolean
}

/** Codes, sessions and refresh tokens of an org. */
export interface Tokens {
  addCode(code: Omit<Code, 'code' | 'used' | 'issuedAt'>): string
  takeCode(code: string): Code
  /** Starts a session; with a family it ends when the family does. */
  addSession(userId: string, clientId: string, scopes: readonly string[], family?: string): Session
  addFamily(userId: string, clientId: string, scopes: readonly string[]): Family
  familyOf(refreshToken: string): Family | undefined
  /** A new refresh token for a family. */
  rotate(family: Family): void
  revokeFamily(family: Family): void
  /** The session, when it is alive; looking at it keeps it alive. */
  session(token: string): Session | undefined
  peek(token: string): Session | undefined
  endSession(token: string): boolean
  readonly families: readonly Family[]
  snapshot(): string
  restore(snapshot: string): void
}

const codeLifetime = 15 * 60_000

/** Makes the tokens of an org. */
export function createTokens({ clock, ids, orgId, settings }: World): Tokens {
  let codes = new Map<string, Code>()
  let sessions = new Map<string, Session>()
  let families: Family[] = []
  const now = () => clock.now().getTime()
  const secret = (name: string) => ids.next(name).slice(name.length + 1)

  const isAlive = (session: Session) => now() - session.lastUsedAt <= settings.sessionTimeout

  return {
    get families() {
      return families
    },
    addCode(code) {
      const made = `aPrx${secret('c')}${secret('c')}==`
      codes.set(made, { ...code, code: made, issuedAt: now(), used: false })
      return made
    },
    takeCode(given) {
      const code = codes.get(given)
      if (!code || now() - code.issuedAt > codeLifetime) throw invalidGrant('invalid authorization code')
      if (code.used) throw invalidGrant('expired authorization code')
      code.used = true
      return code
    },
    addSession(userId, clientId, scopes, family) {
      const token = `${orgId.slice(0, 15)}!AQ${secret('s')}.${secret('s')}`
      const session = { token, userId, clientId, scopes, family, issuedAt: now(), lastUsedAt: now() }
      sessions.set(token, session)
      return session
    },
    addFamily(userId, clientId, scopes) {
      const current = `5Aep861${secret('r')}${secret('r')}`
      const family = {
        id: secret('f'),
        userId,
        clientId,
        scopes,
        current,
        spent: [],
        lastUsedAt: now(),
        revoked: false,
      }
      families.push(family)
      return family
    },
    familyOf: (token) => families.find((one) => one.current === token || one.spent.includes(token)),
    rotate(family) {
      family.spent.push(family.current)
      family.current = `5Aep861${secret('r')}${secret('r')}`
    },
    revokeFamily(family) {
      family.revoked = true
      for (const [token, session] of sessions) if (session.family === family.id) sessions.delete(token)
    },
    session(token) {
      const session = sessions.get(token)
      if (!session || !isAlive(session)) return undefined
      session.lastUsedAt = now()
      return session
    },
    peek(token) {
      const session = sessions.get(token)
      return session && isAlive(session) ? session : undefined
    },
    endSession: (token) => sessions.delete(token),
    snapshot: () => JSON.stringify({ codes: [...codes.values()], sessions: [...sessions.values()], families }),
    restore(snapshot) {
      const kept = JSON.parse(snapshot) as { codes: Code[]; sessions: Session[]; families: Family[] }
      codes = new Map(kept.codes.map((code) => [code.code, code]))
      sessions = new Map(kept.sessions.map((session) => [session.token, session]))
      families = kept.families
    },
  }
}
