import { describe, expect, it } from 'vitest'
import { runResilience } from './run-resilience.js'
import type { ResilienceSubject } from './subject.js'

// What people write by hand: it retries at once, knows no deadline for bodies, and trusts what it gets.
const naive: ResilienceSubject = {
  start({ baseUrl, token }) {
    const ask = async (init: RequestInit): Promise<unknown> => {
      for (let attempt = 1; ; attempt += 1) {
        const headers = { authorization: `Bearer ${token}` }
        const response = await fetch(baseUrl, { ...init, headers }).catch(() => undefined)
        if (init.signal?.aborted) throw new Error('aborted')
        if (response !== undefined && response.status < 400) return response.json()
        if (attempt === 3)
          throw new Error(`failed: ${response?.status} ${await response?.text()} ${headers.authorization}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    return {
      read: ({ signal } = {}) => ask({ signal: signal ?? null }),
      write: () => ask({ method: 'POST', body: '{}' }),
    }
  },
}

describe('a client that is written in a hurry', () => {
  it('fails the checks that it should, by name', async () => {
    const outcomes = await runResilience(naive)
    // On a busy machine waits of one length look spread, so that one check may let this client pass.
    const judged = outcomes.filter(({ name }) => name !== 'waits between attempts are spread at random')
    const named = (result: string) => judged.filter((one) => one.result === result).map(({ name }) => name)
    expect(named('failed')).toEqual([
      'Retry-After in seconds is not undercut on a 429',
      'Retry-After in seconds is not undercut on a 503',
      'Retry-After as a date is not undercut',
      'Retry-After beyond the deadline fails at once and says so',
      'what is refused for good is not repeated',
      'the deadline ends headers that never come',
      'the deadline ends a body that drips',
      'one deadline ends all attempts',
      'an abort in a backoff settles within 20 ms',
      'every write carries an idempotency key of its own',
      'a write that a 503 refused is repeated under its key or not at all',
      'a write whose answer was lost is repeated under its key or not at all',
      'a body that is cut off is a typed error with the request id',
      'a chunked body without its end is a typed error with the request id',
      'a body whose connection is reset is a typed error with the request id',
      'broken JSON is a typed error with the request id',
      'a page of HTML is a typed error with the request id',
      'an answer without its body is a typed error with the request id',
      'no credential stands in an error',
      'a rate limit that is used up (RateLimit) is waited for',
      'a rate limit that is used up (X-RateLimit) is waited for',
    ])
    expect(named('passed_over')).toEqual([
      'an iterator asks for a page when it is needed',
      'an iterator whose page fails keeps what it had and goes on',
    ])
  }, 60_000)
})
