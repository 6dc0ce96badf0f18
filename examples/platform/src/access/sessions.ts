import { defineCollection, type Principal, type StoredDocument, type UnitOfWork } from '@waymark/core/ports'
import { platformScope } from '../platform-scope.js'
import { hashOf, makeToken } from './tokens.js'

/** A sign-in as it is kept: under the hash of its token. */
interface SessionRecord extends StoredDocument {
  readonly principal: Principal
  readonly expiresAt: string
}

export const sessionRecords = defineCollection<SessionRecord>({
  name: 'platform_session',
  schemaVersion: 1,
  indexes: [{ fields: ['expiresAt'] }],
})

/** A sign-in that was given out. */
export interface SignIn {
  /** Opaque and random; it is shown once. */
  readonly token: string
  readonly expiresAt: Date
}

/** Who is signed in, in every process. */
export interface Sessions {
  signIn(principal: Principal): Promise<SignIn>
  /** The sign-in of a token; undefined for one that is not known, or has expired. */
  find(token: string): Promise<{ readonly id: string; readonly principal: Principal } | undefined>
  signOut(id: string): Promise<void>
}

/** How sign-ins behave. */
export interface SessionOptions {
  readonly database: UnitOfWork
  /** Real time: a sign-in does not expire because somebody moves the domain's clock. */
  readonly now: () => number
  /** How long a token is good for, in hours of real time. Default: 8. */
  readonly hours?: number
}

const tokenBeginning = 'waymark_'
const sweptAtOnce = 10

/** Keeps sign-ins in the database. What has expired goes when somebody signs in. */
export function createSessions({ database, now, hours = 8 }: SessionOptions): Sessions {
  return {
    signIn: (principal) =>
      database.transaction(async (tx) => {
        const store = tx.forAccount(platformScope)
        const expired = await store.find(sessionRecords, {
          where: { expiresAt: { below: new Date(now()).toISOString() } },
          order: [['expiresAt', 'ascending']],
          limit: sweptAtOnce,
        })
        for (const { id } of expired) await store.remove(sessionRecords, id)
        const token = makeToken(tokenBeginning)
        const expiresAt = new Date(now() + hours * 3_600_000)
        const session = { id: hashOf(token), account: platformScope, principal, expiresAt: expiresAt.toISOString() }
        await store.insert(sessionRecords, session)
        return { token, expiresAt }
      }),
    async find(token) {
      const id = hashOf(token)
      const session = await database.transaction((tx) => tx.forAccount(platformScope).get(sessionRecords, id), {
        reads: true,
      })
      return session && Date.parse(session.expiresAt) > now() ? { id, principal: session.principal } : undefined
    },
    async signOut(id) {
      await database.transaction((tx) => tx.forAccount(platformScope).remove(sessionRecords, id))
    },
  }
}
