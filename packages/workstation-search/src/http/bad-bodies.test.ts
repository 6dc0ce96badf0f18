import {
  type BadBody,
  makeBadBodies,
  makeBadParameters,
  makeBadQueries,
  readAnswer,
  routeRequest,
  type SeenAnswer,
} from '@waymark/core/testing'
import { fillPath, isWrite, type Problem, problem, type Route } from '@waymark/core/wire'
import { afterAll, describe, expect, it } from 'vitest'
import { workstationSearchErrorCodes } from '../model/errors.js'
import { mockWorkstationSearch } from '../testing/mock-workstation-search.js'
import { plantAccount } from '../testing/planted-account.js'

const bodies = 1_000
const mock = mockWorkstationSearch()
const planted = await plantAccount(mock)
const snapshot = await mock.snapshot()
const { routes } = mock.handler
const named = routes.map((route) => ({ name: `${route.operation} (${route.method} ${route.path})`, route }))
const withBody = named.filter(({ route }) => route.body)
const withQuery = named.filter(({ route }) => route.query)
const withParameter = named.filter(({ route }) => /\{\w+\}/.test(route.path))

afterAll(() => mock.close())

/** What is wrong with an answer to something bad; undefined for a refusal as it should be. */
function complaintOf(answer: SeenAnswer, part: 'body' | 'query' | 'path', path?: string): string | undefined {
  const { status, headers, json } = answer
  if (status < 400 || status > 499) return `answered ${status}`
  if (headers.get('content-type') !== 'application/problem+json') return `is ${headers.get('content-type')}`
  if (!problem.safeParse(json).success) return 'is no problem document'
  const { code, errors = [], status: written } = json as Problem
  if (
    written !== status ||
    workstationSearchErrorCodes[code as keyof typeof workstationSearchErrorCodes]?.status !== status
  )
    return `${code} is not a ${status}`
  if (status !== 422) return undefined
  if (errors.length === 0) return 'names no fault'
  if (errors.some((fault) => fault.in !== part || !/^(?:\/|$)/.test(fault.path) || fault.message === ''))
    return 'has a fault without a place'
  const isThere = path === undefined || errors.some((fault) => fault.path === path || fault.path.startsWith(`${path}/`))
  return isThere ? undefined : `points at ${errors.map((fault) => fault.path).join(', ')} and not at ${path}`
}

/** Sends one thing after the other, straight to the handler, and lists the answers that are not as they should be. */
async function complain<Bad>(
  bad: readonly Bad[],
  request: (one: Bad) => Request,
  judge: (answer: SeenAnswer, one: Bad) => string | undefined,
): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const one of bad) {
    const answer = await readAnswer(await mock.handler(request(one)))
    const complaint = judge(answer, one)
    if (complaint !== undefined)
      complaints.push(`${JSON.stringify(one).slice(0, 300)}: ${complaint}; ${answer.text.slice(0, 200)}`)
  }
  return complaints
}

async function expectNothingChanged(): Promise<void> {
  expect(await mock.snapshot()).toBe(snapshot)
  expect(mock.failures).toEqual([])
}

function bodyRequest(route: Route, { body, headers }: BadBody, at: number): Request {
  // Every other one as a write that is safe to repeat.
  const key = isWrite(route) && at % 2 === 0 ? { 'idempotency-key': `key-${at}` } : {}
  return routeRequest(mock.baseUrl, route, {
    token: planted.owner,
    params: planted.params,
    bytes: body,
    headers: { 'content-type': 'application/json', ...key, ...headers },
  })
}

describe(`${bodies} bad bodies are refused with paths, and change nothing`, () => {
  it.each(withBody)('$name', async ({ route }) => {
    const sample = planted.question(route).body
    const made = makeBadBodies(route, { sample, seed: `bad bodies of ${route.operation}`, count: bodies })
    let sent = 0
    const complaints = await complain(
      made.bodies,
      (one) => bodyRequest(route, one, sent++),
      (answer, one) => complaintOf(answer, 'body', one.path),
    )
    expect(complaints.slice(0, 5), `${complaints.length} of ${sent}`).toEqual([])
    expect(sent).toBeGreaterThanOrEqual(bodies)
    await expectNothingChanged()
  })
})

describe('bad queries are refused with paths, and change nothing', () => {
  it.each(withQuery)('$name', async ({ route }) => {
    const bad = makeBadQueries(route, { seed: `bad queries of ${route.operation}` })
    const question = { token: planted.owner, params: planted.params, ...(route.upload && { bytes: 'some bytes' }) }
    const bare = routeRequest(mock.baseUrl, route, question)
    const complaints = await complain(
      bad,
      ({ text }) => new Request(`${bare.url}${text}`, bare.clone()),
      (answer, { name }) => complaintOf(answer, 'query', `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
    expect(complaints.slice(0, 5), `${complaints.length} of ${bad.length}`).toEqual([])
    expect(bad.length).toBeGreaterThanOrEqual(200)
    await expectNothingChanged()
  })
})

describe('bad path parameters are refused, and change nothing', () => {
  it.each(withParameter)('$name', async ({ route }) => {
    const complaints = await complain(
      makeBadParameters(`bad parameters of ${route.operation}`),
      (text) => {
        const path = fillPath(route, planted.params)
        const bare = routeRequest(mock.baseUrl, route, { ...planted.question(route), token: planted.owner })
        const [first = ''] = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => planted.params[name as string])
        return new Request(
          bare.url.replace(
            path,
            path.replace(encodeURIComponent(first), () => text),
          ),
          bare,
        )
      },
      (answer) => complaintOf(answer, 'path'),
    )
    expect(complaints.slice(0, 5)).toEqual([])
    await expectNothingChanged()
  })
})
