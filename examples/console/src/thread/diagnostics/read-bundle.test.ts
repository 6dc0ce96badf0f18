import { expect, it } from 'vitest'
import { readBundle } from './read-bundle.js'

const environment = {
  environment: 'production',
  page: { address: 'https://app.example/orders', title: 'Orders' },
  browser: { userAgent: 'Test/1.0', language: 'en', viewport: { width: 1280, height: 720 } },
}

it('reads a bundle, with instants as dates, empty sections where there are none, and without what nobody knows (CASE-08)', () => {
  const text = JSON.stringify({
    environment: { ...environment, extra: 1 },
    steps: [{ walkThru: 'New order', step: 'Press Next', state: 'failed', at: '2026-03-02T09:00:00.000Z', extra: 1 }],
    conditions: [{ text: 'is admin', kind: 'a new kind', result: 'met' }],
    autoPlay: [{ item: { kind: 'launcher' }, rule: 'first visit', result: 'met', frequency: 'once', played: 2 }],
    more: [],
  })
  expect(readBundle(text)).toEqual({
    bundle: {
      environment: { ...environment, browser: { ...environment.browser, brands: [] }, css: [], facts: [] },
      steps: [{ walkThru: 'New order', step: 'Press Next', state: 'failed', at: new Date('2026-03-02T09:00:00.000Z') }],
      goals: [],
      items: [],
      segments: [],
      conditions: [{ text: 'is admin', kind: 'unknown', result: 'met' }],
      autoPlay: [{ item: { kind: 'launcher' }, rule: 'first visit', result: 'met', frequency: 'once', played: 2 }],
      alerts: [],
    },
  })
})

it.each<[string, unknown, object]>([
  ['text that is not JSON', '{', { fault: 'notJson' }],
  ['a list', [], { fault: 'notBundle', path: '/' }],
  ['an object of another kind', {}, { fault: 'notBundle', path: '/environment' }],
  ['a section that is no list', { environment, steps: {} }, { fault: 'notBundle', path: '/steps' }],
  ['a step without a name', { environment, steps: [{ walkThru: 'x' }] }, { fault: 'notBundle', path: '/steps/0/step' }],
  [
    'an instant that is none',
    { environment, alerts: [{ level: 'error', message: 'x', at: 'noon' }] },
    { fault: 'notBundle', path: '/alerts/0/at' },
  ],
])('says what is wrong with %s', (_, value, expected) => {
  expect(readBundle(typeof value === 'string' ? value : JSON.stringify(value))).toEqual(expected)
})
