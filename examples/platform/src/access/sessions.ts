import { createHash, randomBytes } from 'node:crypto'
import type { Principal } from '@waymark/core/ports'

/** A sign-in that was given out. */
export interface SignIn {
  /** Opaque and random; it is shown once and kept only as a hash. */
  readonly token: string
  readonly expiresAt: Date
}

/** Who is signed in. */
export interface Sessions {
  signIn(principal: Principal): SignIn
  /** The principal of a request's bearer token; undefined for one that is not known, or has expired. */
  authenticate(request: Request): Principal | undefined
}

/** How sign-ins behave. */
export interface SessionOptions {
  /** How long a token is good for, in hours of real time. Default: 8. */
  readonly hours?: number
  /** The most that are kept; beyond it the oldest ends. Default: 10,000. */
  readonly most?: number
  /** Real time: a sign-in does not expire because somebody moves the domain's clock. */
  readonly now?: () => number
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Keeps sign-ins in memory. */
export function createSessions({ hours = 8, most = 10_000, now = Date.now }: SessionOptions = {}): Sessions {
  // In order of expiry, because all last equally long.
  const byHash = new Map<string, { readonly principal: Principal; readonly expiresAt: number }>()

  function removeOld(): void {
    for (const [hash, { expiresAt }] of byHash) {
      if (expiresAt > now() && byHash.size < most) return
      byHash.delete(hash)
    }
  }

  return {
    signIn(principal) {
      removeOld()
      const token = `waymark_${randomBytes(32).toString('base64url')}`
      const expiresAt = now() + hours * 3_600_000
      byHash.set(hashOf(token), { principal, expiresAt })
      return { token, expiresAt: new Date(expiresAt) }
    },
    authenticate(request) {
      const [, token] = /^bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '') ?? []
      const session = token === undefined ? undefined : byHash.get(hashOf(token))
      return session && session.expiresAt > now() ? session.principal : undefined
    },
  }
}
