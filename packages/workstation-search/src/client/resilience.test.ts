import { isContractBroken, isNoAnswer, isRefused } from '@waymark/core'
import { type ErrorFacts, type ResilienceSubject, resilienceChecks, runResilience } from '@waymark/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Setup } from '../model/setup.js'
import type { SetupJson } from '../wire/setup.js'
import { createWorkstationSearchClient } from './create-client.js'

const thing = '{"id":"thing_1","title":"A thing"}'

const sample: Omit<SetupJson, 'id'> = {
  version: 1,
  account: 'acme',
  application: 'salesforce',
  name: 'Salesforce',
  hasClientSecret: false,
  scopes: ['api', 'refresh_token'],
  isEnabled: false,
  segment: { isForAll: false, audiences: [], users: [] },
  confirmedSteps: [],
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-01-05T09:00:00.000Z',
}

/**
 * A real `fetch` whose answers hold set-ups where the suite's server speaks of things: the suite knows no domain, and a client of this
 * package takes nothing else. What does not come whole goes through as it came.
 */
const fetchSetups: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const { status, statusText, headers } = response
  if (response.body === null) return response
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const speakOfSetups = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const text = decoder.decode(chunk)
      const said = text.replace(thing, JSON.stringify({ id: 'thing_1', ...sample }))
      controller.enqueue(said === text ? chunk : encoder.encode(said))
    },
  })
  return new Response(response.body.pipeThrough(speakOfSetups), { status, statusText, headers })
}

function explain(error: unknown): ErrorFacts {
  if (isRefused(error)) return { kind: 'refused', requestId: error.requestId, retryAfter: error.retryAfter }
  if (isContractBroken(error)) return { kind: 'contract_broken', requestId: error.requestId }
  return { kind: isNoAnswer(error) ? 'no_answer' : undefined }
}

/** The thing that a set-up stands for. */
const asThing = ({ id }: Setup) => ({ id, title: 'A thing' })

const subject: ResilienceSubject = {
  start({ baseUrl, token }) {
    const { setups } = createWorkstationSearchClient({ baseUrl, token, fetch: fetchSetups })
    return {
      read: async (options) => asThing(await setups.get('thing_1', options)),
      write: async (options) => asThing(await setups.create({ name: 'Salesforce' }, options)),
      explain,
    }
  },
}

describe('the client of workstation search keeps the resilience contract, on a real port', () => {
  let outcomes: Awaited<ReturnType<typeof runResilience>> = []

  beforeAll(async () => {
    outcomes = await runResilience(subject)
  }, 60_000)

  // Nothing here is read page by page as a listing.
  const held = resilienceChecks.filter(({ needs }) => needs !== 'list')
  it.each(held.map(({ name }) => name))('%s', (name) => {
    expect(outcomes.find((outcome) => outcome.name === name)).toEqual({ name, result: 'passed' })
  })
})
