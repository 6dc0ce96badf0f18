import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../clock/clock.js'
import { startDeadline } from './deadline.js'

const never = new Promise<never>(() => undefined)

describe('startDeadline', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends work that does not listen, and says after how long', async () => {
    const deadline = startDeadline(2_000, systemClock)
    deadline.attempts = 2
    deadline.lastFailure = new Error('before')
    const raced = expect(deadline.race(never)).rejects.toMatchObject({
      code: 'timeout',
      message: 'no answer within 2 s (2 attempts)',
      cause: new Error('before'),
    })
    vi.advanceTimersByTime(2_000)
    await raced
    expect(deadline.signal.aborted).toBe(true)
  })

  it('ends with the signal of the caller, and keeps its reason', async () => {
    const controller = new AbortController()
    const deadline = startDeadline(2_000, systemClock, controller.signal)
    const raced = expect(deadline.race(never)).rejects.toMatchObject({ code: 'aborted', cause: 'enough' })
    controller.abort('enough')
    await raced
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is over from the start when the signal is', async () => {
    const deadline = startDeadline(2_000, systemClock, AbortSignal.abort())
    await expect(deadline.race(never)).rejects.toMatchObject({ code: 'aborted' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('counts what remains, starts anew, pauses and ends', () => {
    const deadline = startDeadline(2_000, systemClock)
    vi.advanceTimersByTime(500)
    expect(deadline.remaining()).toBe(1_500)
    deadline.restart(1_000)
    expect(deadline.remaining()).toBe(1_000)
    deadline.pause()
    vi.advanceTimersByTime(5_000)
    expect(deadline.failure).toBeUndefined()
    deadline.end()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('has no timer when there is no limit', () => {
    startDeadline(Number.POSITIVE_INFINITY, systemClock)
    expect(vi.getTimerCount()).toBe(0)
  })
})
