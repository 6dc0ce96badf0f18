import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOfStatus } from '../errors/codes.js'
import { RefusedError } from '../errors/error.js'
import { problem } from '../route/problem.js'
import { createConnection } from './connection.js'
import { asProblem } from './problem-document.js'
import { codeOfAnswer, readRefusal } from './refusal.js'

const connection = createConnection({ baseUrl: 'https://x.test' })
const told = ({ code, status, message, requestId, retryable, faults, facts, retryAfter }: RefusedError<string>) => ({
  code,
  status,
  message,
  requestId,
  retryable,
  faults,
  facts,
  retryAfter,
})

describe('codeOfAnswer', () => {
  it('agrees with the table of core for every status', () => {
    const statuses = Array.from({ length: 200 }, (_, index) => 400 + index)
    expect(statuses.map(codeOfAnswer)).toEqual(statuses.map(codeOfStatus))
  })
})

describe('readRefusal', () => {
  it('reads problem details', async () => {
    const document = {
      type: 'urn:waymark:problem:case_closed',
      title: 'The case is closed',
      status: 409,
      code: 'case_closed',
      detail: 'Reopen it first',
      requestId: 'req_1',
      retryable: false,
      facts: { state: 'closed' },
      errors: [{ in: 'body', path: '/title', message: 'must not be empty' }],
    }
    const error = (await readRefusal(connection, Response.json(document, { status: 409 }), [])) as RefusedError<string>
    expect(told(error)).toEqual({
      code: 'case_closed',
      status: 409,
      message: 'Reopen it first',
      requestId: 'req_1',
      retryable: false,
      faults: document.errors,
      facts: document.facts,
      retryAfter: undefined,
    })
  })

  it('goes by the status when a proxy answers with a page', async () => {
    const headers = { 'content-type': 'text/html', 'x-request-id': 'req_2', 'retry-after': '3' }
    const response = new Response('<h1>Bad Gateway</h1>', { status: 502, headers })
    expect(told((await readRefusal(connection, response, [])) as RefusedError<string>)).toEqual({
      code: 'bad_gateway',
      status: 502,
      message: 'the server answered 502',
      requestId: 'req_2',
      retryable: true,
      faults: [],
      facts: {},
      retryAfter: 3_000,
    })
  })

  it('goes by the status when the body breaks off', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    expect(await readRefusal(connection, new Response(body, { status: 503 }), [])).toMatchObject({
      code: 'unavailable',
    })
  })

  it("hands a vendor's reader the body without credentials, and takes its word", async () => {
    const bodies: unknown[] = []
    const vendor = createConnection({
      baseUrl: 'https://x.test',
      readRefusal: ({ body, status }) => {
        bodies.push(body)
        return status === 400 ? new RefusedError('invalid_type', { status, retryable: false, title: 'No' }) : undefined
      },
    })
    const answer = (status: number) => Response.json([{ errorCode: 'for s3cret-token' }], { status })
    expect(await readRefusal(vendor, answer(400), ['s3cret-token'])).toMatchObject({ code: 'invalid_type' })
    expect(await readRefusal(vendor, answer(404), ['s3cret-token'])).toMatchObject({ code: 'not_found' })
    expect(bodies[0]).toEqual([{ errorCode: 'for [redacted]' }])
  })
})

describe('asProblem', () => {
  it('agrees with the schema on every problem document', () => {
    const text = fc.string()
    const fault = fc.record({ in: fc.constantFrom('body', 'query', 'path', 'header'), path: text, message: text })
    const document = fc.record(
      {
        type: text,
        title: text,
        status: fc.integer({ min: 400, max: 599 }),
        code: text,
        detail: text,
        requestId: text,
        retryable: fc.boolean(),
        errors: fc.array(fault),
        facts: fc.dictionary(fc.stringMatching(/^[a-z]+$/), text, { noNullPrototype: true }),
      },
      { requiredKeys: ['type', 'title', 'status', 'code'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(document, (value) => {
        expect(asProblem(value)).toEqual(problem.parse(value))
      }),
    )
  })

  it.each([null, 'no', 42, [[]], {}, { code: 'a' }, { title: 'a' }, { code: 1, title: 'a' }])('refuses %j', (value) => {
    expect(asProblem(value)).toBeUndefined()
  })

  it('leaves out members of the wrong type', () => {
    const value = {
      type: 't',
      title: 'T',
      status: 400,
      code: 'c',
      detail: 5,
      errors: [{ in: 'body' }, null],
      facts: 'x',
    }
    expect(asProblem(value)).toEqual({ type: 't', title: 'T', status: 400, code: 'c', errors: [] })
  })
})
