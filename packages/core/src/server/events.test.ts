import { afterEach, describe, expect, it, vi } from 'vitest'
import { startNotes } from '../../fixtures/notes-server.js'
import { respondEvents } from './events.js'
import type { Emitted } from './implement.js'

const decoder = new TextDecoder()

function readerOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  return {
    next: async () => {
      const { done, value } = await reader.read()
      return done ? undefined : decoder.decode(value)
    },
    cancel: () => reader.cancel(),
  }
}

async function* events(...all: Emitted<unknown>[]): AsyncGenerator<Emitted<unknown>> {
  yield* all
}

afterEach(() => {
  vi.useRealTimers()
})

describe('server-sent events', () => {
  it('begin at once, carry ids and JSON, tell of a reset, and end with their source', async () => {
    const leave = vi.fn()
    const source = events({ id: '1', data: { text: 'a\nb' } }, { id: '7', reset: true })
    const response = respondEvents(source, 'req_1', leave)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-cache, no-transform',
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'req_1',
    })
    expect(await response.text()).toBe(': follow\n\nid: 1\ndata: {"text":"a\\nb"}\n\nevent: reset\nid: 7\ndata: {}\n\n')
    expect(leave).toHaveBeenCalledOnce()
  })

  it('are kept alive by a comment each twenty seconds, until the reader leaves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const silent: AsyncIterable<Emitted<unknown>> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: async () => ({ done: true, value: undefined }),
      }),
    }
    const reader = readerOf(respondEvents(silent, 'req_1', () => {}))
    expect(await reader.next()).toBe(': follow\n\n')
    for (const beat of [1, 2]) {
      const next = reader.next()
      await vi.advanceTimersByTimeAsync(20_000)
      expect(await next, `beat ${beat}`).toBe(': still here\n\n')
    }
    await reader.cancel()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('break off when their source fails, and stop the heartbeat', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const leave = vi.fn()
    async function* failing(): AsyncGenerator<Emitted<unknown>> {
      yield { id: '1', data: 1 }
      throw new Error('lost sight')
    }
    await expect(respondEvents(failing(), 'req_1', leave).text()).rejects.toThrow('lost sight')
    expect([leave.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0])
  })
})

describe('a stream of events through the handler', () => {
  it('gives what happens from now on, and what came after an id', async () => {
    const { ask, probe } = await startNotes()
    const live = readerOf(await ask('GET', '/events'))
    expect(await live.next()).toBe(': follow\n\n')
    await ask('POST', '/notes', { body: { title: 'Tea' } })
    expect(await live.next()).toBe('id: 1\ndata: {"title":"Tea"}\n\n')
    const later = readerOf(await ask('GET', '/events', { headers: { 'last-event-id': '0' } }))
    await later.next()
    expect(await later.next()).toBe('id: 1\ndata: {"title":"Tea"}\n\n')
    expect(probe.seen).toEqual([undefined, '0'])
    await Promise.all([live.cancel(), later.cancel()])
  })

  it('tells the use case that the reader cancelled', async () => {
    const { ask, probe } = await startNotes()
    const gone = new Promise<void>((resolve) => {
      probe.onGone = resolve
    })
    const reader = readerOf(await ask('GET', '/events'))
    await reader.next()
    await reader.cancel()
    await gone
  })

  it('tells the use case that the request was aborted, and ends', async () => {
    const { ask, probe } = await startNotes()
    const caller = new AbortController()
    const gone = new Promise<void>((resolve) => {
      probe.onGone = resolve
    })
    const reader = readerOf(await ask('GET', '/events', { signal: caller.signal }))
    await reader.next()
    caller.abort()
    await gone
    expect(await reader.next()).toBeUndefined()
  })
})
