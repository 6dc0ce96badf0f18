import { expectTypeOf } from 'vitest'
import * as z from 'zod/mini'
import { defineRoute } from '../route/route.js'
import { callRoute } from './call-route.js'
import { createConnection } from './connection.js'
import { followRoute } from './follow-route.js'

const connection = createConnection({ baseUrl: 'https://x.test' })
const common = { method: 'GET', capability: 'read' } as const
const params = z.object({ caseId: z.string() })
const answer = z.object({ id: z.string() })

const plain = defineRoute({ ...common, operation: 'a', path: '/a', answer })
const one = defineRoute({ ...common, operation: 'b', path: '/b/{caseId}', params, answer })
const list = defineRoute({
  ...common,
  operation: 'c',
  path: '/c',
  query: z.object({ tab: z.exactOptional(z.string()) }),
  answer,
})
const search = defineRoute({ ...common, operation: 'd', path: '/d', query: z.object({ q: z.string() }), answer })
const empty = defineRoute({ ...common, operation: 'e', path: '/e' })
const events = defineRoute({ ...common, operation: 'f', path: '/f', events: z.object({ text: z.string() }) })

expectTypeOf(callRoute(connection, plain, {})).toEqualTypeOf<Promise<{ id: string }>>()
expectTypeOf(callRoute(connection, empty, {})).toEqualTypeOf<Promise<undefined>>()
callRoute(connection, one, { params: { caseId: 'case_1' } })
callRoute(connection, list, {})
callRoute(connection, list, { query: { tab: 'open' } })
callRoute(connection, search, { query: { q: 'x' } })

// @ts-expect-error a parameter is missing
callRoute(connection, one, {})
// @ts-expect-error a field of the query is missing
callRoute(connection, search, {})
// @ts-expect-error the route has no body
callRoute(connection, plain, { body: { title: 'x' } })

for await (const { id, event } of followRoute(connection, events, {})) {
  expectTypeOf(id).toEqualTypeOf<string | undefined>()
  expectTypeOf(event).toEqualTypeOf<{ text: string }>()
}
