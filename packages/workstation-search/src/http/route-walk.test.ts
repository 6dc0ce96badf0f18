import { askRoute, followLine, readAnswer, routeRequest } from '@waymark/core/testing'
import { type Problem, type Route, readProblem } from '@waymark/core/wire'
import { afterAll, describe, expect, it } from 'vitest'
import { mockWorkstationSearch } from '../testing/mock-workstation-search.js'
import { marker, plantAccount } from '../testing/planted-account.js'

const mock = mockWorkstationSearch()
const planted = await plantAccount(mock)
const snapshot = await mock.snapshot()
const { routes } = mock.handler
const named = routes.map((route) => ({ name: `${route.operation} (${route.method} ${route.path})`, route }))
const parametersOf = ({ path }: Route) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
const ofOneThing = named.filter(({ route }) => parametersOf(route).some((name) => name.endsWith('Id')))
const shown = named.filter(({ route }) => parametersOf(route).length === 0 && (route.method === 'GET' || route.reads))

afterAll(() => mock.close())

/** What is stored: ids and nonces may be used up by a request that is refused. */
const storedOf = (whole: string): unknown => JSON.parse(JSON.parse(whole).workstation).database

/** A body that tells whether anybody has read it. */
function untouchedBody() {
  let read = false
  const body = new ReadableStream(
    {
      pull(controller) {
        read = true
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { body, wasRead: () => read }
}

async function askWithUntouchedBody(route: Route, token?: string) {
  const bare = routeRequest(mock.baseUrl, route, { ...planted.question(route), body: undefined, token })
  const { body, wasRead } = untouchedBody()
  const takesBody = route.method !== 'GET' && route.method !== 'DELETE'
  const init = takesBody ? { body, duplex: 'half', headers: { 'content-type': 'application/json' } } : {}
  const request = new Request(bare, init as RequestInit)
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
  // Straight to the handler: the mock's record of calls reads bodies.
  return { answer: await readAnswer(await mock.handler(request)), wasRead }
}

function refusalOf(answer: { status: number; json: unknown; headers: Headers }) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return readProblem(answer.json as Problem, { status: answer.status })
}

async function everythingSaid(route: Route, token: string): Promise<{ status: number; said: string }> {
  const question = { ...planted.question(route), token }
  if (!route.events) {
    const { status, headers, text } = await askRoute(mock, route, question)
    return { status, said: `${JSON.stringify([...headers])} ${text}` }
  }
  const line = await followLine(mock, route, question)
  // A search ends by itself; it has an event for its beginning at least.
  await line.take(2).catch(() => [])
  await line.close()
  return { status: line.status, said: line.received() }
}

it('has something planted for every path parameter', () => {
  const unknown = [...new Set(routes.flatMap(parametersOf))].filter((name) => !(name in planted.params))
  expect(unknown, 'plant one in testing/planted-account.ts, under the name of the parameter').toEqual([])
})

describe('without a token', () => {
  it.each(named)('$name answers 401 and reads no body', async ({ route }) => {
    for (const token of [undefined, 'no-token-of-anybody']) {
      const { answer, wasRead } = await askWithUntouchedBody(route, token)
      expect(refusalOf(answer)).toMatchObject({ status: 401, code: 'unauthenticated' })
      expect(wasRead()).toBe(false)
    }
  })
})

describe('without the capability', () => {
  it.each(named)('$name answers 403 and reads no body', async ({ route }) => {
    const principal = mock.tokens[planted.owner]
    if (!principal) throw new Error('the owner is not signed in')
    const capabilities = principal.capabilities.filter((capability) => capability !== route.capability)
    const token = mock.signIn({ ...principal, capabilities }, 'bereft')
    const { answer, wasRead } = await askWithUntouchedBody(route, token)
    expect(refusalOf(answer)).toMatchObject({ code: 'forbidden', facts: { capability: route.capability } })
    expect(wasRead()).toBe(false)
  })
})

describe('of another account (WORK-24)', () => {
  it.each(ofOneThing)('$name is 404 and changes nothing', async ({ route }) => {
    const before = storedOf(await mock.snapshot())
    const answer = await askRoute(mock, route, { ...planted.question(route), token: planted.stranger })
    expect(`${answer.status} ${answer.text}`).toContain('404 ')
    expect(refusalOf(answer).code).toBe('not_found')
    expect(`${JSON.stringify([...answer.headers])} ${answer.text}`).not.toContain(marker)
    expect(storedOf(await mock.snapshot())).toEqual(before)
  })

  it.each(ofOneThing)('$name is there for its own account, asked in the same words', async ({ route }) => {
    const { status, said } = await everythingSaid(route, planted.owner)
    await mock.restore(snapshot)
    expect([404, 422], said).not.toContain(status)
    expect(status, said).toBeLessThan(500)
  })

  // What is said back to whoever typed it is no leak.
  const said = (text: string) => text.replaceAll(`"text":"${marker}"`, '')

  it.each(shown)('$name shows nothing of it, with the very keys of the other user', async ({ route }) => {
    const { status, said: whole } = await everythingSaid(route, planted.stranger)
    await mock.restore(snapshot)
    expect([200, 403, 404], whole).toContain(status)
    expect(said(whole)).not.toContain(marker)
  })

  const silent = new Set(['listAudiences', 'streamSearch', 'openRecord'])
  it.each(shown.filter(({ route }) => !silent.has(route.operation)))('$name shows it to its own', async ({ route }) => {
    if (route.operation === 'listRecentRecords') {
      const opening = routes.find(({ operation }) => operation === 'openRecord') as Route
      await askRoute(mock, opening, { ...planted.question(opening), token: planted.owner })
    }
    const { said: whole } = await everythingSaid(route, planted.owner)
    await mock.restore(snapshot)
    expect(said(whole)).toContain(marker)
  })
})

it('met no failure behind a neutral answer', () => {
  expect(mock.failures).toEqual([])
})
