import { describe, expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'

const json = { 'content-type': 'application/json' }
const elsewhere = { remoteAddress: '203.0.113.9' }
const asAda = { method: 'POST', headers: json, body: '{"person":"ada"}' }
const readJson = async (answer: Response) => (await answer.json()) as Record<string, unknown>

describe('signing in', () => {
  it('gives a demo person a token that the packages take', async () => {
    const { ask } = await createTestPlatform()
    const answer = await ask('/api/sign-in', asAda)
    const signedIn = await readJson(answer)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(signedIn).toEqual({
      token: expect.stringMatching(/^waymark_[\w-]{43}$/),
      expiresAt: '2026-01-05T17:00:00.000Z',
      person: {
        id: 'user_ada',
        name: 'Ada Lindqvist',
        email: 'ada.lindqvist@acme.example',
        account: 'acme',
        accounts: ['acme'],
        capabilities: ['cases.use', 'chat.use', 'assistant.use', 'workstation.use'],
      },
    })
    const headers = { authorization: `Bearer ${signedIn.token}` }
    expect(await (await ask('/api/cases/cases', { headers })).json()).toEqual({ items: [] })
    expect(await (await ask('/api/me', { headers })).json()).toEqual(signedIn.person)
  })

  it('ends by real time, whatever the clock of the demo says', async () => {
    const { ask, signIn, client, clock, real } = await createTestPlatform()
    const headers = { authorization: `Bearer ${await signIn('ada')}` }
    await (await client('ada')).demo.moveClock('15 days')
    expect(clock.offset).toBe(15 * 86_400_000)
    expect((await ask('/api/cases/cases', { headers })).status).toBe(200)
    await real.advance('8 hours')
    expect((await ask('/api/cases/cases', { headers })).status).toBe(401)
  })

  it('ends with the sign-out, for this sign-in alone', async () => {
    const { ask, signIn } = await createTestPlatform()
    const [first, second] = [await signIn('ada'), await signIn('ada')]
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    expect((await ask('/api/sign-out', { method: 'POST', headers: bearer(first) })).status).toBe(204)
    expect((await ask('/api/me', { headers: bearer(first) })).status).toBe(401)
    expect((await ask('/api/me', { headers: bearer(second) })).status).toBe(200)
  })

  it('keeps no answer with a token in it, though the client asks for one to be repeated', async () => {
    const { ask, ports } = await createTestPlatform()
    const headers = { ...json, 'idempotency-key': 'again' }
    const tokens = []
    for (let times = 0; times < 2; times++) {
      tokens.push((await readJson(await ask('/api/sign-in', { ...asAda, headers }))).token)
    }
    expect(new Set(tokens).size).toBe(2)
    const { snapshot } = ports.database as unknown as { snapshot(): Promise<unknown> }
    const kept = JSON.stringify(await snapshot())
    for (const token of tokens) expect(kept).not.toContain(token)
  })

  it.each([
    ['somebody unknown', json, '{"person":"mallory"}', 422, 'validation_failed'],
    ['nobody', json, 'null', 422, 'validation_failed'],
    ['what is no JSON', json, '{', 400, 'malformed_request'],
    ['a form of another site', { 'content-type': 'text/plain' }, '{"person":"ada"}', 415, 'unsupported_media_type'],
    ['too much', json, JSON.stringify({ person: 'x'.repeat(300_000) }), 413, 'payload_too_large'],
  ])('refuses %s', async (_, headers, body, status, code) => {
    const { ask } = await createTestPlatform()
    const answer = await ask('/api/sign-in', { method: 'POST', headers, body })
    expect([answer.status, (await readJson(answer)).code]).toEqual([status, code])
  })

  it('is for this machine alone', async () => {
    const { ask } = await createTestPlatform()
    const answer = await ask('/api/sign-in', asAda, elsewhere)
    expect([answer.status, (await readJson(answer)).code]).toEqual([403, 'forbidden'])
  })

  it('is not for programs that try and try, and says when to come back', async () => {
    const { ask, real } = await createTestPlatform()
    for (let times = 0; times < 240; times++) await ask('/api/sign-in', { ...asAda, body: '{"person":"mallory"}' })
    await real.advance('20 seconds')
    const answer = await ask('/api/sign-in', asAda)
    expect([answer.status, answer.headers.get('retry-after'), (await readJson(answer)).code]).toEqual([
      429,
      '40',
      'rate_limited',
    ])
    await real.advance('40 seconds')
    expect((await ask('/api/sign-in', asAda)).status).toBe(201)
  })

  it('is not there where there is no demo', async () => {
    const { ask } = await createTestPlatform({ demo: false })
    expect((await ask('/api/sign-in', asAda)).status).toBe(404)
  })
})

describe('what runs here', () => {
  const packages = [
    { name: 'cases', title: 'Waymark cases', address: '/api/cases' },
    { name: 'workstation-search', title: 'Waymark workstation search', address: '/api/workstation-search' },
  ]

  it('is told to everybody, and who can sign in to this machine alone', async () => {
    const { ask } = await createTestPlatform()
    const here = await readJson(await ask('/api/about'))
    expect(here).toMatchObject({ demo: true, packages })
    expect((here.people as { key: string }[]).map(({ key }) => key)).toEqual([
      'ada',
      'ben',
      'carla',
      'dmitri',
      'erin',
      'farid',
      'grace',
    ])
    expect(await readJson(await ask('/api/about', {}, elsewhere))).toEqual({ demo: false, people: [], packages })
  })

  it('is no demo without one', async () => {
    const { ask } = await createTestPlatform({ demo: false })
    expect(await readJson(await ask('/api/about'))).toEqual({ demo: false, people: [], packages })
  })
})
