import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChatInstants, idleEnd, nextChatDeadline } from './chat-deadline.js'
import { idleWarning, longestChat, maximumIdleMinutes, minimumIdleMinutes } from './chat-limits.js'

const start = Date.parse('2026-01-05T09:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const chat: ChatInstants = {
  state: 'active',
  createdAt: at(0),
  customerSeenAt: at(0),
  activityAt: at(0),
  customerIdleMinutes: 15,
}

describe('the next thing that time does to a chat', () => {
  it.each([
    ['finds the line lost 45 seconds after the last sign of life', {}, { kind: 'line_lost', at: at(0.75) }],
    ['warns two minutes before the idle end', { customerSeenAt: at(13) }, { kind: 'idle_warning', at: at(13) }],
    [
      'ends a silent chat once it was warned',
      { customerSeenAt: at(15), idleWarnedAt: at(13) },
      { kind: 'customer_idle', at: at(15) },
    ],
    [
      'gives two minutes after a late warning',
      { customerSeenAt: at(60), idleWarnedAt: at(60) },
      { kind: 'line_lost', at: at(60.75) },
    ],
    [
      'ends the chat of a customer who stays away for five minutes',
      { customerLostAt: at(1) },
      { kind: 'customer_lost', at: at(6) },
    ],
    [
      'knows no idle end in the queue',
      { state: 'waiting', customerSeenAt: at(24 * 60), idleWarnedAt: at(1) },
      { kind: 'time_limit', at: at(24 * 60) },
    ],
    ['is nothing once it has ended', { state: 'ended' }, undefined],
  ] as const)('%s (CASE-21)', (_, changes, expected) => {
    expect(nextChatDeadline({ ...chat, ...changes })).toEqual(expected)
  })

  it('is never later than 24 hours after the start, and a warning always leaves its two minutes (CASE-21)', () => {
    const minutes = fc.double({ min: 0, max: 60 * 24, noNaN: true }).map((value) => at(value))
    const idle = fc.integer({ min: minimumIdleMinutes, max: maximumIdleMinutes })
    fc.assert(
      fc.property(minutes, minutes, minutes, idle, (customerSeenAt, activityAt, warnedAt, customerIdleMinutes) => {
        const found = nextChatDeadline({ ...chat, customerSeenAt, activityAt, customerIdleMinutes })
        expect(found?.at.getTime()).toBeLessThanOrEqual(start + longestChat)
        const end = idleEnd({ activityAt, customerIdleMinutes }, warnedAt).getTime()
        expect(end - warnedAt.getTime()).toBeGreaterThanOrEqual(idleWarning)
        expect(end - activityAt.getTime()).toBeGreaterThanOrEqual(customerIdleMinutes * 60_000)
      }),
    )
  })
})
