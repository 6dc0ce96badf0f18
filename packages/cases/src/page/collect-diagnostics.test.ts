import { describe, expect, it } from 'vitest'
import type { TrackedItem } from '../model/diagnostics.js'
import { collectDiagnostics, type DiagnosticsSource } from './collect-diagnostics.js'
import { samplePage } from './page-sample.js'

const at = new Date('2026-03-01T09:30:00Z')
const item = { kind: 'launcher', name: 'Save', id: '1' } as const
const condition = { text: 'the path is /orders', kind: 'page', result: 'met', item: 'Save', actual: '/orders' } as const

const told = {
  steps: [{ walkThru: 'Order', step: 'Save it', state: 'failed', at, message: 'no element' }],
  goals: [{ name: 'Saved', id: '9', reached: true, reachedAt: at }],
  items: [{ ...item, state: 'hidden', selector: '#save', matches: 1, element: '<button>', reason: 'closed menu' }],
  segments: [{ name: 'Buyers', id: '3', result: 'not_met', conditions: [condition] }],
  conditions: [condition],
  autoPlay: [{ item, rule: 'on load', result: 'met', frequency: 'once a day', played: 2, lastPlayedAt: at }],
  alerts: [{ level: 'error', message: 'slow page', at }],
} as const
const css = [{ item: 'Save', css: '.save { color: red }' }]
const facts = [{ name: 'frames', value: '2' }]

const environment = {
  environment: 'test',
  playerVersion: '5.1',
  page: { address: 'https://app.example/orders?tab=open&token=swordfish', title: 'Orders' },
  browser: { userAgent: 'Test/1.0', language: 'en-GB', viewport: { width: 1280, height: 720, pixelRatio: 2 } },
  css,
  facts,
}

/** A player whose objects carry more than they say. */
const player: DiagnosticsSource = {
  environment: 'test',
  playerVersion: '5.1',
  steps: () => told.steps.map((step) => ({ ...step, internals: 'swordfish' })),
  goals: () => told.goals,
  items: () => new Set<TrackedItem>(told.items.map((one) => ({ ...one, store: { token: 'swordfish' } }))),
  segments: () => told.segments,
  conditions: () => told.conditions.map((one) => ({ ...one, cache: [] })),
  autoPlay: () => told.autoPlay.map((one) => ({ ...one, item: { ...item, token: 'swordfish' } })),
  alerts: () => told.alerts,
  css: () => css,
  facts: () => facts,
}

describe('collecting a diagnostics bundle', () => {
  it('reads every section of the player and of the page, and takes the known fields alone (CASE-08)', () => {
    expect(collectDiagnostics(player, { page: samplePage() })).toEqual({ ...told, environment })
  })

  it('leaves a section empty that the player does not have (CASE-08)', () => {
    expect(collectDiagnostics({}, { page: samplePage() })).toEqual({
      steps: [],
      goals: [],
      items: [],
      segments: [],
      conditions: [],
      autoPlay: [],
      alerts: [],
      environment: {
        environment: 'unknown',
        page: environment.page,
        browser: environment.browser,
        css: [],
        facts: [],
      },
    })
  })

  it('goes on when the player fails to tell a section, and says so in an alert (CASE-08)', () => {
    const failing: DiagnosticsSource = {
      ...player,
      goals: () => {
        throw new Error('no goals yet')
      },
    }
    expect(collectDiagnostics(failing, { page: samplePage() })).toEqual({
      ...told,
      goals: [],
      environment,
      alerts: [...told.alerts, { level: 'warning', message: 'the player could not tell its goals: no goals yet' }],
    })
  })
})
