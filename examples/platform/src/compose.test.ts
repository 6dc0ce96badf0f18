import { sampleCase } from '@waymark/cases/testing'
import { describe, expect, it } from 'vitest'
import { createTestPlatform } from './test-platform.js'

const readJson = async (answer: Response) => (await answer.json()) as Record<string, unknown>

describe('health', () => {
  it('says that it is alive, and by dependency that it is ready', async () => {
    const { ask } = await createTestPlatform()
    const [alive, ready] = [await ask('/healthz'), await ask('/readyz')]
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }])
    const dependencies = { database: 'ready', blobs: 'ready', vault: 'ready' }
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', dependencies }])
  })

  it('is not ready without its blobs, and stays alive', async () => {
    const blobs = () => Promise.reject(new Error('the disk is gone'))
    const { ask } = await createTestPlatform({ ports: (ports) => ({ ...ports, probes: { ...ports.probes, blobs } }) })
    const ready = await ask('/readyz')
    const dependencies = { database: 'ready', blobs: 'not_ready', vault: 'ready' }
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not_ready', dependencies }])
    expect((await ask('/healthz')).status).toBe(200)
  })

  it('is not ready any more while it stops', async () => {
    const { ask, health } = await createTestPlatform()
    health.stop()
    const ready = await ask('/readyz')
    expect([ready.status, (await readJson(ready)).status]).toEqual([503, 'stopping'])
  })
})

describe('the packages', () => {
  it('are answered below their address, to their own clients', async () => {
    const platform = await createTestPlatform()
    const [ada, erin] = [await platform.cases('ada'), await platform.cases('erin')]
    const filed = await ada.cases.create(sampleCase())
    expect((await erin.cases.list({ scope: 'desk' })).items.map(({ number }) => number)).toEqual([filed.number])
  })

  const mounted = [
    ['/api/cases', 'Waymark cases', 30],
    ['/api/workstation-search', 'Waymark workstation search', 20],
  ] as const

  it.each(mounted)('%s shows its OpenAPI document with the place where it is answered', async (address, title) => {
    const { ask } = await createTestPlatform()
    const document = await readJson(await ask(`${address}/openapi.json`))
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: address }], info: { title } })
  })

  it.each(mounted)('%s answers every operation of the document that it shows', async (address, _, atLeast) => {
    const { ask } = await createTestPlatform()
    const { paths } = (await readJson(await ask(`${address}/openapi.json`))) as { paths: Record<string, object> }
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(async (method) => {
        const answer = await ask(address + path.replace(/\{\w+\}/g, 'x_1'), { method: method.toUpperCase() })
        return [method, path, answer.status]
      }),
    )
    const answered = await Promise.all(asked)
    expect(answered.length).toBeGreaterThanOrEqual(atLeast)
    expect(answered.filter(([, , status]) => status !== 401)).toEqual([])
  })
})

describe('every answer', () => {
  it.each([
    '/',
    '/healthz',
    '/readyz',
    '/api/about',
    '/api/me',
    '/api/demo',
    '/api/cases/openapi.json',
    '/api/cases/reference',
    '/api/cases/cases',
    '/api/workstation-search/integrations',
    '/integrations/callback?code=a&state=b',
    '/nothing',
  ])('%s has an id, a policy, and may be neither framed nor sniffed', async (path) => {
    const { headers } = await (await createTestPlatform()).ask(path)
    expect(headers.get('x-request-id')).toMatch(/^req_[0-9a-z]{25}$/)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('keeps the id that the caller sent, and a policy that is stricter than the platform’s', async () => {
    const platform = await createTestPlatform()
    const ada = await platform.cases('ada')
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const filed = await ada.cases.create(sampleCase())
    const file = await ada.attachments.upload({ name: 'page.html', bytes }, { caseId: filed.id })
    const headers = { authorization: `Bearer ${await platform.signIn('ada')}`, 'x-request-id': 'mine-1' }
    const answer = await platform.ask(`/api/cases/cases/${filed.id}/attachments/${file.id}`, { headers })
    expect(answer.headers.get('x-request-id')).toBe('mine-1')
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  })

  it('says where there is nothing in the words of the packages', async () => {
    const { ask } = await createTestPlatform()
    for (const path of ['/nothing', '/api/nothing', '/api/me/nothing']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
      expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404, retryable: false })
    }
  })
})
