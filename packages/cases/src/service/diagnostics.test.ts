import { describe, expect, it } from 'vitest'
import type { DiagnosticsBundle } from '../model/diagnostics.js'
import { maximumDiagnosticsBytes } from '../model/diagnostics-limits.js'
import { createGround, healthyElement, people } from './assistant-test-ground.js'
import { diagnosticsContentRecords } from './diagnostics.js'
import { createCase } from './file-case.js'
import { listTimeline } from './follow-case.js'

const at = new Date('2026-03-01T09:30:00Z')

const bundle: DiagnosticsBundle = {
  steps: [{ walkThru: 'Order', step: 'Save it', state: 'failed', at }],
  goals: [{ name: 'Saved', reached: true, reachedAt: at }],
  items: [],
  segments: [],
  conditions: [{ text: 'the path is /orders', kind: 'page', result: 'met' }],
  autoPlay: [
    {
      item: { kind: 'shout_out', name: 'News' },
      rule: 'on load',
      result: 'met',
      frequency: 'once a day',
      played: 1,
      lastPlayedAt: at,
    },
  ],
  environment: {
    environment: 'production',
    page: { address: 'https://app.example/orders', title: 'Orders' },
    browser: healthyElement().browser,
    css: [],
    facts: [{ name: 'frames', value: '2' }],
  },
  alerts: [{ level: 'warning', message: 'slow page', at }],
}

async function groundWithCase() {
  const ground = await createGround()
  const { id: caseId } = await createCase(ground.ports, ground.as('bea'), {
    subject: 'Nothing shows',
    priority: 'p3',
    report: { overview: 'The launcher is gone.', environment: 'production' },
  })
  return { ...ground, caseId }
}

describe('diagnostics of a case', () => {
  it('are attached, listed without their contents and read whole, and the timeline says so (CASE-08)', async () => {
    const { diagnostics, as, caseId } = await groundWithCase()
    const summary = await diagnostics.attach(as('bea'), caseId, bundle)
    const { id, name, email } = people.bea
    expect(summary).toEqual({
      id: summary.id,
      attachedBy: { id, name, email },
      createdAt: new Date('2026-01-05T09:00:00Z'),
      address: 'https://app.example/orders',
      environment: 'production',
      counts: { steps: 1, goals: 1, items: 0, segments: 0, conditions: 1, autoPlay: 1, alerts: 1 },
      size: new TextEncoder().encode(JSON.stringify(bundle)).length,
    })
    expect(await diagnostics.list(as('bea'), caseId)).toEqual({ items: [summary] })
    expect(await diagnostics.get(as('erik'), caseId, summary.id)).toEqual({ ...summary, bundle })
    const { items } = await listTimeline(as('bea'), caseId, {})
    expect(items.map(({ type, to }) => ({ type, to }))).toEqual([
      { type: 'filed', to: 'new' },
      { type: 'diagnostics_attached', to: 'https://app.example/orders' },
    ])
  })

  it('are redacted once more before they are stored, for a page that did not (CASE-08)', async () => {
    const { diagnostics, as, caseId, database } = await groundWithCase()
    const page = { address: 'https://ada:swordfish@app.example/orders?token=swordfish#swordfish', title: 'Orders' }
    const leaky: DiagnosticsBundle = {
      ...bundle,
      conditions: [{ text: 'pin', kind: 'input', result: 'met', expected: 'swordfish', actual: 'swordfish' }],
      environment: { ...bundle.environment, page, facts: [{ name: 'apiToken', value: 'swordfish' }] },
      alerts: [{ level: 'error', message: 'Authorization: Bearer swordfish' }],
    }
    const { id, address } = await diagnostics.attach(as('bea'), caseId, leaky)
    expect(address).toBe('https://app.example/orders?[removed]')
    const stored = await database.transaction((tx) => tx.forAccount('acme').get(diagnosticsContentRecords, id))
    expect(stored?.bundle.alerts).toEqual([{ level: 'error', message: 'Authorization: [removed]' }])
    expect(JSON.stringify(await database.snapshot())).not.toContain('swordfish')
  })

  it('belong to their case alone: strangers and other cases find nothing (CASE-08)', async () => {
    const { diagnostics, as, caseId, ports } = await groundWithCase()
    const { id } = await diagnostics.attach(as('bea'), caseId, bundle)
    const other = await createCase(ports, as('bea'), {
      subject: 'Another',
      priority: 'p4',
      report: { overview: 'A question.', environment: 'test' },
    })
    const attempts = [
      diagnostics.get(as('bea'), other.id, id),
      diagnostics.get(as('bea'), caseId, 'diagnostics_0'),
      diagnostics.get(as('olga'), caseId, id),
      diagnostics.list(as('carl'), caseId),
      diagnostics.attach(as('carl'), caseId, bundle),
    ]
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    }
    expect(await diagnostics.list(as('bea'), other.id)).toEqual({ items: [] })
  })

  it('come in pages, oldest first (CASE-08)', async () => {
    const { diagnostics, as, caseId } = await groundWithCase()
    const ids: string[] = []
    for (let count = 0; count < 3; count++) ids.push((await diagnostics.attach(as('erik'), caseId, bundle)).id)
    const page = await diagnostics.list(as('bea'), caseId, { limit: 2 })
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const rest = await diagnostics.list(as('bea'), caseId, { limit: 2, after: page.next })
    expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(2))
    expect(rest.next).toBeUndefined()
  })

  it('are refused when they are too large, and nothing is stored (CASE-08)', async () => {
    const { diagnostics, as, caseId } = await groundWithCase()
    const alerts = [{ level: 'warning' as const, message: 'a word '.repeat(maximumDiagnosticsBytes / 7) }]
    await expect(diagnostics.attach(as('bea'), caseId, { ...bundle, alerts })).rejects.toMatchObject({
      code: 'payload_too_large',
      status: 413,
      facts: { maximumBytes: maximumDiagnosticsBytes },
    })
    expect(await diagnostics.list(as('bea'), caseId)).toEqual({ items: [] })
    expect((await listTimeline(as('bea'), caseId, {})).items.map(({ type }) => type)).toEqual(['filed'])
  })
})
