import { expect, it } from 'vitest'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { followEvents } from './follow-events.js'
import { createMemoryEvents } from './memory-events.js'

/** A signal that counts its listeners, and events that count who waits for them. */
function counted() {
  const events = createMemoryEvents(createVirtualClock())
  const controller = new AbortController()
  const held = { signal: 0, events: 0 }
  const { signal } = controller
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...all: Parameters<typeof add>) => {
    held.signal += 1
    add(...all)
  }
  signal.removeEventListener = (...all: Parameters<typeof remove>) => {
    held.signal -= 1
    remove(...all)
  }
  const onChange = events.onChange
  events.onChange = (stream, wake) => {
    held.events += 1
    const callOff = onChange(stream, wake)
    return () => {
      held.events -= 1
      callOff()
    }
  }
  const follow = (after?: string) => followEvents(events, { stream: 'one', after, signal, isClosed: () => false })
  return { events, controller, held, follow }
}

it('holds a listener only while somebody waits: after an event, after being left, after the signal', async () => {
  const { events, controller, held, follow } = counted()
  const [first, second, third] = [follow(), follow(), follow()]
  expect(held).toEqual({ signal: 0, events: 0 })
  const waiting = first.next()
  await Promise.resolve()
  expect(held).toEqual({ signal: 1, events: 1 })
  events.append('one', 'x')
  expect(await waiting).toEqual({ done: false, value: { id: '1', data: 'x' } })
  expect(held).toEqual({ signal: 0, events: 0 })
  expect(await second.next()).toEqual({ done: false, value: { id: '1', data: 'x' } })
  const left = second.next()
  await Promise.resolve()
  await second.return?.()
  expect((await left).done).toBe(true)
  expect(held).toEqual({ signal: 0, events: 0 })
  await third.next()
  const ended = third.next()
  await Promise.resolve()
  controller.abort()
  expect((await ended).done).toBe(true)
  expect(held).toEqual({ signal: 0, events: 0 })
})

it('asked for several events at once, it gives them in order', async () => {
  const { events, follow } = counted()
  const follower = follow('0')
  const asked = [follower.next(), follower.next(), follower.next()]
  for (const data of ['a', 'b', 'c']) events.append('one', data)
  expect((await Promise.all(asked)).map(({ value }) => value)).toEqual([
    { id: '1', data: 'a' },
    { id: '2', data: 'b' },
    { id: '3', data: 'c' },
  ])
})

it('a follower that falls more than 24 hours behind gets a reset', async () => {
  const clock = createVirtualClock()
  const events = createMemoryEvents(clock)
  const { signal } = new AbortController()
  const follower = followEvents(events, { stream: 'one', after: '0', signal, isClosed: () => false })
  events.append('one', 'a')
  expect(await follower.next()).toEqual({ done: false, value: { id: '1', data: 'a' } })
  events.append('one', 'b')
  await clock.advance('25 hours')
  events.append('one', 'c')
  expect(await follower.next()).toEqual({ done: false, value: { reset: true, id: '3' } })
})

it('an event that is exactly 24 hours old is still there', async () => {
  const clock = createVirtualClock()
  const events = createMemoryEvents(clock)
  events.append('one', 'a')
  await clock.advance('1 day')
  expect(events.read('one').events).toHaveLength(1)
  await clock.advance(1)
  expect(events.read('one')).toEqual({ last: 1, events: [] })
})
