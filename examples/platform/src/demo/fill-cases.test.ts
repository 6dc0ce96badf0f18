import { createCasesService } from '@waymark/cases/service'
import { samplePeople } from '@waymark/cases/testing'
import { createVirtualClock } from '@waymark/core/memory'
import { callAs } from '@waymark/core/ports'
import { expect, it } from 'vitest'
import { memoryPorts } from '../ports/memory-ports.js'
import { demoDays, fillCases } from './fill-cases.js'

async function filled() {
  const clock = createVirtualClock()
  const start = clock.now().getTime()
  const ports = memoryPorts(clock)
  const mail = { domain: 'reply.localhost', from: 'Support <support@localhost>', portal: 'http://localhost:8080' }
  const service = createCasesService({ ...ports, mail })
  await ports.database.open(service.collections)
  ports.database.work(service.jobs)
  const goTo = (moment: Date) => clock.advance(moment.getTime() - clock.now().getTime())
  const count = await fillCases({ service, database: ports.database, clock, goTo })
  const days = (clock.now().getTime() - start) / 86_400_000
  const as = (person: keyof typeof samplePeople) => callAs(samplePeople[person], ports.database)
  return { service, clock, days, as, count }
}

it('lives through no more days than the story has, with a case in every state, and something in every list', async () => {
  const { service, days, as, count } = await filled()
  expect([days > demoDays - 1, days < demoDays]).toEqual([true, true])
  const desk = await service.cases.list(as('erin'), { scope: 'desk' }, { limit: 100 })
  expect(desk.items).toHaveLength(count)
  expect(new Set(desk.items.map(({ state }) => state))).toEqual(
    new Set(['new', 'open', 'waiting_on_customer', 'closed']),
  )
  expect(new Set(desk.items.map(({ priority }) => priority))).toEqual(new Set(['p1', 'p2', 'p3', 'p4']))
  for (const person of ['ada', 'ben', 'carla', 'dmitri'] as const) {
    const tabs = await Promise.all(
      (['open', 'resolved'] as const).map((tab) => service.cases.list(as(person), { tab })),
    )
    expect(tabs.reduce((sum, { items }) => sum + items.length, 0)).toBeGreaterThan(0)
  }
  expect((await service.cases.list(as('ada'), { scope: 'team' })).items.length).toBeGreaterThan(5)
})

it('has a case to reopen, one that is too old for it, and one that takes it further', async () => {
  const { service, clock, as } = await filled()
  const { items } = await service.cases.list(as('erin'), { scope: 'desk', state: ['closed'] })
  const open = items.filter(({ reopenUntil }) => reopenUntil && reopenUntil > clock.now())
  const over = items.filter(({ reopenUntil }) => reopenUntil && reopenUntil <= clock.now())
  expect([open.length > 0, over.some(({ supersededBy }) => supersededBy !== undefined)]).toEqual([true, true])
})

it('has a chat that went well, and tickets of the assistant on the activity board', async () => {
  const { service, as } = await filled()
  const chats = await service.chats.list(as('ada'))
  expect(
    chats.items.map(({ state, endReason, messageCount, agent, lostLines }) => [
      state,
      endReason,
      messageCount,
      agent?.name,
      lostLines,
    ]),
  ).toEqual([['ended', 'customer_ended', 3, 'Erin Walsh', []]])
  await expect(service.chatDesk.seat(as('erin'))).rejects.toMatchObject({ code: 'not_found' })
  const tickets = await service.assistant.tickets(as('erin'), { scope: 'desk', order: 'oldest' })
  expect(
    tickets.items.map(({ state, handledBy, diagnosis }) => [
      state,
      handledBy?.name,
      diagnosis.map(({ cause }) => cause),
    ]),
  ).toEqual([
    ['in_progress', 'Erin Walsh', ['selector_matches_none']],
    ['open', undefined, ['condition_false', 'selector_matches_many']],
  ])
  const reports = await service.assistant.reports(as('ada'))
  expect(reports.items.map(({ state, solvedBy }) => [state, solvedBy])).toEqual([['solved', 'wrong_environment']])
})
