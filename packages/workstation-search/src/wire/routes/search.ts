import { defineRoute, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { maximumQueryLength } from '../../model/search-input.js'
import { keysJson } from '../integration.js'
import { kindJson } from '../kinds.js'
import { kindAnswerJson, searchAnswerJson, searchEventJson } from '../search.js'

// Searched by POST: what people search for must not stand in addresses, which are logged everywhere.
const searchBody = {
  text: text(maximumQueryLength),
  kinds: z.exactOptional(z.array(kindJson).check(z.minLength(1, 'must name a kind'))),
  limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(25))),
  keys: keysJson,
}

export const searchRoute = defineRoute({
  operation: 'search',
  method: 'POST',
  path: '/searches',
  capability: 'workstation.use',
  reads: true,
  body: z.strictObject(searchBody),
  answer: searchAnswerJson,
  errors: ['query_too_short'],
})

export const streamSearchRoute = defineRoute({
  operation: 'streamSearch',
  method: 'POST',
  path: '/searches/events',
  capability: 'workstation.use',
  reads: true,
  body: z.strictObject(searchBody),
  events: searchEventJson,
  errors: ['query_too_short'],
})

export const searchMoreRoute = defineRoute({
  operation: 'searchMore',
  method: 'POST',
  path: '/searches/more',
  capability: 'workstation.use',
  reads: true,
  body: z.strictObject({
    text: text(maximumQueryLength),
    kind: kindJson,
    sourceId: text(60),
    skip: z.int().check(z.minimum(0), z.maximum(475)),
    limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(25))),
    keys: keysJson,
  }),
  answer: kindAnswerJson,
  errors: ['query_too_short', 'integration_not_available'],
})
