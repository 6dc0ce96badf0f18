import { describe, expect, it } from 'vitest'
import { demoTimeAt, heard } from './demo-time.js'

const state = { now: '2026-01-05T09:00:00.000Z', offset: 0, isHeld: false, faults: [], operations: [] }
const first = heard(state, 5_000)

describe('the demo’s time', () => {
  it('goes on from what was heard last', () => {
    expect(demoTimeAt(first, 6_500).toISOString()).toBe('2026-01-05T09:00:01.500Z')
  })

  it('stands while the clock is held', () => {
    expect(demoTimeAt(heard({ ...state, isHeld: true }, 8_000), 9_500).toISOString()).toBe('2026-01-05T09:00:00.000Z')
  })

  it('does not go back when this computer’s clock does', () => {
    expect(demoTimeAt(first, 1_000).toISOString()).toBe('2026-01-05T09:00:00.000Z')
  })
})
