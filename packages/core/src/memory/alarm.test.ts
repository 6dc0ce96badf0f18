import { expect, it } from 'vitest'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { createAlarm } from './alarm.js'

const day = 86_400_000

/** A virtual clock that an alarm cannot tell from a real one, and that notes every sleep. */
function disguised() {
  const clock = createVirtualClock()
  const sleeps: number[] = []
  const plain = {
    now: clock.now,
    sleep(span: number, signal?: AbortSignal) {
      sleeps.push(span)
      return clock.sleep(span, signal)
    },
  }
  return { clock, plain, sleeps }
}

it('sleeps until the schedule is due, never more than a day at a time', async () => {
  const { clock, plain, sleeps } = disguised()
  const start = clock.now().getTime()
  let due: Date | undefined = new Date(start + 2.5 * day)
  const ran: number[] = []
  const alarm = createAlarm(plain, {
    nextDue: () => due,
    async runDue() {
      if (due === undefined || clock.now() < due) return
      ran.push((clock.now().getTime() - start) / day)
      due = undefined
    },
  })
  alarm.update()
  alarm.update()
  await clock.advance(10 * day)
  expect([ran, sleeps]).toEqual([[2.5], [day, day, day / 2]])
})

it('wakes earlier when something earlier turns up, and not at all once it is stopped', async () => {
  const { clock, plain, sleeps } = disguised()
  const start = clock.now().getTime()
  const moments = [500]
  const ran: number[] = []
  const alarm = createAlarm(plain, {
    nextDue: () => (moments[0] === undefined ? undefined : new Date(start + moments[0])),
    async runDue() {
      ran.push(moments.shift() ?? -1)
    },
  })
  alarm.update()
  moments.unshift(200)
  alarm.update()
  await clock.advance(300)
  alarm.stop()
  await clock.advance(300)
  expect([ran, sleeps]).toEqual([[200], [500, 200, 300]])
})
