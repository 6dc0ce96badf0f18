import { createVirtualClock } from '@waymark/core/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answered, begun, sampleAccount, sampleAnswer, scriptedSearch, settle } from '../../fixtures/scripted-search.js'
import type { SearchEvent } from '../model/search-answer.js'
import { createLiveSearch } from './live-search.js'

const texts = ['', 'a', 'ac', 'acme', 'acme ', 'globex in:lead', 'flaky', 'broken', 'lost']

/** What a service says to a text, whenever it comes to say it: the same each time. An error comes last. */
function answersTo(text: string): { events: readonly SearchEvent[]; error?: Error } {
  const key = text.trim()
  const first = sampleAnswer([sampleAccount(`${key} 2`)], { isFinal: false })
  const final = sampleAnswer([sampleAccount(`${key} 1`, 'exact'), sampleAccount(`${key} 2`)], { state: 'cut' })
  const wiki = sampleAnswer([sampleAccount(`${key} wiki`)], { sourceId: 'wiki', kind: 'item' })
  const start = begun(key, 'crm', 'wiki')
  if (key === 'broken') return { events: [], error: new Error('broken') }
  if (key === 'flaky') return { events: [start, answered(first)], error: new Error('flaky') }
  const whole = [start, answered(first), answered(wiki), answered(final), { type: 'ended' } as const]
  return { events: key === 'lost' ? [start, answered(wiki), ...whole] : whole }
}

function prepare() {
  const { client, streams, mores } = scriptedSearch()
  const clock = createVirtualClock()
  const live = createLiveSearch({ client, clock })
  const told = new Map<number, number>()
  /** Brings a stream one step forward; false once it is at its end. */
  async function step(at: number): Promise<boolean> {
    const stream = streams[at]
    if (stream === undefined) return false
    const { events, error } = answersTo(stream.request.text)
    const next = told.get(at) ?? 0
    told.set(at, next + 1)
    const event = events[next]
    if (event) await stream.give(event)
    else if (next === events.length) await (error ? stream.fail(error) : stream.end())
    return next < events.length
  }
  /** Asks for more of what the newest stream has found, once it has found something. */
  async function askMore(): Promise<void> {
    live.submit()
    for (let left = true; left; ) left = await step(streams.length - 1)
    live.more('account')
  }
  async function drain(order: (at: number) => number): Promise<void> {
    await clock.advance(1_000)
    await settle()
    const left = new Set(streams.keys())
    for (let turn = 0; left.size > 0; turn += 1) {
      const at = [...left][order(turn) % left.size] as number
      if (!(await step(at))) left.delete(at)
    }
    // Calls for more answer last of all: late, and only once.
    for (const [at, one] of mores.entries()) await one.give(sampleAnswer([sampleAccount(`late ${at}`)]))
  }
  return { live, clock, streams, mores, step, askMore, drain }
}

const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.constantFrom(...texts) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('step' as const), back: fc.nat(2), times: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), span: fc.constantFrom(1, 149, 150, 400) }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'submit' as const }, { do: 'more' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), at: fc.nat(3) }) },
)

it('however typing, answers, late aborts and failures interleave, it ends in the state of the last text alone (WORK-04)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(move, { maxLength: 40 }),
      fc.constantFrom(...texts),
      fc.infiniteStream(fc.nat(99)),
      async (moves, last, numbers) => {
        const busy = prepare()
        for (const one of moves) {
          if (one.do === 'type') busy.live.type(one.text)
          else if (one.do === 'wait') await busy.clock.advance(one.span)
          else if (one.do === 'submit') busy.live.submit()
          else if (one.do === 'more') await busy.askMore()
          else if (one.do === 'answer') await busy.mores[one.at]?.give(sampleAnswer([sampleAccount('further')]))
          else for (let time = 0; time < one.times; time += 1) await busy.step(busy.streams.length - 1 - one.back)
          await settle()
        }
        // Something else in between: typing what stands there already would rightly change nothing.
        busy.live.type('umbrella')
        busy.live.type(last)
        await busy.drain(() => numbers.next().value)
        const alone = prepare()
        alone.live.type(last)
        await alone.drain(() => 0)
        expect(busy.live.state).toEqual(alone.live.state)
        const active = busy.streams.filter(({ signal }) => !signal?.aborted)
        expect(active.length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 500 },
  )
})
