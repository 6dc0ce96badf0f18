import { createCasesService } from '@waymark/cases/service'
import { samplePeople } from '@waymark/cases/testing'
import { createVirtualClock } from '@waymark/core/memory'
import { callAs } from '@waymark/core/ports'
import { expect, it } from 'vitest'
import { memoryPorts } from '../compose.js'
import { createDemoClock } from './clock.js'
import { demoDays, fillCases } from './fill-cases.js'

async function filled() {
  const real = createVirtualClock()
  const clock = createDemoClock(`${demoDays} days`, real)
  const ports = memoryPorts(clock)
  const mail = { domain: 'reply.localhost', from: 'Support <support@localhost>', portal: 'http://localhost:8080' }
  const service = createCasesService({ ...ports, mail })
  await ports.database.open(service.collections)
  ports.database.work(service.jobs)
  const settle = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    await ports.database.idle()
  }
  const count = await fillCases({ service, database: ports.database, clock, settle })
  const as = (person: keyof typeof samplePeople) => callAs(samplePeople[person], ports.database)
  return { service, clock, real, as, count }
}

it('ends at real time, with a case in every state, and with something in every list', async () => {
  const { service, clock, real, as, count } = await filled()
  expect([clock.now(), clock.offset]).toEqual([real.now(), 0])
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
