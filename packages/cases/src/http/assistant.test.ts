import { createConnection } from '@waymark/core/http'
import { createHandler } from '@waymark/core/server'
import { describe, expect, it } from 'vitest'
import {
  getElementReport,
  listElementReports,
  openTicket,
  reportElement,
  solveElementReport,
} from '../client/assistant.js'
import { attachDiagnostics, getDiagnostics, listDiagnostics } from '../client/diagnostics.js'
import { getTicket, listTickets, moveTicket, sendTicketToSupport } from '../client/tickets.js'
import type { DiagnosticsBundle } from '../model/diagnostics.js'
import { redactDiagnostics } from '../model/diagnostics-redaction.js'
import { defaultRedactionRules } from '../model/diagnostics-rules.js'
import { casesErrorCodes } from '../model/errors.js'
import { createGround, healthyElement, people } from '../service/assistant-test-ground.js'
import { createCase } from '../service/file-case.js'
import { assistantImplementations } from './assistant.js'
import { diagnosticsImplementations } from './diagnostics.js'

async function createWire() {
  const ground = await createGround()
  const handler = createHandler({
    implementations: [...assistantImplementations(ground), ...diagnosticsImplementations(ground)],
    database: ground.database,
    codes: casesErrorCodes,
    clock: ground.clock,
    authenticate: (request) => {
      const token = request.headers.get('authorization')?.replace('Bearer ', '')
      return Object.values(people).find(({ name }) => name === token)
    },
  })
  /** The bodies that went over the wire. */
  const sent: string[] = []
  const connect = (token: keyof typeof people) =>
    createConnection({
      baseUrl: 'https://cases.example',
      token,
      fetch: async (input, init) => {
        const request = new Request(input, init)
        sent.push(await request.clone().text())
        return handler(request)
      },
    })
  return { ...ground, connect, sent }
}

const broken = healthyElement({ item: { kind: 'launcher', name: 'Save order', publishedTo: [] } })

const bundle: DiagnosticsBundle = {
  steps: [],
  goals: [{ name: 'Saved', reached: true, reachedAt: new Date('2026-03-01T09:30:00Z') }],
  items: [{ kind: 'launcher', name: 'Save', state: 'hidden', element: '<input value="swordfish">' }],
  segments: [],
  conditions: [{ text: 'pin', kind: 'input', result: 'met', expected: 'swordfish', actual: 'swordfish' }],
  autoPlay: [],
  environment: {
    environment: 'production',
    page: { address: 'https://app.example/orders?token=swordfish' },
    browser: broken.browser,
    css: [],
    facts: [{ name: 'apiToken', value: 'swordfish' }],
  },
  alerts: [{ level: 'error', message: 'Authorization: Bearer swordfish, seen by Ada' }],
}

describe('the assistant over the wire', () => {
  it('takes a report from its diagnosis to a solution (CASE-30, CASE-31)', async () => {
    const { connect, sent } = await createWire()
    const bea = connect('bea')
    const page = { ...broken.page, address: 'https://app.example/orders?token=swordfish' }
    const report = await reportElement(bea, { element: { ...broken, page }, note: 'It is gone.' })
    expect(sent.join()).not.toContain('swordfish')
    expect(report).toMatchObject({
      state: 'diagnosed',
      note: 'It is gone.',
      diagnosis: [{ cause: 'item_not_published', fix: 'publish_item' }],
    })
    expect(await getElementReport(bea, report.id)).toEqual(report)
    const solved = await solveElementReport(bea, report.id, 'item_not_published', { ifMatch: 1 })
    expect(solved).toEqual({ ...report, version: 2, state: 'solved', solvedBy: 'item_not_published' })
    expect((await listElementReports(bea, { state: ['solved'] })).items).toEqual([solved])
    await expect(openTicket(bea, report.id)).rejects.toMatchObject({
      code: 'invalid_transition',
      status: 409,
      facts: { from: 'solved', to: 'ticket_opened' },
    })
  })

  it('takes an unsolved report to a ticket, and the ticket to support (CASE-31, CASE-32)', async () => {
    const { connect } = await createWire()
    const [bea, erik] = [connect('bea'), connect('erik')]
    const report = await reportElement(bea, { element: broken })
    await expect(openTicket(bea, report.id)).rejects.toMatchObject({
      code: 'validation_failed',
      faults: [{ in: 'body', path: '/tried' }],
    })
    const tried = [{ cause: 'item_not_published', outcome: 'did_not_help' }] as const
    const ticket = await openTicket(bea, report.id, { tried, triedBesides: 'I drew it anew.' })
    expect(ticket).toMatchObject({ number: 'AT-000001', state: 'open', tried, triedBesides: 'I drew it anew.' })
    expect((await listTickets(erik, { scope: 'desk', state: ['open'], kind: ['launcher'] })).items).toEqual([ticket])

    const taken = await moveTicket(erik, ticket.id, 'in_progress', { ifMatch: 1 })
    expect(taken).toMatchObject({ state: 'in_progress', handledBy: { name: 'erik' } })
    const gone = await sendTicketToSupport(erik, ticket.id, { priority: 'p2' }, { ifMatch: 2 })
    expect(gone).toMatchObject({ state: 'sent_to_support', case: { number: 'CS-000001', state: 'new' } })
    expect(await getTicket(bea, ticket.id)).toEqual(gone)
  })

  it('says not_found to strangers, forbidden to customers at the desk, and 412 to an old version (CASE-32)', async () => {
    const { connect } = await createWire()
    const bea = connect('bea')
    const report = await reportElement(bea, { element: healthyElement() })
    const ticket = await openTicket(bea, report.id)
    await expect(getTicket(connect('olga'), ticket.id)).rejects.toMatchObject({ code: 'not_found', status: 404 })
    await expect(getElementReport(connect('carl'), report.id)).rejects.toMatchObject({ code: 'not_found', status: 404 })
    await expect(listTickets(bea, { scope: 'desk' })).rejects.toMatchObject({ code: 'forbidden', status: 403 })
    await expect(moveTicket(bea, ticket.id, 'solved', { ifMatch: 9 })).rejects.toMatchObject({
      code: 'version_mismatch',
      status: 412,
    })
  })

  it('lists the activity board page by page (CASE-32)', async () => {
    const { connect } = await createWire()
    const bea = connect('bea')
    for (let count = 0; count < 3; count++) {
      await openTicket(bea, (await reportElement(bea, { element: healthyElement() })).id)
    }
    const numbers: string[] = []
    for await (const { number } of listTickets(bea, { order: 'oldest' }, { limit: 2 })) numbers.push(number)
    expect(numbers).toEqual(['AT-000001', 'AT-000002', 'AT-000003'])
  })
})

describe('diagnostics over the wire', () => {
  async function createWireWithCase() {
    const wire = await createWire()
    const { id: caseId } = await createCase(wire.ports, wire.as('bea'), {
      subject: 'Nothing shows',
      priority: 'p3',
      report: { overview: 'The launcher is gone.', environment: 'production' },
    })
    return { ...wire, caseId }
  }

  it('are redacted before they are sent, listed and read back (CASE-08)', async () => {
    const { connect, sent, caseId } = await createWireWithCase()
    const bea = connect('bea')
    const summary = await attachDiagnostics(bea, caseId, bundle)
    expect(sent.join()).not.toContain('swordfish')
    expect((await listDiagnostics(bea, caseId)).items).toEqual([summary])
    const { bundle: stored, ...same } = await getDiagnostics(bea, caseId, summary.id)
    expect({ stored, same }).toEqual({ stored: redactDiagnostics(bundle), same: summary })
  })

  it('are redacted by the rules of the caller, and by the default ones in the service all the same (CASE-08)', async () => {
    const { connect, sent, caseId } = await createWireWithCase()
    const staff = { name: 'staff', clean: (text: string) => text.replace('Ada', 'somebody') }
    await attachDiagnostics(
      connect('bea'),
      caseId,
      { ...bundle, steps: [{ walkThru: 'Ada', step: '1', state: 'shown' }] },
      {
        rules: [...defaultRedactionRules, staff],
      },
    )
    expect(sent.join()).not.toMatch(/Ada|swordfish/)

    const { id } = await attachDiagnostics(connect('bea'), caseId, bundle, { rules: [staff] })
    const { bundle: stored } = await getDiagnostics(connect('erik'), caseId, id)
    expect(JSON.stringify(stored)).not.toContain('swordfish')
  })

  it('are cut to what the service takes, however much a page has (CASE-08)', async () => {
    const { connect, caseId } = await createWireWithCase()
    const alerts = Array.from({ length: 3_000 }, (_, index) => ({
      level: 'warning' as const,
      message: `${index} ${'a long word '.repeat(200)}`,
    }))
    const summary = await attachDiagnostics(connect('bea'), caseId, { ...bundle, alerts })
    expect(summary.size).toBeLessThanOrEqual(900_000)
    expect(summary.counts).toMatchObject({ goals: 1, items: 1 })
    expect(summary.counts.alerts).toBeGreaterThan(100)
  })
})
