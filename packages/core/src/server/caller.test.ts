import { expect, it } from 'vitest'
import { followCaller } from './caller.js'

const requestWith = (signal: AbortSignal) => new Request('https://notes.test/', { signal })

it('a caller who left before anybody asked has left', () => {
  const caller = new AbortController()
  caller.abort(new Error('closed the page'))
  expect(followCaller(requestWith(caller.signal)).signal()).toMatchObject({
    aborted: true,
    reason: { message: 'closed the page' },
  })
  const followed = followCaller(requestWith(new AbortController().signal))
  followed.leave()
  expect(followed.signal().aborted).toBe(true)
})

it('a caller who leaves fires the signal, with the reason', () => {
  const caller = new AbortController()
  const signal = followCaller(requestWith(caller.signal)).signal()
  expect(signal.aborted).toBe(false)
  caller.abort(new Error('closed the page'))
  expect(signal).toMatchObject({ aborted: true, reason: { message: 'closed the page' } })
})

it('everybody who asks is given the same signal', () => {
  const caller = followCaller(requestWith(new AbortController().signal))
  expect(caller.signal()).toBe(caller.signal())
})
