import type { Principal } from '@waymark/core/ports'
import { type ApiKeys, apiKeyBeginning } from './api-keys.js'
import type { Sessions } from './sessions.js'
import { bearerOf } from './tokens.js'

/** Somebody who asks with a token: a person who is signed in, or a program with a key. */
export interface Asker {
  readonly principal: Principal
  /** The sign-in; undefined for a program. */
  readonly session: string | undefined
}

/** Finds out who asks; undefined for a request without a token that is good. */
export type WhoAsks = (request: Request) => Promise<Asker | undefined>

/** Tells people and programs by their bearer tokens. */
export function createWhoAsks(sessions: Sessions, apiKeys: ApiKeys): WhoAsks {
  return async (request) => {
    const token = bearerOf(request)
    if (token === undefined) return undefined
    // A key of the deployment's file may have any form, as long as it is long.
    if (!token.startsWith(apiKeyBeginning)) {
      const session = await sessions.find(token)
      if (session) return { principal: session.principal, session: session.id }
    }
    const principal = await apiKeys.find(token)
    return principal && { principal, session: undefined }
  }
}
