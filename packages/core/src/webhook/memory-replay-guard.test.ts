import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryReplayGuard } from './memory-replay-guard.js'

function guardAt(start: number, limit?: number) {
  let now = start
  const guard = memoryReplayGuard({ clock: { now: () => new Date(now) }, ...(limit !== undefined && { limit }) })
  return {
    claim: (key: string, until: number) => guard.claim(key, new Date(until)),
    moveTo: (time: number) => (now = time),
  }
}

it('grants a claim once while it is held, and again when it has ended', async () => {
  const { claim, moveTo } = guardAt(0)
  expect([await claim('a', 100), await claim('a', 200), await claim('b', 100)]).toEqual([true, false, true])
  moveTo(99)
  expect(await claim('a', 200)).toBe(false)
  moveTo(100)
  expect(await claim('a', 200)).toBe(true)
})

it('grants one of many claims made at once', async () => {
  const { claim } = guardAt(0)
  const granted = await Promise.all(Array.from({ length: 20 }, () => claim('a', 100)))
  expect(granted.filter(Boolean)).toEqual([true])
})

it('refuses when it is full of claims that are held, and goes on when some have ended', async () => {
  const { claim, moveTo } = guardAt(0, 2)
  await claim('long', 1000)
  await claim('short', 10)
  await expect(claim('a', 100)).rejects.toMatchObject({
    code: 'webhook_replay_guard_full',
    status: 503,
    retryable: true,
    message: 'all 2 claims are held: raise the limit',
  })
  expect(await claim('long', 1000)).toBe(false)
  moveTo(10)
  expect(await claim('a', 100)).toBe(true)
  expect(await claim('long', 1000)).toBe(false)
})

it('holds a claim whose end is not known', async () => {
  const { claim } = guardAt(0)
  expect([await claim('a', Number.NaN), await claim('a', Number.NaN)]).toEqual([true, false])
})

it('agrees with a list of all claims, for any sequence of claims and times', async () => {
  const step = fc.record({ wait: fc.nat(5), key: fc.constantFrom('a', 'b', 'c', 'd'), hold: fc.nat(12) })
  const property = fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
    const { claim, moveTo } = guardAt(0)
    const all: { key: string; until: number }[] = []
    let now = 0
    for (const { wait, key, hold } of steps) {
      now += wait
      moveTo(now)
      const free = !all.some((one) => one.key === key && one.until > now)
      expect(await claim(key, now + hold)).toBe(free)
      if (free) all.push({ key, until: now + hold })
    }
  })
  await fc.assert(property)
})

it('uses the clock of the computer when none is passed', async () => {
  const guard = memoryReplayGuard()
  const farAway = new Date('9999-12-31T00:00:00Z')
  expect([await guard.claim('a', farAway), await guard.claim('a', farAway)]).toEqual([true, false])
  expect([await guard.claim('b', new Date(0)), await guard.claim('b', new Date(0))]).toEqual([true, true])
})
