import { refuse } from '@waymark/core'
import type { Call, Principal } from '@waymark/core/ports'
import { type Handler, implement } from '@waymark/core/server'
import type { ApiKeyRecord, ApiKeys } from '../access/api-keys.js'
import type { Sessions } from '../access/sessions.js'
import type { WhoAsks } from '../access/who-asks.js'
import type { ApiKeyJson } from '../wire/platform.js'
import { createApiKeyRoute, getMeRoute, listApiKeysRoute, removeApiKeyRoute, signOutRoute } from '../wire/routes.js'
import { type Hosting, hostRoutes } from './hosting.js'
import { writePerson } from './sign-in-handler.js'

/** Somebody with a token, and the sign-in that it is of. */
interface Visitor extends Principal {
  readonly own: Principal
  readonly session: string | undefined
}

function writeKey({ id, name, beginning, createdAt, expiresAt }: ApiKeyRecord): ApiKeyJson {
  return { id, name, beginning, createdAt, expiresAt }
}

/** The call as the person's own, without what the platform adds to it. */
function ownCall(call: Call): Call {
  return { ...call, principal: (call.principal as Visitor).own }
}

function sessionOf({ principal }: Call, what: string): string {
  const { session } = principal as Visitor
  if (session !== undefined) return session
  throw refuse('forbidden', `a key of a program ${what}; sign in for it`)
}

/** Answers who somebody is, and keeps their keys. */
export function createPersonHandler(
  hosting: Hosting,
  parts: { readonly whoAsks: WhoAsks; readonly sessions: Sessions; readonly apiKeys: ApiKeys },
): Handler {
  const { whoAsks, sessions, apiKeys } = parts
  const implementations = [
    implement(getMeRoute, {
      async run({ call }) {
        return ownCall(call).principal
      },
      write: writePerson,
    }),
    implement(signOutRoute, { run: ({ call }) => sessions.signOut(sessionOf(call, 'is not signed out but removed')) }),
    implement(listApiKeysRoute, {
      run: ({ call }) => apiKeys.list(ownCall(call)),
      write: (records: readonly ApiKeyRecord[]) => ({ items: records.map(writeKey) }),
    }),
    implement(createApiKeyRoute, {
      async run({ call, body }) {
        // Whoever has found a key must not be able to make one that outlives it.
        sessionOf(call, 'makes no other key')
        return apiKeys.create(ownCall(call), body)
      },
      write: ({ record, key }: { readonly record: ApiKeyRecord; readonly key: string }) => ({
        ...writeKey(record),
        key,
      }),
    }),
    implement(removeApiKeyRoute, { run: ({ call, params }) => apiKeys.remove(ownCall(call), params.keyId) }),
  ]
  return hostRoutes(hosting, implementations, async (request): Promise<Visitor | undefined> => {
    const asker = await whoAsks(request)
    if (!asker) return undefined
    const { principal: own, session } = asker
    return { ...own, own, session, capabilities: [...own.capabilities, getMeRoute.capability] }
  })
}
