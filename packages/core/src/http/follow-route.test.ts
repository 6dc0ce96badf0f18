import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { defineRoute } from '../route/route.js'
import { createConnection } from './connection.js'
import { type FollowOptions, followRoute } from './follow-route.js'

const followThing = defineRoute({
  operation: 'followThing',
  method: 'GET',
  path: '/thing/events',
  capability: 'read',
  events: z.object({ n: z.number() }),
})

const frame = (n: number, id = String(n)) => `id: ${id}\ndata: {"n":${n}}\n\n`
const headers = { 'content-type': 'text/event-stream', 'x-request-id': 'req_1' }
type Step = (signal: AbortSignal) => Response | Promise<Response>

/** Sends text, in pieces, and then ends, breaks off or stays silent. */
function stream(pieces: string[], end: 'close' | 'break' | 'hang' = 'close'): Step {
  return () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift()
        if (piece !== undefined) return controller.enqueue(new TextEncoder().encode(piece))
        if (end === 'close') controller.close()
        if (end === 'break') controller.error(new Error('reset'))
        return end === 'hang' ? new Promise<void>(() => undefined) : undefined
      },
    })
    return new Response(body, { headers })
  }
}
const ended: Step = () => new Response(null, { status: 204 })
const refused =
  (status: number): Step =>
  () =>
    new Response('', { status })

async function follow(steps: Step[], options?: FollowOptions, until = Number.POSITIVE_INFINITY) {
  const clock = createVirtualClock({ autoAdvance: true })
  const start = clock.now().getTime()
  const asked: { at: number; after: string | null }[] = []
  const connection = createConnection({
    baseUrl: 'https://x.test',
    clock,
    random: () => 1,
    fetch: async (input, init) => {
      const after = new Request(input, init).headers.get('last-event-id')
      asked.push({ at: clock.now().getTime() - start, after })
      return (steps[asked.length - 1] ?? ended)(init?.signal as AbortSignal)
    },
  })
  const seen: unknown[] = []
  let error: unknown
  try {
    for await (const event of followRoute(connection, followThing, {}, options)) {
      if (seen.push(event) >= until) break
    }
  } catch (reason) {
    error = reason
  }
  return { seen, asked, error }
}

const event = (n: number) => ({ id: String(n), event: { n } })

describe('followRoute', () => {
  it('reads events however they are cut into pieces, until it is told that there are no more', async () => {
    const text = `: follow\n\n${frame(1)}${frame(2)}`
    const { seen, asked, error } = await follow([stream(Array.from(text))])
    expect([seen, asked, error]).toEqual([
      [event(1), event(2)],
      [
        { at: 0, after: null },
        { at: 250, after: '2' },
      ],
      undefined,
    ])
  })

  it('starts behind an event that is known', async () => {
    const { asked } = await follow([ended], { after: '7' })
    expect(asked).toEqual([{ at: 0, after: '7' }])
  })

  it('goes on behind the last event when the stream breaks or cannot be reached', async () => {
    const { seen, asked } = await follow([
      stream([frame(1)], 'break'),
      refused(503),
      () => Promise.reject(new TypeError('fetch failed')),
      stream([frame(2)]),
    ])
    expect(seen).toEqual([event(1), event(2)])
    expect(asked).toEqual([
      { at: 0, after: null },
      { at: 250, after: '1' },
      { at: 750, after: '1' },
      { at: 1_750, after: '1' },
      { at: 2_000, after: '2' },
    ])
  })

  it('asks anew when the line falls silent', async () => {
    const { seen, asked } = await follow([stream([frame(1)], 'hang')], { idleTimeout: 50 })
    expect([seen, asked.length]).toEqual([[event(1)], 2])
  })

  it('waits as long as the server says between streams', async () => {
    const { asked } = await follow([stream([`retry: 3000\n\n${frame(1)}`])])
    expect(asked.map(({ at }) => at)).toEqual([0, 3_000])
  })

  it('tells of a reset and follows from there', async () => {
    let resets = 0
    const onReset = () => {
      resets += 1
    }
    const steps = [stream([`event: reset\nid: 90\ndata: {}\n\n`]), stream([frame(91)])]
    const { seen, asked } = await follow(steps, { after: '7', onReset })
    expect([seen, resets, asked.map(({ after }) => after)]).toEqual([[event(91)], 1, ['7', '90', '91']])
  })

  it('ends at a reset that nobody listens for, since events were missed', async () => {
    const { error } = await follow([stream([`event: reset\nid: 90\ndata: {}\n\n`])], { after: '7' })
    expect(error).toMatchObject({ code: 'not_found' })
  })

  it.each<[string, Step, object]>([
    ['is refused for good', refused(403), { code: 'forbidden' }],
    ['answers with something else', () => Response.json({}), { code: 'contract_broken' }],
    [
      'brings an event of another shape',
      stream(['data: {"n":"x"}\n\n']),
      { code: 'contract_broken', requestId: 'req_1' },
    ],
    ['brings an event that is not JSON', stream(['data: x\n\n']), { code: 'contract_broken', requestId: 'req_1' }],
  ])('ends when the stream %s', async (_, step, error) => {
    const followed = await follow([step])
    expect(followed.error).toMatchObject(error)
    expect(followed.asked.length).toBe(1)
  })

  it('gives up on a server that greets and hangs up again and again', async () => {
    const { error, asked } = await follow(
      Array.from({ length: 9 }, () => stream([': follow\n\n'])),
      { attempts: 3 },
    )
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(asked.length).toBe(4)
  })

  it('tells when the stream is open, and when it is lost and why', async () => {
    const told: unknown[] = []
    const { seen } = await follow([stream([frame(1)], 'break'), refused(503), stream([frame(2)])], {
      onOpen: () => told.push('open'),
      onLost: ({ error, delay }) => told.push([(error as { code?: string } | undefined)?.code, delay]),
    })
    expect(seen).toEqual([event(1), event(2)])
    expect(told).toEqual([
      'open',
      ['contract_broken', expect.any(Number)],
      ['unavailable', expect.any(Number)],
      'open',
      [undefined, expect.any(Number)],
    ])
  })

  it('ends with the signal of the caller', async () => {
    const controller = new AbortController()
    const pieces = [frame(1)]
    const silent = new ReadableStream<Uint8Array>(
      {
        pull(body) {
          const piece = pieces.shift()
          if (piece !== undefined) return body.enqueue(new TextEncoder().encode(piece))
          controller.abort()
          return new Promise<void>(() => undefined)
        },
      },
      { highWaterMark: 0 },
    )
    const { seen, error } = await follow([() => new Response(silent, { headers })], { signal: controller.signal })
    expect([seen, error]).toEqual([[event(1)], expect.objectContaining({ code: 'aborted' })])
  })

  it('hangs up when the loop is left', async () => {
    let cancelled = false
    const open: Step = () => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode(frame(1))),
        cancel: () => {
          cancelled = true
        },
      })
      return new Response(body, { headers })
    }
    const { seen } = await follow([open], {}, 1)
    expect([seen, cancelled]).toEqual([[event(1)], true])
  })
})
