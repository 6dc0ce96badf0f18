import assert from 'node:assert/strict'
import { check, failureOf, type ResilienceCheck, within } from './check.js'
import type { Step } from './scripted-server.js'
import { drip, good, goodThenClose, hang, hangInBody, refuse, refuseSlowly } from './steps.js'

const timeout = 500
// What a loaded machine may add; a deadline that ends at the headers, or starts anew, is late by more.
const grace = 250

function endsInTime(name: string, step: Step): ResilienceCheck {
  return check(name, { patient: true }, async ({ server, client }) => {
    server.play(step)
    const { after } = await within(3_000, failureOf(client.read({ timeout })))
    assert.ok(after < timeout + grace, `a deadline of ${timeout} ms ended it after ${Math.round(after)} ms`)
  })
}

export const deadlineChecks: readonly ResilienceCheck[] = [
  endsInTime('the deadline ends headers that never come', hang),
  endsInTime('the deadline ends a body that drips', drip),
  endsInTime('one deadline ends all attempts', refuseSlowly(503, 200)),
]

// A pause of the machine delays one try, not three.
const tries = 3

function abortsAtOnce(name: string, step: Step): ResilienceCheck {
  return check(name, {}, async ({ server, client }) => {
    let fastest = Number.POSITIVE_INFINITY
    for (let round = 0; round < tries && fastest > 20; round += 1) {
      const before = server.requests.length
      server.play(step)
      const controller = new AbortController()
      const call = client.read({ signal: controller.signal, timeout: 10_000 })
      call.catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 150))
      assert.equal(server.requests.length - before, 1, 'the call was not where it should be aborted')
      controller.abort()
      const { after } = await within(2_000, failureOf(call))
      fastest = Math.min(fastest, after)
    }
    assert.ok(fastest <= 20, `the abort took ${Math.round(fastest)} ms`)
  })
}

export const abortChecks: readonly ResilienceCheck[] = [
  check('an abort before the start sends nothing', {}, async ({ server, client }) => {
    server.play(good)
    const { after } = await within(2_000, failureOf(client.read({ signal: AbortSignal.abort() })))
    assert.equal(server.requests.length, 0, 'a request was sent')
    assert.ok(after <= 20, `it took ${Math.round(after)} ms`)
  }),
  abortsAtOnce('an abort before the headers settles within 20 ms', hang),
  abortsAtOnce('an abort in a hanging body settles within 20 ms', hangInBody),
  abortsAtOnce('an abort in a backoff settles within 20 ms', refuse(503, { 'retry-after': '2' })),
]

export const connectionChecks: readonly ResilienceCheck[] = [
  check('a kept connection that the server closed is no failure', {}, async ({ server, client }) => {
    server.play(goodThenClose)
    for (let round = 0; round < 5; round += 1) await within(3_000, client.read({ timeout: 2_000 }))
  }),
]
