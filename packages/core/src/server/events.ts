import { systemClock } from '../clock/clock.js'
import type { Emitted } from './implement.js'

const encoder = new TextEncoder()

// Proxies cut lines that are silent for a minute; real time, because it is the line that must be kept.
const heartbeatMilliseconds = 20_000

function frame(event: Emitted<unknown>): string {
  if ('reset' in event) return `event: reset\nid: ${event.id}\ndata: {}\n\n`
  return `id: ${event.id}\ndata: ${JSON.stringify(event.data)}\n\n`
}

/** Says now and then that the line stands, until the signal fires. */
async function beat(controller: ReadableStreamDefaultController<Uint8Array>, ended: AbortSignal): Promise<void> {
  for (;;) {
    await systemClock.sleep(heartbeatMilliseconds, ended)
    controller.enqueue(encoder.encode(': still here\n\n'))
  }
}

/** Server-sent events of a stream. `leave` is called when it ends, from whichever side. */
export function respondEvents(events: AsyncIterable<Emitted<unknown>>, requestId: string, leave: () => void): Response {
  const iterator = events[Symbol.asyncIterator]()
  const ended = new AbortController()
  const end = () => {
    ended.abort()
    leave()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // The first bytes make every proxy and client see that the line stands.
      controller.enqueue(encoder.encode(': follow\n\n'))
      // It only ends by being ended.
      beat(controller, ended.signal).catch(() => {})
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next()
        if (ended.signal.aborted) return
        if (!done) return controller.enqueue(encoder.encode(frame(value)))
        end()
        controller.close()
      } catch (error) {
        end()
        controller.error(error)
      }
    },
    async cancel() {
      end()
      await iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    },
  })
}
