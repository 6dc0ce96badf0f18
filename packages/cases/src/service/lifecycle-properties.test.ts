import { isRefused } from '@waymark/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { allOf } from './test-answers.js'

type State = 'new' | 'open' | 'waiting_on_customer' | 'closed'
type Step =
  | { readonly who: 'ada' | 'erin'; readonly move: Exclude<State, 'new'> }
  | { readonly who: 'ada' | 'erin'; readonly answer: true }
  | { readonly wait: number }

const day = 86_400_000
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    who: fc.constantFrom('ada' as const, 'erin' as const),
    move: fc.constantFrom('open' as const, 'waiting_on_customer' as const, 'closed' as const),
  }),
  fc.record({ who: fc.constantFrom('ada' as const, 'erin' as const), answer: fc.constant(true as const) }),
  fc.record({ wait: fc.constantFrom(1, day, 15 * day - 1, 15 * day, 15 * day + 1) }),
)

/** The chart of the specification, written once more: what may follow what by hand. */
const byHand: Readonly<Record<'ada' | 'erin', Readonly<Record<State, readonly State[]>>>> = {
  erin: {
    new: ['open', 'closed'],
    open: ['waiting_on_customer', 'closed'],
    waiting_on_customer: ['open', 'closed'],
    closed: [],
  },
  ada: { new: ['closed'], open: ['closed'], waiting_on_customer: ['closed'], closed: [] },
}

it('no sequence of moves, answers and days leads outside the state chart (CASE-15, CASE-13)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const mock = mockCases()
      const clients = { ada: mock.client('ada'), erin: mock.client('erin') }
      const { id } = await clients.ada.cases.create(sampleCase())
      let state: State = 'new'
      let closedAt = 0
      let changes = 0
      for (const one of steps) {
        if ('wait' in one) {
          await mock.clock.advance(one.wait)
          continue
        }
        const now = mock.clock.now().getTime()
        const over: boolean = state === 'closed' && now > closedAt + 15 * day
        let expected: State | 'invalid_transition' | 'reopen_window_over'
        let asked: Promise<unknown>
        if ('move' in one) {
          expected = byHand[one.who][state].includes(one.move) ? one.move : 'invalid_transition'
          asked = clients[one.who].cases.changeState(id, { to: one.move, resolution: 'Done.' })
        } else {
          const reopens: boolean = one.who === 'ada' && (state === 'closed' || state === 'waiting_on_customer')
          expected = over ? 'reopen_window_over' : reopens ? 'open' : state
          asked = clients[one.who].messages.post(id, { text: 'Hello?' })
        }
        const refusal = await asked.then(
          () => undefined,
          (error: unknown) => error,
        )
        if (expected === 'invalid_transition' || expected === 'reopen_window_over') {
          if (!isRefused(refusal)) throw new Error(`${expected} was not refused`)
          expect(refusal.code).toBe(expected)
          if ('move' in one) expect(refusal.facts).toMatchObject({ from: state, to: one.move })
        } else {
          expect(refusal).toBeUndefined()
          if (expected !== state) changes += 1
          if (expected === 'closed' && state !== 'closed') closedAt = now
          state = expected
        }
        expect((await clients.ada.cases.get(id)).state).toBe(state)
      }
      const told = (await allOf(clients.ada.cases.timeline(id))).filter(
        ({ type }) => type === 'state_changed' || type === 'reopened',
      )
      expect(told).toHaveLength(changes)
      expect(told.at(-1)?.to ?? 'new').toBe(state)
      expect(mock.failures).toEqual([])
    }),
    { numRuns: 60, seed: 20_260_105 },
  )
})
