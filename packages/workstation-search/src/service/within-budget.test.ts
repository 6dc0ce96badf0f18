import { createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { withinBudget } from './within-budget.js'

const unending = new AbortController().signal
const never = () => new Promise<never>(() => {})
const start = () => ({ realClock: createVirtualClock(), answerBudget: 500 })

it('gives what came in time, and leaves nothing that waits', async () => {
  const ports = start()
  let seen: AbortSignal | undefined
  const given = await withinBudget(ports, unending, async (signal) => {
    seen = signal
    return 'rows'
  })
  expect([given, seen?.aborted]).toEqual(['rows', true])
  await ports.realClock.advance('1 hour')
})

it('gives up an application that does not listen, by the real clock, and tells it', async () => {
  const ports = start()
  let seen: AbortSignal | undefined
  const asked = withinBudget(ports, unending, (signal) => {
    seen = signal
    return never()
  })
  const refused = expect(asked).rejects.toMatchObject({
    code: 'application_unavailable',
    retryable: true,
    facts: { reason: 'timeout' },
  })
  await ports.realClock.advance(499)
  expect(seen?.aborted).toBe(false)
  await ports.realClock.advance(1)
  await refused
  expect(seen?.aborted).toBe(true)
})

it('ends with its caller, and asks nothing for one who has gone already', async () => {
  const gone = new AbortController()
  let asked = 0
  const ask = (signal: AbortSignal) =>
    withinBudget(start(), signal, () => {
      asked += 1
      return never()
    })
  const ended = expect(ask(gone.signal)).rejects.toMatchObject({ code: 'aborted' })
  gone.abort()
  await ended
  await expect(ask(gone.signal)).rejects.toMatchObject({ code: 'aborted' })
  expect(asked).toBe(1)
})

it('gives on what the application fails with, at once or late', async () => {
  const ports = start()
  const fail = (how: () => Promise<never>) => withinBudget(ports, unending, how)
  await expect(fail(() => Promise.reject(new Error('late')))).rejects.toThrow('late')
  const sudden = () => {
    throw new Error('at once')
  }
  await expect(fail(sudden)).rejects.toThrow('at once')
})
