import { expect, it } from 'vitest'
import { readBundle } from './read-bundle.js'

const empty = { goals: [], items: [], segments: [], conditions: [], autoPlay: [], alerts: [] }
const whole = {
  ...empty,
  steps: [{ walkThru: 'New order', step: 'Press Next', state: 'failed', at: '2026-03-02T09:00:00.000Z' }],
  environment: {
    environment: 'production',
    page: { address: 'https://app.example/orders', title: 'Orders' },
    browser: { userAgent: 'Test/1.0', brands: [], language: 'en', viewport: { width: 1280, height: 720 } },
    css: [],
    facts: [],
  },
}

it('reads a bundle, with instants as dates (CASE-08)', () => {
  expect(readBundle(JSON.stringify(whole))).toEqual({
    bundle: { ...whole, steps: [{ ...whole.steps[0], at: new Date('2026-03-02T09:00:00.000Z') }] },
  })
})

it.each<[string, unknown, object]>([
  ['text that is not JSON', '{', { fault: 'notJson' }],
  ['a list', [], { fault: 'notBundle', path: '/' }],
  ['a section that is no list', { ...whole, steps: {} }, { fault: 'notBundle', path: '/steps' }],
  [
    'a step without a name',
    { ...whole, steps: [{ walkThru: 'x', state: 'failed' }] },
    { fault: 'notBundle', path: '/steps/0/step' },
  ],
  [
    'an instant that is none',
    { ...whole, alerts: [{ level: 'error', message: 'x', at: 'noon' }] },
    { fault: 'notBundle', path: '/alerts/0/at' },
  ],
])('says what is wrong with %s', (_, value, expected) => {
  expect(readBundle(typeof value === 'string' ? value : JSON.stringify(value))).toEqual(expected)
})
