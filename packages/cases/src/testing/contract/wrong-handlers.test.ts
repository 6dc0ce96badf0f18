import { runChecks } from '@waymark/core/testing'
import { expect, it } from 'vitest'
import { type MockCases, mockCases } from '../mock-cases.js'
import { timedCasesContract } from './cases-contract.js'
import { mockSubject } from './mock-subject.js'

type Json = Record<string, unknown>
/** Answers instead of the mock; `right` is how the mock does. */
type Wrong = (request: Request, right: (request: Request) => Promise<Response>, operation: string) => Promise<Response>

// It moves 40 MB for every handler, and none of these has anything to do with files.
const checks = timedCasesContract.filter(({ name }) => !name.startsWith('a file of 20 MB'))

/** The names of the checks that a handler fails. */
async function failedBy(wrong: Wrong): Promise<readonly string[]> {
  const outcomes = await runChecks(checks, async () => {
    const mock: MockCases = mockCases()
    const right = (request: Request) => mock.fetch(request)
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init)
      return wrong(request, right, mock.handler.routeOf(request)?.operation ?? '')
    }
    return { ...mockSubject(mock), fetch }
  })
  return outcomes.filter(({ result }) => result === 'failed').map(({ name }) => name)
}

/** A request with some of it replaced. */
function like(request: Request, { body, without }: { body?: Json; without?: string }): Request {
  const copy = new Request(request.clone(), body && { body: JSON.stringify(body) })
  if (without) copy.headers.delete(without)
  return copy
}

/** An answer with its JSON changed, and its status with it. */
async function changed(response: Response, change: (json: Json) => Json, status = response.status): Promise<Response> {
  const { headers } = response
  if (!headers.get('content-type')?.includes('json')) return response
  return new Response(JSON.stringify(change((await response.json()) as Json)), { status, headers })
}

it('a handler that lets a state be skipped fails by name', async () => {
  const failed = await failedBy(async (request, right, operation) => {
    const body = operation === 'changeCaseState' ? ((await request.clone().json()) as Json) : {}
    if (body['to'] === 'waiting_on_customer') await right(like(request, { body: { to: 'open' }, without: 'if-match' }))
    return right(request)
  })
  expect(failed).toEqual(['an engineer cannot move a new case to waiting: 409 names both states'])
})

it('a handler that names the wrong state in a refusal fails by name', async () => {
  const failed = await failedBy(async (request, right) => {
    const response = await right(request)
    if (response.status !== 409) return response
    return changed(response, ({ facts, ...same }) => ({ ...same, facts: { ...(facts as Json), from: 'open' } }))
  })
  expect(failed).toEqual([
    'an engineer cannot move a new case to waiting: 409 names both states',
    'a requester cannot open a case: 409 names both states',
    'a closed case goes nowhere by hand: 409 names both states, whoever asks',
    'one millisecond later it is 409, and names the case to take further',
  ])
})

it('a handler that answers with the state before a move fails by name', async () => {
  const failed = await failedBy(async (request, right, operation) => {
    const response = await right(request)
    if (operation !== 'getCase' || !response.ok) return response
    return changed(response, (json) => (json['state'] === 'waiting_on_customer' ? { ...json, state: 'open' } : json))
  })
  expect(failed).toEqual([
    'an engineer moves a case from new to open, to waiting, back to open, and closes it',
    "the requester's answer opens a waiting case, and an engineer's leaves it waiting",
  ])
})

it('a handler that swaps the code of a refusal fails by name', async () => {
  const failed = await failedBy(async (request, right) => {
    const response = await right(request)
    const swap = ({ code, ...same }: Json) => ({ ...same, code: code === 'invalid_transition' ? 'conflict' : code })
    return response.status === 409 ? changed(response, swap) : response
  })
  expect(failed).toEqual([
    'an engineer cannot move a new case to waiting: 409 names both states',
    'a requester cannot open a case: 409 names both states',
    'a closed case goes nowhere by hand: 409 names both states, whoever asks',
    'a report becomes a ticket only once the fix of every cause was tried',
    'every refusal is a problem document with a known code, its status and the id of the request',
  ])
})

const sees = 'an engineer sees the cases of the accounts that were granted'

it.each([
  [
    'hasCredentials',
    [sees, 'sealed credentials stand in no answer, and only the engineer who has the case opens them'],
  ],
  ['reopenUntil', ['a closed case tells its resolution, when it was closed, and until when an answer reopens it']],
  ['updatedAt', [sees, 'a report and a ticket have every documented field']],
])('a handler that drops %s from a case fails by name', async (field, others) => {
  const failed = await failedBy(async (request, right) => {
    const response = await right(request)
    return changed(response, ({ [field]: _, ...same }) => same)
  })
  expect(failed).toEqual([...others, 'a case has every documented field, from its filing to its successor'])
})

it('a handler that drops a field of the entries of a list fails by name', async () => {
  const failed = await failedBy(async (request, right, operation) => {
    const response = await right(request)
    if (operation !== 'listTimeline' || !response.ok) return response
    const drop = ({ at: _, ...same }: Json) => same
    return changed(response, ({ items, ...same }) => ({ ...same, items: (items as Json[]).map(drop) }))
  })
  expect(failed).toEqual(['an event says what the timeline says', 'a timeline entry has every documented field'])
})

it('a handler that ignores idempotency keys fails by name', async () => {
  const failed = await failedBy((request, right) => right(like(request, { without: 'idempotency-key' })))
  expect(failed).toEqual([
    'a write that is repeated under its key is done once, and answered alike',
    'another body under the same key is 409, and nothing is stored',
    '20 creates at the same time under one key make one case',
    'a message that is repeated under its key is posted once',
    'a key that is no key is 422 in the header',
    'an idempotency key is good for 24 hours, and a millisecond later it is new',
  ])
})

it('a handler that answers 403 where a case is foreign fails by name', async () => {
  const failed = await failedBy(async (request, right) => {
    const response = await right(request)
    const isForeign = response.status === 404 && request.headers.get('authorization') === 'Bearer dmitri'
    const forbid = (json: Json) => ({ ...json, type: 'urn:waymark:problem:forbidden', code: 'forbidden', status: 403 })
    return isForeign ? changed(response, forbid, 403) : response
  })
  expect(failed).toEqual([
    'a stranger finds nothing of a case: 404 on every read',
    'a stranger can change nothing of a case: 404 on every write',
    'a case that is not there is refused in the words in which a foreign one is',
    "a stranger cannot supersede somebody else's case: it is not there",
    'a collaborator of another account sees the case that it follows, and no other',
    'a stranger finds neither reports nor tickets: 404, and lists without them',
    'every refusal is a problem document with a known code, its status and the id of the request',
    'the id that a request carries is the id of its answer',
  ])
})

it('a handler that sends each event twice fails by name', async () => {
  const failed = await failedBy(async (request, right, operation) => {
    const response = await right(request)
    if (operation !== 'followCase' || !response.ok) return response
    const twice = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk)
        controller.enqueue(chunk)
      },
    })
    return new Response(response.body?.pipeThrough(twice), { headers: response.headers })
  })
  expect(failed).toEqual([
    'a follower sees each thing that happens once, in order, under rising ids',
    'a line that is taken up behind an event goes on with the next, without a gap or a repetition',
    'an internal note comes to engineers, and not to the requester',
  ])
})

it('a handler that forgets where a line is taken up fails by name', async () => {
  const failed = await failedBy((request, right) => right(like(request, { without: 'last-event-id' })))
  expect(failed).toEqual([
    'a line that is taken up behind an event goes on with the next, without a gap or a repetition',
  ])
})

it('a handler that ignores If-Match fails by name', async () => {
  const failed = await failedBy((request, right) => right(like(request, { without: 'if-match' })))
  expect(failed).toEqual([
    'a change with an older version is 412, and nothing is changed',
    'an If-Match that is no entity tag is 422 in the header',
  ])
})
