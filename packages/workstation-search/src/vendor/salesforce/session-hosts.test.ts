import { describe, expect, it } from 'vitest'
import { callbackUrl, findAccounts, startIntegrations } from '../../../fixtures/integrations-ground.js'
import { readInstanceUrl } from './session-hosts.js'

const origins = { 'acme.my.salesforce.com': 'http://localhost:8180' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** An org whose token answers name another place from some moment on. */
async function startMoving(instanceUrl: string) {
  let isMoving = false
  const asked: string[] = []
  const ground = await startIntegrations({
    fetch: (emulator) => async (input, init) => {
      asked.push(new URL(String(input)).origin)
      const answer = await emulator.fetch(input, init)
      if (!isMoving || !String(input).endsWith('/token')) return answer
      return Response.json({ ...(await answer.json()), instance_url: instanceUrl })
    },
  })
  return {
    ground,
    asked,
    move: () => {
      isMoving = true
    },
  }
}

describe('the place of an org', () => {
  it('is a host of Salesforce, or what stands in for one (WORK-23)', () => {
    expect(readInstanceUrl('https://acme.my.salesforce.com/x', {})).toBe('https://acme.my.salesforce.com')
    expect(readInstanceUrl('https://acme.my.salesforce.com', origins)).toBe('http://localhost:8180')
    expect(readInstanceUrl('http://localhost:8180/', origins)).toBe('http://localhost:8180')
    const strange = [
      'https://evil.example',
      'http://localhost:8181',
      'http://acme.my.salesforce.com',
      'https://acme.my.salesforce.com.evil.example',
      'https://acme.my.salesforce.com@evil.example',
      'no address',
      '',
    ]
    for (const one of strange) {
      expect(() => readInstanceUrl(one, origins), one).toThrow(expect.objectContaining({ code: 'application_refused' }))
    }
  })

  it('that something stands in for is asked there alone, from the sign-in on (WORK-20)', async () => {
    const asked = new Set<string>()
    const real = 'https://acme.my.salesforce.com'
    const ground = await startIntegrations({
      origins,
      fetch: (emulator) => (input, init) => {
        const { origin, pathname, search } = new URL(String(input))
        asked.add(origin)
        return emulator.fetch(`${real}${pathname}${search}`, init)
      },
    })
    const key = await ground.connect('ada')
    await ground.clock.advance(3 * 3_600_000)
    expect(await findAccounts(ground, 'ada', [key])).toEqual([{ state: 'ok', names: [] }])
    expect(asked).toEqual(new Set(['http://localhost:8180']))
  })

  it('elsewhere makes no connection, and what was taken is given back (WORK-23)', async () => {
    const { ground, asked, move } = await startMoving('https://evil.example')
    move()
    const begun = await ground.begin('ada')
    expect(begun.callback).toContain(callbackUrl)
    expect(await codeOf(ground.complete('ada', begun))).toBe('application_refused')
    expect([ground.countOf('revoke'), new Set(asked)]).toEqual([1, new Set(['https://acme.my.salesforce.com'])])
  })

  it('that a refresh moves elsewhere is sent no token (WORK-23)', async () => {
    const { ground, asked, move } = await startMoving('https://evil.example')
    const key = await ground.connect('ada')
    expect(await findAccounts(ground, 'ada', [key])).toEqual([{ state: 'ok', names: [] }])
    move()
    await ground.clock.advance(3 * 3_600_000)
    const refused = [{ state: 'failed', reason: 'application_refused', names: [] }]
    expect([await findAccounts(ground, 'ada', [key]), await findAccounts(ground, 'ada', [key])]).toEqual([
      refused,
      refused,
    ])
    const away = { ...ground, ports: ground.elsewhere() }
    expect(await findAccounts(away, 'ada', [key])).toEqual(refused)
    expect(new Set(asked)).toEqual(new Set(['https://acme.my.salesforce.com']))
  })
})
