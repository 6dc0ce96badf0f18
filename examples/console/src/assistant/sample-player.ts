import type { CaseEnvironment } from '@waymark/cases'
import { collectElementReport, type DiagnosticsSource, type ItemState, type TrackedItem } from '@waymark/cases/page'
import type { SampleItem } from './sample-items.js'

/** What a player on the builder's page would tell: its items as they are found there now, and a life around them. */
export function samplePlayer(
  page: Window,
  environment: CaseEnvironment,
  items: readonly SampleItem[],
  nameOf: (item: SampleItem) => string,
): DiagnosticsSource {
  const reports = items.map((sample) => ({
    sample,
    report: collectElementReport({ item: { ...sample.on(page), name: nameOf(sample) }, page, environment }),
  }))
  return {
    environment,
    playerVersion: '5.42.1',
    items: () =>
      reports.map(({ report: { item, selector } }): TrackedItem => {
        const state: ItemState = (selector?.visible ?? 0) > 0 ? 'shown' : selector?.hiddenBy ? 'hidden' : 'waiting'
        const element = selector?.valid ? page.document.querySelector(selector.text)?.outerHTML : undefined
        return {
          ...item,
          state,
          ...(selector && { selector: selector.text, matches: selector.matches }),
          ...(element !== undefined && { element }),
          ...(selector?.hiddenBy && { reason: selector.hiddenBy }),
        }
      }),
    conditions: () =>
      reports.flatMap(({ report: { item, conditions } }) =>
        conditions.map((condition) => ({ ...condition, ...(item.name !== undefined && { item: item.name }) })),
      ),
    steps: () => [
      { walkThru: 'New order', step: 'Press New order', state: 'completed' },
      { walkThru: 'New order', step: 'Choose a customer', state: 'failed', message: 'no element for #customer' },
    ],
    goals: () => [{ name: 'Order saved', id: 'G-7001', reached: false }],
    segments: () => [
      {
        name: 'Buyers',
        id: 'SG-8001',
        result: 'met',
        conditions: [
          { text: 'the role is buyer', kind: 'variable', result: 'met', expected: 'buyer', actual: 'buyer' },
        ],
      },
    ],
    autoPlay: () => [
      {
        item: { kind: 'shout_out', id: 'S-3001' },
        rule: 'when the page loads',
        result: 'not_met',
        frequency: 'once a day',
        played: 3,
      },
    ],
    alerts: () => [
      { level: 'warning', message: 'slow answer for ada.lindqvist@acme.example, session=8f14e45fceea167a' },
    ],
    css: () => [{ item: 'S-3001', css: '.shout-out { color: #14424f }' }],
    facts: () => [
      { name: 'frames', value: String(page.frames.length) },
      { name: 'sessionToken', value: 'c0ffee-5ec4e7' },
    ],
  }
}
