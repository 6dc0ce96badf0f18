import { describe, it } from 'vitest'
import * as z from 'zod/mini'
import { isContractBroken, isNoAnswer, isRefused } from '../../errors/error.js'
import { callRoute } from '../../http/call-route.js'
import { createConnection } from '../../http/connection.js'
import { createListing } from '../../http/listing.js'
import { defineRoute } from '../../route/route.js'
import { pageOf, pageQuery } from '../../route/schema.js'
import { describeResilience } from './describe-resilience.js'
import type { ErrorFacts, ResilienceSubject } from './subject.js'

const thing = z.object({ id: z.string(), title: z.string() })
const getThing = defineRoute({
  operation: 'getThing',
  method: 'GET',
  path: '/thing',
  capability: 'read',
  answer: thing,
})
const makeThing = defineRoute({
  operation: 'makeThing',
  method: 'POST',
  path: '/things',
  capability: 'write',
  body: z.object({ title: z.string() }),
  answer: thing,
})
const listThings = defineRoute({
  operation: 'listThings',
  method: 'GET',
  path: '/things',
  capability: 'read',
  query: z.object(pageQuery),
  answer: pageOf(z.object({ id: z.string() })),
})

function explain(error: unknown): ErrorFacts {
  if (isRefused(error)) return { kind: 'refused', requestId: error.requestId, retryAfter: error.retryAfter }
  if (isContractBroken(error)) return { kind: 'contract_broken', requestId: error.requestId }
  return { kind: isNoAnswer(error) ? 'no_answer' : undefined }
}

const ours: ResilienceSubject = {
  start({ baseUrl, token }) {
    const connection = createConnection({ baseUrl, token })
    return {
      read: (options) => callRoute(connection, getThing, {}, options),
      write: (options) => callRoute(connection, makeThing, { body: { title: 'A thing' } }, options),
      list: () =>
        createListing({
          fetchPage: (after) => callRoute(connection, listThings, { query: after === undefined ? {} : { after } }),
        }),
      explain,
    }
  },
}

describeResilience('a client of core keeps the resilience contract', ours, { describe, it })
