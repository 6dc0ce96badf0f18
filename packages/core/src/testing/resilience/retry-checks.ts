import assert from 'node:assert/strict'
import { check, failureOf, firstGap, type ResilienceCheck, within } from './check.js'
import { good, refuse, reset } from './steps.js'

// The two ends measure with clocks that tick differently.
const tolerance = 2
const patience = 6_000

export const retryChecks: readonly ResilienceCheck[] = [
  ...[429, 503].map((status) =>
    check(`Retry-After in seconds is not undercut on a ${status}`, { patient: true }, async ({ server, client }) => {
      server.play(refuse(status, { 'retry-after': '1' }), good)
      await within(patience, client.read({ timeout: 5_000 }))
      const gap = firstGap(server)
      assert.ok(gap >= 1_000 - tolerance, `asked to wait 1000 ms, it came back after ${Math.round(gap)} ms`)
    }),
  ),
  check('Retry-After as a date is not undercut', { patient: true }, async ({ server, client }) => {
    let until = 0
    server.play(
      (turn) => {
        until = Math.floor(Date.now() / 1_000) * 1_000 + 2_000
        refuse(503, { 'retry-after': new Date(until).toUTCString() })(turn)
      },
      (turn) => {
        until -= Date.now()
        good(turn)
      },
    )
    await within(patience, client.read({ timeout: 5_000 }))
    assert.ok(until <= tolerance, `it came back ${until} ms before the date`)
  }),
  check('Retry-After beyond the deadline fails at once and says so', {}, async ({ server, client }) => {
    server.play(refuse(503, { 'retry-after': '120' }), good)
    const { error, after } = await within(patience, failureOf(client.read({ timeout: 2_000 })))
    assert.equal(server.requests.length, 1, 'the request was repeated')
    assert.ok(after < 500, `it failed after ${Math.round(after)} ms`)
    const said = client.explain?.(error).retryAfter === 120_000 || /\b120(?:[ _,.]?000)?\b/.test(String(error))
    assert.ok(said, `the error does not say how long to wait: ${String(error)}`)
  }),
  check('waits between attempts are spread at random', { patient: true }, async ({ server, client }) => {
    const gaps: number[] = []
    const isSpread = () => Math.max(...gaps) - Math.min(...gaps) > Math.max(...gaps) / 3
    // Six waits drawn at random lie close together once in 250 times; twelve, once in 180,000.
    for (let round = 0; round < 6 || (round < 12 && !isSpread()); round += 1) {
      const before = server.requests.length
      server.play(refuse(503), good)
      await within(patience, client.read({ timeout: 5_000 }))
      const [first, second] = server.requests.slice(before)
      assert.ok(first !== undefined && second !== undefined, 'a 503 was not tried again')
      gaps.push(second.at - first.at)
    }
    assert.ok(isSpread(), `the waits were ${gaps.map(Math.round).join(', ')} ms`)
  }),
  check('what is refused for good is not repeated', {}, async ({ server, client }) => {
    for (const status of [400, 403, 404, 422]) {
      const before = server.requests.length
      server.play(refuse(status))
      await within(patience, failureOf(client.read()))
      assert.equal(server.requests.length - before, 1, `a ${status} was repeated`)
    }
  }),
  check('a connection that is reset before the answer is tried again', {}, async ({ server, client }) => {
    server.play(reset, good)
    await within(patience, client.read({ timeout: 5_000 }))
    assert.equal(server.requests.length, 2)
  }),
]
