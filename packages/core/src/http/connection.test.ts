import { describe, expect, it } from 'vitest'
import { createConnection } from './connection.js'

describe('createConnection', () => {
  it('fills in the defaults', () => {
    const { clock, budget, random, makeId, ...plain } = createConnection({ baseUrl: 'https://x.test/api/cases/' })
    expect(plain).toEqual({
      baseUrl: 'https://x.test/api/cases',
      token: undefined,
      scheme: 'Bearer',
      fetch: undefined,
      timeout: 30_000,
      retry: { attempts: 3, baseDelay: 250, maximumDelay: 10_000 },
      hooks: undefined,
      tracer: undefined,
      headers: {},
      idempotencyHeader: 'idempotency-key',
      readRefusal: undefined,
    })
  })

  it('reads words as times, false as once, and header names in any case', () => {
    const connection = createConnection({
      baseUrl: new URL('https://x.test'),
      timeout: '2 minutes',
      retry: false,
      budget: false,
      idempotencyHeader: false,
      headers: { 'X-Team': 'a' },
      userAgent: 'waymark/1',
    })
    expect(connection).toMatchObject({
      baseUrl: 'https://x.test',
      timeout: 120_000,
      retry: { attempts: 1 },
      budget: undefined,
      idempotencyHeader: undefined,
      headers: { 'x-team': 'a', 'user-agent': 'waymark/1' },
    })
  })

  it.each(['', '/api', 'https://user:hunter2@x.test', 'https://x.test/?key=hunter2', 'https://x.test/#a'])(
    'refuses the base URL %j without repeating it',
    (baseUrl) => {
      expect(() => createConnection({ baseUrl })).toThrow(/^baseUrl must (?!.*hunter2)/)
    },
  )
})
