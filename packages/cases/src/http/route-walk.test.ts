import { askRoute, followLine, readAnswer, routeRequest } from '@waymark/core/testing'
import { type Problem, type Route, readProblem } from '@waymark/core/wire'
import { afterAll, describe, expect, it } from 'vitest'
import { marker, plantAccount } from '../testing/contract/planted-account.js'
import { mockCases } from '../testing/mock-cases.js'

/** Lists that tell everybody the same, or only of the caller: nothing of another account can be in them. */
const tellsOfNoAccount = new Set([
  'getChatAvailability',
  'followChatAvailability',
  'getChatSettings',
  'listNetworkDomains',
  'listSlaVersions',
])

const mock = mockCases()
const planted = await plantAccount(mock)
const snapshot = await mock.snapshot()
const stored = storedOf(snapshot)
const { routes } = mock.handler
const named = routes.map((route) => ({ name: `${route.operation} (${route.method} ${route.path})`, route }))
const parametersOf = ({ path }: Route) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
const ofOneThing = named.filter(({ route }) => parametersOf(route).length > 0)
const withoutThing = named.filter(({ route }) => parametersOf(route).length === 0)
const shown = withoutThing.filter(({ route }) => route.method === 'GET' || route.reads)

afterAll(() => mock.close())

/** What is stored and sent: ids and nonces may be used up by a request that is refused. */
function storedOf(whole: string): unknown {
  const { database, blobs, mail } = JSON.parse(whole)
  return { database, blobs, mail }
}

function isCustomers({ capability }: Route): boolean {
  return mock.tokens[planted.customer]?.capabilities.includes(capability) ?? false
}

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
  const bare = routeRequest(mock.baseUrl, route, {
    ...planted.question(route),
    body: undefined,
    bytes: undefined,
    token,
  })
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

/** Everything that a question is answered with: headers, body, and of a stream what comes while the account is busy. */
async function everythingSaid(route: Route, token: string): Promise<{ status: number; said: string }> {
  const question = { ...planted.question(route), token }
  if (!route.events) {
    const { status, headers, text } = await askRoute(mock, route, question)
    return { status, said: `${JSON.stringify([...headers])} ${text}` }
  }
  const line = await followLine(mock, route, question)
  const reading = line.take(1).catch(() => [])
  for (const operation of ['postMessage', 'postChatMessage', 'signInToChat', 'signOutOfChat']) {
    const stir = routes.find((one) => one.operation === operation)
    if (stir) await askRoute(mock, stir, { ...planted.question(stir), token: planted.owner })
  }
  await mock.idle()
  await line.close()
  await reading
  return { status: line.status, said: `${JSON.stringify([...line.headers])} ${line.received()}` }
}

it('has something planted for every path parameter', () => {
  const unknown = [...new Set(routes.flatMap(parametersOf))].filter((name) => !(name in planted.params))
  expect(unknown, 'plant one in testing/contract/planted-account.ts, under the name of the parameter').toEqual([])
})

describe('without a token', () => {
  it.each(named)('$name answers 401 and reads no body', async ({ route }) => {
    for (const token of [undefined, 'no-token-of-anybody']) {
      const { answer, wasRead } = await askWithUntouchedBody(route, token)
      expect(refusalOf(answer)).toMatchObject({ status: 401, code: 'unauthenticated' })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
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
    const refusal = refusalOf(answer)
    expect({ code: refusal.code, facts: refusal.facts }).toEqual({
      code: 'forbidden',
      facts: { capability: route.capability },
    })
    expect(wasRead()).toBe(false)
  })
})

describe('of another account', () => {
  it.each(ofOneThing)('$name is 404, whoever asks, and changes nothing', async ({ route }) => {
    for (const token of isCustomers(route) ? [planted.stranger, planted.customer] : [planted.stranger]) {
      const answer = await askRoute(mock, route, { ...planted.question(route), token })
      expect(`${answer.status} ${answer.text}`).toContain('404 ')
      expect(refusalOf(answer).code).toBe('not_found')
      expect(`${JSON.stringify([...answer.headers])} ${answer.text}`).not.toContain(marker)
    }
    expect(storedOf(await mock.snapshot())).toEqual(stored)
  })

  it.each(ofOneThing)('$name is there for its own account, asked in the same words', async ({ route }) => {
    const { status, said } = await everythingSaid(route, planted.owner)
    await mock.restore(snapshot)
    expect([404, 422], said).not.toContain(status)
    expect(status, said).toBeLessThan(500)
  })

  it.each(shown)('$name shows nothing of it', async ({ route }) => {
    for (const token of isCustomers(route) ? [planted.stranger, planted.customer] : [planted.stranger]) {
      const { status, said } = await everythingSaid(route, token)
      await mock.restore(snapshot)
      expect([200, 403, 404], said).toContain(status)
      expect(said).not.toContain(marker)
    }
  })

  const telling = shown.filter(({ route }) => !tellsOfNoAccount.has(route.operation) && route.method === 'GET')
  it.each(telling)('$name shows it to its own account', async ({ route }) => {
    const { said } = await everythingSaid(route, planted.owner)
    await mock.restore(snapshot)
    expect(said, 'plant something that it shows, or name it among those that tell of no account').toContain(marker)
  })
})

it('met no failure behind a neutral answer', () => {
  expect(mock.failures).toEqual([])
})
