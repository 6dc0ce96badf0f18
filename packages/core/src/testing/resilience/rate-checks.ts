import assert from 'node:assert/strict'
import { check, firstGap, type ResilienceCheck, within } from './check.js'
import { answer, thing } from './steps.js'

function waits(name: string, headers: Readonly<Record<string, string>>): ResilienceCheck {
  return check(name, { patient: true }, async ({ server, client }) => {
    server.play(answer(200, thing, headers), answer(200))
    await within(3_000, client.read({ timeout: 2_900 }))
    await within(3_000, client.read({ timeout: 2_900 }))
    const gap = firstGap(server)
    assert.ok(gap >= 998, `nothing was left for 1000 ms, and the next request came after ${Math.round(gap)} ms`)
  })
}

export const rateChecks: readonly ResilienceCheck[] = [
  waits('a rate limit that is used up (RateLimit) is waited for', { ratelimit: '"default";r=0;t=1' }),
  waits('a rate limit that is used up (X-RateLimit) is waited for', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '1',
  }),
]
