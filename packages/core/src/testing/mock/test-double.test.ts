import { afterEach, describe, expect, it } from 'vitest'
import { createVirtualClock } from '../../clock/virtual-clock.js'
import { createFaultPlan } from '../faults/fault-plan.js'
import { createTestDouble, type TestDoubleOptions } from './test-double.js'

/** A vendor that echoes what it is sent. */
function createEcho(options: Partial<TestDoubleOptions> = {}) {
  const seen: Request[] = []
  const double = createTestDouble({
    baseUrl: 'https://vendor.test/v2/',
    handler: async (request) => {
      seen.push(request)
      return new Response(await request.text(), { headers: { 'content-type': 'text/plain' } })
    },
    operationOf: (request) => new URL(request.url).pathname,
    faults: createFaultPlan([], { random: () => 0 }),
    clock: createVirtualClock(),
    ...options,
  })
  return Object.assign(double, { seen })
}

const ended: (() => void)[] = []
afterEach(() => {
  for (const end of ended.splice(0)) end()
})

describe('a double of a vendor', () => {
  it('answers at further addresses too', async () => {
    const double = createEcho({ alsoAt: ['https://login.vendor.test'] })
    await double.fetch('https://login.vendor.test/token?scope=all', { method: 'POST', body: 'x' })
    await double.fetch('https://vendor.test/v2/users')
    expect(double.baseUrl).toBe('https://vendor.test/v2')
    expect(double.calls.map(({ path, query }) => [path, query])).toEqual([
      ['/token', { scope: 'all' }],
      ['/users', {}],
    ])
  })

  it('writes planned refusals in its own words', async () => {
    const double = createEcho({
      writeFault: ({ status, retryAfter }) => Response.json({ errorCode: 'LIMIT', status, retryAfter }, { status }),
      faults: createFaultPlan([{ do: { status: 429, retryAfter: '1 minute' } }], { random: () => 0 }),
    })
    const response = await double.fetch('https://vendor.test/v2/users')
    expect([response.status, await response.json()]).toEqual([
      429,
      { errorCode: 'LIMIT', status: 429, retryAfter: 60_000 },
    ])
    expect(double.seen).toEqual([])
  })

  it('needs an absolute address without a query', () => {
    for (const baseUrl of ['/v2', 'https://vendor.test/?a=1', 'https://vendor.test/#a']) {
      expect(() => createEcho({ baseUrl }), baseUrl).toThrow(TypeError)
    }
  })
})

describe('a recorded call', () => {
  it('shows JSON as a value, forms as text, and of other bodies how many bytes were read', async () => {
    const double = createEcho()
    const send = async (type: string, body: string) => {
      const headers = { 'content-type': type }
      const response = await double.fetch('https://vendor.test/v2/a', { method: 'POST', headers, body })
      return response.text()
    }
    const sent = [
      ['application/json', '{"a":[1]}'],
      ['application/vnd.api+json; charset=utf-8', '{"a":1}'],
      ['application/json', '{broken'],
      ['application/x-www-form-urlencoded', 'a=1&b=2'],
      ['text/csv', 'a,b\n1,2'],
    ] as const
    for (const [type, body] of sent) expect(await send(type, body)).toBe(body)
    await double.fetch('https://vendor.test/v2/a', { method: 'DELETE' })
    expect(double.calls.map(({ body }) => body)).toEqual([
      { a: [1] },
      { a: 1 },
      '{broken',
      'a=1&b=2',
      { bytes: 7 },
      undefined,
    ])
  })

  it('keeps the bytes that were sent, also those that are no UTF-8', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22])
    let received: Uint8Array | undefined
    const double = createEcho({
      handler: async (request) => {
        received = new Uint8Array(await request.arrayBuffer())
        return new Response()
      },
    })
    await double.fetch('https://vendor.test/v2/a', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
    })
    expect(received).toEqual(bytes)
  })

  it('hides credentials, and shows the other headers', async () => {
    const double = createEcho()
    for (const authorization of ['Bearer abc.def', 'Basic YTpi', 'abc', 'AWS4-HMAC-SHA256 Credential=a, Signature=b']) {
      await double.fetch('https://vendor.test/v2/a', { headers: { authorization, 'X-Trace': '1' } })
    }
    expect(double.calls.map(({ headers }) => headers)).toEqual([
      { authorization: 'Bearer [redacted]', 'x-trace': '1' },
      { authorization: 'Basic [redacted]', 'x-trace': '1' },
      { authorization: '[redacted]', 'x-trace': '1' },
      { authorization: 'AWS4-HMAC-SHA256 [redacted]', 'x-trace': '1' },
    ])
  })

  it('is kept among the last ten thousand', async () => {
    const double = createEcho({ handler: async () => new Response() })
    for (let call = 1; call <= 10_005; call++) await double.fetch(`https://vendor.test/v2/${call}`)
    const { calls } = double
    expect([calls.length, calls[0]?.path, calls.at(-1)?.path]).toEqual([10_000, '/6', '/10005'])
  })
})

describe('the fetch of a double', () => {
  it('rejects as the one of Node does when the connection breaks', async () => {
    const double = createEcho({ faults: createFaultPlan([{ do: 'reset' }], { random: () => 0 }) })
    await expect(double.fetch('https://vendor.test/v2/a')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: 'ECONNRESET', syscall: 'read' },
    })
  })

  it('breaks a body off as the one of Node does', async () => {
    const double = createEcho({ faults: createFaultPlan([{ do: 'cut_off' }], { random: () => 0 }) })
    const response = await double.fetch('https://vendor.test/v2/a', { method: 'POST', body: 'x'.repeat(10) })
    await expect(response.text()).rejects.toMatchObject({
      name: 'TypeError',
      message: 'terminated',
      cause: { code: 'ECONNRESET' },
    })
  })

  it('rejects with the reason of a caller who gave up before, and asks nobody', async () => {
    const double = createEcho()
    const signal = AbortSignal.abort(new Error('never mind'))
    await expect(double.fetch('https://vendor.test/v2/a', { signal })).rejects.toThrow('never mind')
    expect([double.calls, double.seen]).toEqual([[], []])
  })

  it('lets go of a signal that outlives the call', async () => {
    const double = createEcho()
    const { signal } = new AbortController()
    let listening = 0
    const { addEventListener, removeEventListener } = signal
    Object.assign(signal, {
      addEventListener: (...input: Parameters<typeof addEventListener>) => {
        listening += 1
        addEventListener.apply(signal, input)
      },
      removeEventListener: (...input: Parameters<typeof removeEventListener>) => {
        listening -= 1
        removeEventListener.apply(signal, input)
      },
    })
    const request = new Request('https://vendor.test/v2/a')
    Object.defineProperty(request, 'signal', { value: signal })
    const response = await double.fetch(request)
    await response.text()
    expect(listening).toBe(0)
  })

  it('takes a request, and what is said beside it', async () => {
    const double = createEcho()
    const request = new Request('https://vendor.test/v2/a', { method: 'POST', body: 'x' })
    expect(await (await double.fetch(request)).text()).toBe('x')
    await double.fetch(new URL('https://vendor.test/v2/b'), { headers: { 'x-trace': '1' } })
    expect(double.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /a', 'GET /b'])
  })
})

describe('the replaced global fetch', () => {
  it('passes on what goes elsewhere, and can be ended in any order', async () => {
    const original = globalThis.fetch
    ended.push(() => {
      globalThis.fetch = original
    })
    const passed: string[] = []
    const outer: typeof fetch = async (input) => {
      passed.push(String(input))
      return new Response('outer')
    }
    globalThis.fetch = outer
    const [one, two] = [createEcho(), createEcho({ baseUrl: 'https://two.test' })]
    const [endOne, endTwo] = [one.replaceFetch(), two.replaceFetch()]
    for (const url of ['https://vendor.test/v2/a', 'https://two.test/b', 'https://three.test/c']) await fetch(url)
    expect([one.calls.length, two.calls.length, passed]).toEqual([1, 1, ['https://three.test/c']])

    endOne()
    for (const url of ['https://vendor.test/v2/a', 'https://two.test/b']) await fetch(url)
    expect([one.calls.length, two.calls.length, passed.length]).toEqual([1, 2, 2])
    endTwo()
    await fetch('https://two.test/b')
    expect([two.calls.length, passed.length]).toEqual([2, 3])
  })

  it('is put back when the double is closed', async () => {
    const original = globalThis.fetch
    const double = createEcho()
    double.replaceFetch()
    expect(globalThis.fetch).not.toBe(original)
    await double.close()
    expect(globalThis.fetch).toBe(original)
  })
})
