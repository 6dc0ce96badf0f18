import { isContractBroken, isNoAnswer, isRefused } from '@waymark/core'
import { type ErrorFacts, type ResilienceSubject, resilienceChecks, runResilience } from '@waymark/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '../model/case.js'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { type CaseJson, writeCase } from '../wire/case.js'
import { createCasesClient } from './create-client.js'

const thing = '{"id":"thing_1","title":"A thing"}'
const entry = /\{"id":"(thing_\d+)"\}/g

/**
 * A real `fetch` whose answers hold cases where the suite's server speaks of things: the suite knows no domain, and a client of this
 * package takes nothing but cases. What does not come whole goes through as it came.
 */
function fetchCases(sample: CaseJson): typeof fetch {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  return async (input, init) => {
    const response = await fetch(input, init)
    const { status, statusText, headers } = response
    if (response.body === null) return response
    const speakOfCases = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const text = decoder.decode(chunk)
        const asCase = (id: string) => JSON.stringify({ ...sample, id })
        const said = text.replace(thing, asCase('thing_1')).replace(entry, (_, id: string) => asCase(id))
        controller.enqueue(said === text ? chunk : encoder.encode(said))
      },
    })
    return new Response(response.body.pipeThrough(speakOfCases), { status, statusText, headers })
  }
}

function explain(error: unknown): ErrorFacts {
  if (isRefused(error)) return { kind: 'refused', requestId: error.requestId, retryAfter: error.retryAfter }
  if (isContractBroken(error)) return { kind: 'contract_broken', requestId: error.requestId }
  return { kind: isNoAnswer(error) ? 'no_answer' : undefined }
}

/** The thing that a case stands for. */
function asThing({ id }: Case) {
  return { id, title: 'A thing' }
}

async function subjectWith(): Promise<ResilienceSubject> {
  const mock = mockCases()
  const fetch = fetchCases(writeCase(await mock.client('ada').cases.create(sampleCase())))
  await mock.close()
  return {
    start({ baseUrl, token }) {
      const { cases } = createCasesClient({ baseUrl, token, fetch })
      return {
        read: async (options) => asThing(await cases.get('case_1', options)),
        write: async (options) => asThing(await cases.create(sampleCase(), options)),
        list: () => cases.list({ state: ['new'] }),
        explain,
      }
    },
  }
}

describe('the client of the support centre keeps the resilience contract, on a real port', () => {
  let outcomes: Awaited<ReturnType<typeof runResilience>> = []

  beforeAll(async () => {
    outcomes = await runResilience(await subjectWith())
  }, 60_000)

  it.each(resilienceChecks.map(({ name }) => name))('%s', (name) => {
    expect(outcomes.find((outcome) => outcome.name === name)).toEqual({ name, result: 'passed' })
  })
})
