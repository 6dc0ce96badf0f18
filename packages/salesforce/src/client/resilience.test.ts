import { isContractBroken, isNoAnswer, isRefused } from '@waymark/core'
import { type ErrorFacts, type ResilienceSubject, resilienceChecks, runResilience } from '@waymark/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSalesforceClient } from './create-client.js'

// Salesforce has no idempotency keys. Its client sends none, and repeats no create but one that was turned away.
const notForSalesforce = 'every write carries an idempotency key of its own'

const thing = '{"id":"thing_1","title":"A thing"}'
const record = '{"attributes":{"type":"Thing"},"Id":"thing_1","Title":"A thing","id":"thing_1","success":true}'

/** A page of the suite as a page of a query: its cursor is an address, and the suite looks for it as `after`. */
function asQuery(text: string): string {
  const page = /^\{"items":(\[.*\])(?:,"next":"(\w+)")?\}$/.exec(text)
  if (page === null) return text
  const records = (page[1] ?? '').replaceAll('{"id"', '{"attributes":{"type":"Thing"},"Id"')
  const next = page[2] && `,"nextRecordsUrl":"/services/data/v66.0/query/0r8?after=${page[2]}"`
  return `{"totalSize":3,"done":${next === undefined},"records":${records}${next ?? ''}}`
}

/** A real `fetch` that speaks of records where the suite's server speaks of things. What does not come whole goes through as it came. */
const fetchRecords: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const { status, statusText, headers } = response
  if (response.body === null) return response
  const decoder = new TextDecoder()
  const speakOfRecords = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const text = decoder.decode(chunk)
      const said = asQuery(text.replace(thing, record))
      controller.enqueue(said === text ? chunk : new TextEncoder().encode(said))
    },
  })
  return new Response(response.body.pipeThrough(speakOfRecords), { status, statusText, headers })
}

function explain(error: unknown): ErrorFacts {
  if (isRefused(error)) return { kind: 'refused', requestId: error.requestId, retryAfter: error.retryAfter }
  if (isContractBroken(error)) return { kind: 'contract_broken', requestId: error.requestId }
  return { kind: isNoAnswer(error) ? 'no_answer' : undefined }
}

const subject: ResilienceSubject = {
  start({ baseUrl, token }) {
    const client = createSalesforceClient({ instanceUrl: baseUrl, token, fetch: fetchRecords })
    const read = { read: ({ Id, Title }: Record<string, unknown>) => ({ id: Id, title: Title }) }
    return {
      read: (options) => client.records.get('Thing', 'thing_1', { ...options, ...read }),
      write: (options) => client.records.create('Thing', { Title: 'A thing' }, options),
      list: () => client.query('SELECT Id FROM Thing', { read: ({ Id }) => ({ id: String(Id) }) }),
      explain,
    }
  },
}

describe('the client of Salesforce keeps the resilience contract, on a real port', () => {
  const checks = resilienceChecks.filter(({ name }) => name !== notForSalesforce)
  let outcomes: Awaited<ReturnType<typeof runResilience>> = []

  beforeAll(async () => {
    outcomes = await runResilience(subject, checks)
  }, 60_000)

  it('but for one promise, which is still in the suite', () => {
    expect(checks).toHaveLength(resilienceChecks.length - 1)
  })

  it.each(checks.map(({ name }) => name))('%s', (name) => {
    expect(outcomes.find((outcome) => outcome.name === name)).toEqual({ name, result: 'passed' })
  })
})
