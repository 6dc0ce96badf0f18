import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoAnswerError, RefusedError } from '../errors/error.js'
import { refuse } from '../errors/refuse.js'
import { fullJitter, mayRetry, retryDelay } from './backoff.js'

const policy = { attempts: 3, baseDelay: 250, maximumDelay: 1_000 }

describe('fullJitter', () => {
  it('doubles its window with every attempt, up to the longest delay', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => fullJitter(policy, attempt, () => 1))).toEqual([
      250, 500, 1_000, 1_000, 1_000,
    ])
  })

  it('may fall anywhere in its window', () => {
    expect([0, 0.5].map((share) => fullJitter(policy, 1, () => share))).toEqual([0, 125])
  })
})

describe('retryDelay', () => {
  it('never undercuts what the server asked for', () => {
    fc.assert(
      fc.property(
        fc.nat(1e7),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (asked, attempt, share) => {
          const refusal = refuse('unavailable', undefined, { retryAfter: asked })
          expect(retryDelay(refusal, policy, attempt, () => share)).toBeGreaterThan(asked)
        },
      ),
    )
  })
})

describe('mayRetry', () => {
  const unavailable = refuse('unavailable')
  const limited = refuse('rate_limited')
  const lost = new NoAnswerError('connection_failed', 'lost')

  it('repeats what the error table marks', () => {
    const errors = [
      unavailable,
      limited,
      lost,
      refuse('not_found'),
      new NoAnswerError('aborted', 'ended'),
      new Error('own'),
    ]
    expect(errors.map((error) => mayRetry(error, 'always'))).toEqual([true, true, true, false, false, false])
  })

  it('repeats a write without a key only when a 429 turned it away', () => {
    const marked = new RefusedError('busy', { status: 409, retryable: true, title: 'Busy' })
    const errors = [unavailable, limited, lost, marked]
    expect(errors.map((error) => mayRetry(error, 'if_turned_away'))).toEqual([false, true, false, false])
  })

  it('never repeats what can be sent only once', () => {
    expect([unavailable, limited, lost].map((error) => mayRetry(error, 'never'))).toEqual([false, false, false])
  })
})
