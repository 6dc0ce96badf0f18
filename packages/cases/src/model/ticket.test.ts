import { isRefused } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { checkReportMove, reportStates } from './assistant.js'
import type { NewCase } from './case-input.js'
import { checkTicketMove, possibleTicketMoves, ticketNumber, ticketStates } from './ticket.js'
import { caseOfTicket, type TicketFacts } from './ticket-case.js'

const sides = ['customer', 'engineer'] as const

function refusal(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return isRefused(error) && error.code === 'invalid_transition' ? error.facts : error
  }
}

describe('the states of reports and tickets', () => {
  it('lets a builder solve or escalate a ticket, and an engineer take it in work too (CASE-32)', () => {
    const table = sides.map((side) => ticketStates.map((from) => possibleTicketMoves(side, from)))
    expect(table).toEqual([
      [['sent_to_support', 'solved'], ['sent_to_support', 'solved'], [], []],
      [['in_progress', 'sent_to_support', 'solved'], ['open', 'sent_to_support', 'solved'], [], []],
    ])
  })

  it('refuses every other move, and names both states (CASE-32)', () => {
    for (const side of sides) {
      for (const from of ticketStates) {
        for (const to of ticketStates) {
          const possible = possibleTicketMoves(side, from)
          const expected = possible.includes(to) ? undefined : { from, to, possible }
          expect(refusal(() => checkTicketMove(side, from, to))).toEqual(expected)
        }
      }
    }
  })

  it('lets a report be solved or become a ticket once, and never both (CASE-31)', () => {
    const moves = reportStates.map((from) =>
      reportStates.filter((to) => refusal(() => checkReportMove(from, to)) === undefined),
    )
    expect(moves).toEqual([['solved', 'ticket_opened'], [], []])
    expect(refusal(() => checkReportMove('solved', 'ticket_opened'))).toEqual({
      from: 'solved',
      to: 'ticket_opened',
      possible: [],
    })
  })

  it('numbers tickets as people say them (CASE-32)', () => {
    expect([1, 1_234_567].map(ticketNumber)).toEqual(['AT-000001', 'AT-1234567'])
  })
})

describe('the case of a ticket', () => {
  const ticket: TicketFacts = {
    number: 'AT-000007',
    element: {
      item: { kind: 'launcher', name: 'Save order', id: '4711' },
      selector: { text: '#save', valid: true, matches: 2, visible: 1 },
      page: { address: 'https://app.example/orders?tab=open', environment: 'production' },
      conditions: [{ text: 'the plan is gold', kind: 'variable', result: 'not_met' }],
      browser: { userAgent: 'Test/1.0', language: 'en-GB', viewport: { width: 1280, height: 720 } },
    },
    note: 'It stands on the wrong button.',
    diagnosis: [{ cause: 'selector_matches_many', fix: 'narrow_selector', text: '…', details: ['2 matches'] }],
    tried: [{ cause: 'selector_matches_many', outcome: 'did_not_help' }],
    triedBesides: 'I drew it anew.',
  }

  it('is filled in from the report: item, environment, overview, steps and what was tried (CASE-32)', () => {
    expect(caseOfTicket(ticket, 'production', {})).toEqual({
      subject: 'Launcher “Save order” does not work as expected',
      priority: 'p3',
      channel: 'assistant',
      report: {
        overview:
          'It stands on the wrong button.\n\nReported with the assistant, ticket AT-000007.\n\nKnown causes found: selector_matches_many (2 matches).',
        environment: 'production',
        affectedItem: { kind: 'launcher', name: 'Save order', id: '4711' },
        stepsToReproduce: [
          'Open https://app.example/orders?tab=open',
          'Bring the page into the state that the conditions ask for',
          'Look for the element of the selector #save (2 matching, 1 visible)',
          'Look for the Launcher “Save order”',
        ],
        tried: 'narrow_selector: did not help\nI drew it anew.',
        anythingElse: 'Browser: Test/1.0; language en-GB; viewport 1280 × 720\nCondition: the plan is gold (not_met)',
      },
    } satisfies NewCase)
  })

  it('takes what is said instead, and stays within what a case takes (CASE-32)', () => {
    const long: TicketFacts = {
      ...ticket,
      element: { ...ticket.element, item: { kind: 'unknown', name: '😀'.repeat(300) } },
      note: 'n'.repeat(20_000),
      triedBesides: 't'.repeat(20_000),
    }
    const filed = caseOfTicket(long, 'test', { priority: 'p2', subject: 'Wrong button', overview: 'Look at this.' })
    expect(filed).toMatchObject({ subject: 'Wrong button', priority: 'p2' })
    expect(filed.report).toMatchObject({ environment: 'test', overview: 'Look at this.' })
    const cut = caseOfTicket(long, 'test', {})
    expect(cut.report.affectedItem?.kind).toBe('other')
    expect(cut.subject).toBe(`Item “${'😀'.repeat(59)}…” does not work as expected`)
    expect([cut.report.overview.length, cut.report.tried?.length]).toEqual([10_000, 5_000])
    expect(cut.report.affectedItem?.name).toBe(`${'😀'.repeat(99)}…`)
  })
})
