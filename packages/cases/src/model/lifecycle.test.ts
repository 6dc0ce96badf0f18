import { isRefused } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { type CaseState, caseStates } from './case.js'
import { checkMove, possibleMoves, reopenUntil, reopenWindow, type Side, stateAfterAnswer } from './lifecycle.js'

const closedAt = new Date('2026-01-05T09:00:00.000Z')
const found = (state: CaseState) => ({
  id: 'case_1',
  number: 'CS-000001',
  state,
  closedAt: state === 'closed' ? closedAt : undefined,
})

/** Every way by hand, as the specification has it; whatever is not named is refused. */
const chart: Readonly<Record<Side, readonly string[]>> = {
  engineer: [
    'new → open',
    'new → closed',
    'open → waiting_on_customer',
    'open → closed',
    'waiting_on_customer → open',
    'waiting_on_customer → closed',
  ],
  customer: ['new → closed', 'open → closed', 'waiting_on_customer → closed'],
}

describe('the state chart', () => {
  it.each(['engineer', 'customer'] as const)(
    'lets %s move a case as it says; everything else names both states (CASE-15)',
    (side) => {
      for (const from of caseStates) {
        for (const to of caseStates) {
          const allowed = chart[side].includes(`${from} → ${to}`)
          expect(possibleMoves(side, from).includes(to)).toBe(allowed)
          let refusal: unknown
          try {
            checkMove(side, from, to)
          } catch (error) {
            refusal = error
          }
          if (allowed) expect(refusal).toBeUndefined()
          else {
            expect(isRefused(refusal) && { code: refusal.code, status: refusal.status, facts: refusal.facts }).toEqual({
              code: 'invalid_transition',
              status: 409,
              facts: { from, to, possible: possibleMoves(side, from) },
            })
            expect(String(refusal)).toContain(`from ${from} to ${to}`)
          }
        }
      }
    },
  )

  it("an answer of the customer opens what waits; an engineer's changes nothing (CASE-15)", () => {
    const after = (side: Side) => caseStates.map((state) => stateAfterAnswer(side, found(state), closedAt))
    expect(after('customer')).toEqual(['new', 'open', 'open', 'open'])
    expect(after('engineer')).toEqual(['new', 'open', 'waiting_on_customer', 'closed'])
  })

  it('the window is fifteen times twenty-four hours from the closing instant, inclusive (CASE-13)', () => {
    expect(reopenWindow).toBe(1_296_000_000)
    expect(reopenUntil(closedAt)).toEqual(new Date('2026-01-20T09:00:00.000Z'))
    expect(stateAfterAnswer('customer', found('closed'), reopenUntil(closedAt))).toBe('open')
    const late = () => stateAfterAnswer('customer', found('closed'), new Date(reopenUntil(closedAt).getTime() + 1))
    expect(late).toThrow('CS-000001 was closed more than 15 days ago; file a new case that supersedes it')
  })
})
