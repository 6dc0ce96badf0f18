import { describe, expect, it } from 'vitest'
import { createGround, healthyElement, people } from './assistant-test-ground.js'
import { getCase } from './case-use-cases.js'
import { moveCase } from './change-case.js'
import { listTimeline } from './follow-case.js'
import { listCases } from './list-cases.js'
import { caseRecords } from './records.js'

const broken = healthyElement({
  item: { kind: 'launcher', name: 'Save order', id: '4711', publishedTo: ['test'] },
  selector: { text: 'button', valid: true, matches: 2, visible: 1 },
})
const both = [
  { cause: 'wrong_environment', outcome: 'not_possible' },
  { cause: 'selector_matches_many', outcome: 'did_not_help' },
] as const
const { id, name, email } = people.bea
const bea = { id, name, email }
const erik = { id: people.erik.id, name: people.erik.name, email: people.erik.email }

async function groundWithTicket() {
  const ground = await createGround()
  const report = await ground.assistant.report(ground.as('bea'), {
    element: healthyElement(),
    note: 'It does nothing.',
  })
  const ticket = await ground.assistant.openTicket(ground.as('bea'), report.id, { triedBesides: 'I drew it anew.' })
  return { ...ground, report, ticket }
}

describe('reports of elements', () => {
  it('are stored with their diagnosis, and without the secrets that a page left in (CASE-30, CASE-31)', async () => {
    const { assistant, as } = await createGround()
    const page = { ...broken.page, address: 'https://app.example/?token=swordfish' }
    const report = await assistant.report(as('bea'), { element: { ...broken, page }, note: 'Wrong button.' })
    expect(report).toEqual({
      id: report.id,
      version: 1,
      account: 'acme',
      builder: bea,
      state: 'diagnosed',
      element: { ...broken, page: { ...broken.page, address: 'https://app.example/?token=[removed]' } },
      note: 'Wrong button.',
      diagnosis: [
        {
          cause: 'wrong_environment',
          fix: 'publish_to_environment',
          text: 'The item is published, but not to the environment that this page loads. Publish the item to the environment of this page, or open a page of the environment it is published to.',
          details: ['page: production', 'published to: test'],
        },
        {
          cause: 'selector_matches_many',
          fix: 'narrow_selector',
          text: 'The selector finds more than one element, so the item may stand on the wrong one. Make the selector more precise, until it finds one element.',
          details: ['2 matches'],
        },
      ],
      createdAt: new Date('2026-01-05T09:00:00Z'),
      updatedAt: new Date('2026-01-05T09:00:00Z'),
    })
    expect(await assistant.getReport(as('bea'), report.id)).toEqual(report)
  })

  it('are solved by the fix of a cause that was found, and by no other (CASE-31)', async () => {
    const { assistant, as, clock } = await createGround()
    const report = await assistant.report(as('bea'), { element: broken })
    await expect(assistant.solve(as('bea'), report.id, { cause: 'element_hidden' })).rejects.toMatchObject({
      code: 'validation_failed',
      faults: [
        {
          in: 'body',
          path: '/cause',
          message: 'is no cause that was found; found were wrong_environment, selector_matches_many',
        },
      ],
    })
    await clock.advance('1 hour')
    const solved = await assistant.solve(as('bea'), report.id, { cause: 'wrong_environment', ifMatch: 1 })
    expect(solved).toEqual({
      ...report,
      version: 2,
      state: 'solved',
      solvedBy: 'wrong_environment',
      updatedAt: new Date('2026-01-05T10:00:00Z'),
    })
  })

  it('become no ticket once they are solved, and are not solved once they are a ticket (CASE-31)', async () => {
    const { assistant, as } = await createGround()
    const solved = await assistant.report(as('bea'), { element: broken })
    await assistant.solve(as('bea'), solved.id, { cause: 'selector_matches_many' })
    await expect(assistant.openTicket(as('bea'), solved.id, { tried: both })).rejects.toMatchObject({
      code: 'invalid_transition',
      status: 409,
      facts: { from: 'solved', to: 'ticket_opened' },
    })
    expect(await assistant.tickets(as('bea'))).toEqual({ items: [] })

    const unsolved = await assistant.report(as('bea'), { element: broken })
    await assistant.openTicket(as('bea'), unsolved.id, { tried: both })
    const moves = [
      assistant.solve(as('bea'), unsolved.id, { cause: 'wrong_environment' }),
      assistant.openTicket(as('bea'), unsolved.id, { tried: both }),
    ]
    expect((await Promise.allSettled(moves)).map((move) => move.status === 'rejected' && move.reason.facts)).toEqual([
      { from: 'ticket_opened', to: 'solved', possible: [] },
      { from: 'ticket_opened', to: 'ticket_opened', possible: [] },
    ])
  })

  it('become a ticket only when the fix of every cause was tried (CASE-31)', async () => {
    const { assistant, as } = await createGround()
    const report = await assistant.report(as('bea'), { element: broken })
    const faultsOf = async (tried: Parameters<typeof assistant.openTicket>[2] & object) => {
      const [settled] = await Promise.allSettled([assistant.openTicket(as('bea'), report.id, tried)])
      return settled?.status === 'rejected' ? settled.reason.faults : settled
    }
    expect(await faultsOf({ tried: [both[0]] })).toEqual([
      {
        in: 'body',
        path: '/tried',
        message: 'say how the fix for selector_matches_many went: did_not_help or not_possible',
      },
    ])
    expect(await faultsOf({ tried: [...both, both[1]] })).toEqual([
      { in: 'body', path: '/tried/2/cause', message: 'is named twice' },
    ])
    const guessed = { cause: 'element_hidden', outcome: 'did_not_help' } as const
    expect(await assistant.openTicket(as('bea'), report.id, { tried: [...both, guessed] })).toMatchObject({
      number: 'AT-000001',
      state: 'open',
      tried: [...both, guessed],
    })
    expect(await assistant.getReport(as('bea'), report.id)).toMatchObject({
      state: 'ticket_opened',
      ticket: { number: 'AT-000001' },
    })
  })

  it('are listed for their builder, by state and in pages, and hidden from everyone else (CASE-31)', async () => {
    const { assistant, as } = await createGround()
    const reports = []
    for (let count = 0; count < 3; count++) reports.push(await assistant.report(as('bea'), { element: broken }))
    const [first, second, third] = reports.map((report) => report.id)
    await assistant.solve(as('bea'), first as string, { cause: 'wrong_environment' })

    const page = await assistant.reports(as('bea'), {}, { limit: 2 })
    expect(page).toMatchObject({ items: [{ id: third }, { id: second }], next: second })
    expect(await assistant.reports(as('bea'), {}, { limit: 2, after: page.next })).toMatchObject({
      items: [{ id: first }],
    })
    expect((await assistant.reports(as('bea'), { state: ['solved'] })).items.map((report) => report.id)).toEqual([
      first,
    ])
    expect(await assistant.reports(as('carl'))).toEqual({ items: [] })

    expect(await assistant.getReport(as('erik'), first as string)).toMatchObject({ id: first })
    const foreign = [
      assistant.getReport(as('carl'), first as string),
      assistant.getReport(as('olga'), first as string),
      assistant.solve(as('erik'), second as string, { cause: 'wrong_environment' }),
      assistant.openTicket(as('olga'), second as string, { tried: both }),
    ]
    for (const attempt of await Promise.allSettled(foreign)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    }
  })

  it('are changed only by whoever has seen the newest version (CASE-31)', async () => {
    const { assistant, as } = await createGround()
    const report = await assistant.report(as('bea'), { element: broken })
    await expect(
      assistant.solve(as('bea'), report.id, { cause: 'wrong_environment', ifMatch: 7 }),
    ).rejects.toMatchObject({ code: 'version_mismatch', facts: { expected: 7, current: 1 } })
  })
})

describe('the activity board', () => {
  it('shows a ticket with what was found and tried (CASE-32)', async () => {
    const { assistant, as, report, ticket } = await groundWithTicket()
    expect(ticket).toEqual({
      id: ticket.id,
      number: 'AT-000001',
      version: 1,
      account: 'acme',
      state: 'open',
      builder: bea,
      reportId: report.id,
      element: healthyElement(),
      note: 'It does nothing.',
      diagnosis: [],
      tried: [],
      triedBesides: 'I drew it anew.',
      createdAt: new Date('2026-01-05T09:00:00Z'),
      updatedAt: new Date('2026-01-05T09:00:00Z'),
    })
    expect(await assistant.getTicket(as('bea'), ticket.id)).toEqual(ticket)
    expect(await assistant.tickets(as('bea'))).toEqual({ items: [ticket] })
  })

  it('lets an engineer take a ticket in work, give it back and solve it (CASE-32)', async () => {
    const { assistant, as, ticket } = await groundWithTicket()
    const taken = await assistant.moveTicket(as('erik'), ticket.id, { to: 'in_progress' })
    expect(taken).toEqual({ ...ticket, version: 2, state: 'in_progress', handledBy: erik })
    expect(await assistant.moveTicket(as('erik'), ticket.id, { to: 'open' })).toEqual({ ...ticket, version: 3 })
    const solved = { ...ticket, version: 4, state: 'solved', solvedAt: new Date('2026-01-05T09:00:00Z') }
    expect(await assistant.moveTicket(as('erik'), ticket.id, { to: 'solved' })).toEqual(solved)
  })

  it('refuses moves that are none, and moves of an older version (CASE-32)', async () => {
    const { assistant, as, ticket } = await groundWithTicket()
    await expect(assistant.moveTicket(as('bea'), ticket.id, { to: 'in_progress' })).rejects.toMatchObject({
      code: 'invalid_transition',
      facts: { from: 'open', to: 'in_progress', possible: ['sent_to_support', 'solved'] },
    })
    await expect(assistant.moveTicket(as('bea'), ticket.id, { to: 'solved', ifMatch: 2 })).rejects.toMatchObject({
      code: 'version_mismatch',
    })
    await assistant.moveTicket(as('bea'), ticket.id, { to: 'solved' })
    await expect(assistant.sendToSupport(as('bea'), ticket.id)).rejects.toMatchObject({
      code: 'invalid_transition',
      facts: { from: 'solved', to: 'sent_to_support' },
    })
  })

  it('does not exist for anybody but its builder and the engineers of the account (CASE-32)', async () => {
    const { assistant, as, ticket } = await groundWithTicket()
    for (const stranger of ['carl', 'olga'] as const) {
      const attempts = [
        assistant.getTicket(as(stranger), ticket.id),
        assistant.moveTicket(as(stranger), ticket.id, { to: 'solved' }),
        assistant.sendToSupport(as(stranger), ticket.id),
      ]
      for (const attempt of await Promise.allSettled(attempts)) {
        expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
      }
      expect(await assistant.tickets(as(stranger))).toEqual({ items: [] })
    }
    await expect(assistant.tickets(as('bea'), { scope: 'desk' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await assistant.tickets(as('erik'))).toEqual({ items: [] })
    expect(await assistant.tickets(as('erik'), { scope: 'desk' })).toEqual({ items: [ticket] })
  })

  it('filters by state, kind, words and case, and pages in either order (CASE-32)', async () => {
    const { assistant, as } = await createGround()
    const open = async (who: 'bea' | 'carl' | 'olga', kind: 'launcher' | 'survey', itemName: string) => {
      const element = healthyElement({ item: { kind, name: itemName } })
      const report = await assistant.report(as(who), { element })
      return assistant.openTicket(as(who), report.id)
    }
    await open('bea', 'launcher', 'Save order')
    const second = await open('bea', 'survey', 'How was it?')
    await open('carl', 'launcher', 'Save all')
    await open('olga', 'launcher', 'Save us')
    await assistant.moveTicket(as('bea'), second.id, { to: 'solved' })
    const numbers = async (...[filter, page]: [Parameters<typeof assistant.tickets>[1]?, { limit: number }?]) =>
      (await assistant.tickets(as('erik'), { scope: 'desk', ...filter }, page)).items.map((ticket) => ticket.number)

    expect(await numbers()).toEqual(['AT-000003', 'AT-000002', 'AT-000001'])
    expect(await numbers({ order: 'oldest' }, { limit: 2 })).toEqual(['AT-000001', 'AT-000002'])
    expect(await numbers({ state: ['open'] })).toEqual(['AT-000003', 'AT-000001'])
    expect(await numbers({ kind: ['survey'] })).toEqual(['AT-000002'])
    expect(await numbers({ search: 'save o' })).toEqual(['AT-000001'])
    expect(await numbers({ search: '000003' })).toEqual(['AT-000003'])
    const sent = await assistant.sendToSupport(as('bea'), (await assistant.tickets(as('bea'))).items[1]?.id as string)
    expect(await numbers({ caseId: sent.case?.id as string })).toEqual(['AT-000001'])

    const foreign = (await assistant.tickets(as('carl'))).items[0]?.id
    await expect(assistant.tickets(as('bea'), {}, { after: foreign })).rejects.toMatchObject({
      code: 'validation_failed',
    })
  })
})

describe('a ticket that goes to support', () => {
  it('opens a case of the builder, filled in from the report, that shows under my cases (CASE-32)', async () => {
    const { assistant, as, ticket, mailer, database } = await groundWithTicket()
    const sent = await assistant.sendToSupport(as('erik'), ticket.id, { priority: 'p2', ifMatch: 1 })
    expect(sent).toEqual({
      ...ticket,
      version: 2,
      state: 'sent_to_support',
      case: { id: sent.case?.id, number: 'CS-000001', state: 'new' },
    })
    const [filed] = (await listCases(as('bea'), { channel: ['assistant'] }, {})).items
    expect(filed).toMatchObject({
      id: sent.case?.id,
      subject: 'Launcher “Save order” does not work as expected',
      priority: 'p2',
      channel: 'assistant',
      requester: bea,
      ticket: { id: ticket.id, number: 'AT-000001' },
      report: {
        environment: 'production',
        affectedItem: { kind: 'launcher', name: 'Save order', id: '4711' },
        tried: 'I drew it anew.',
      },
    })
    const timeline = await listTimeline(as('bea'), filed?.id as string, {})
    expect(timeline.items.map(({ type, actor, from }) => ({ type, by: actor.name, from }))).toEqual([
      { type: 'filed', by: 'erik', from: undefined },
      { type: 'linked', by: 'erik', from: 'AT-000001' },
    ])
    await database.idle()
    expect(mailer.messages.map(({ to }) => to)).toEqual(['bea@acme.example'])
  })

  it('shows how its case ends, and moves no more by itself (CASE-32)', async () => {
    const { assistant, as, ticket, database, ports } = await groundWithTicket()
    const sent = await assistant.sendToSupport(as('bea'), ticket.id)
    const caseId = sent.case?.id as string
    await database.transaction(async (tx) => {
      const found = await tx.forAccount('acme').get(caseRecords, caseId)
      if (found) await moveCase(tx, ports, found, 'closed', erik, 'The selector was repaired.')
    })
    const shown = { id: caseId, number: 'CS-000001', state: 'closed', resolution: 'The selector was repaired.' }
    expect((await assistant.getTicket(as('bea'), ticket.id)).case).toEqual(shown)
    expect((await assistant.tickets(as('bea'), { state: ['sent_to_support'] })).items[0]?.case).toEqual(shown)
    for (const attempt of [
      assistant.moveTicket(as('bea'), ticket.id, { to: 'solved' }),
      assistant.sendToSupport(as('erik'), ticket.id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'invalid_transition', facts: { from: 'sent_to_support' } })
    }
  })

  it('asks for the environment that the report does not know, and files nothing without it (CASE-32)', async () => {
    const { assistant, as } = await createGround()
    const page = { ...healthyElement().page, environment: 'unknown' as const }
    const report = await assistant.report(as('bea'), { element: healthyElement({ page }) })
    const ticket = await assistant.openTicket(as('bea'), report.id)
    await expect(assistant.sendToSupport(as('bea'), ticket.id)).rejects.toMatchObject({
      faults: [{ in: 'body', path: '/environment', message: 'the report does not know it; say production or test' }],
    })
    await expect(
      assistant.sendToSupport(as('bea'), ticket.id, { environment: 'test', priority: 'p1' }),
    ).rejects.toMatchObject({ code: 'validation_failed', faults: [{ path: '/priority' }] })
    expect((await listCases(as('bea'), {}, {})).items).toEqual([])

    const sent = await assistant.sendToSupport(as('bea'), ticket.id, {
      environment: 'test',
      collaborators: 'zoe@partner.example',
    })
    expect(await getCase(as('bea'), sent.case?.id as string)).toMatchObject({
      collaborators: ['zoe@partner.example'],
      report: { environment: 'test' },
    })
  })
})
