import { expect, it } from 'vitest'
import { startViewsGround, unending } from '../../fixtures/start-views-ground.js'
import { refuseSearch } from '../model/errors.js'
import type { LeadConversion } from '../model/lead-conversion.js'
import { getLeadConversion, listRecentRecords, openRecord } from './crm-records.js'
import { chooseViews, getViewChoice, readView } from './views.js'

const recordOf = (name: string) => ({ kind: 'account' as const, recordId: '001', name, link: `https://a/${name}` })
const failing = (code: 'application_unavailable' | 'application_limit_reached') => ({
  recent: async () => {
    throw refuseSearch(code)
  },
})

it('an opened record is told to the application that it belongs to, and nothing is kept of it (WORK-04)', async () => {
  const ground = await startViewsGround('org')
  const told: unknown[] = []
  const key = await ground.connect('ada', 'org', {
    markViewed: async (record) => {
      told.push(record)
      return record.kind !== 'item'
    },
  })
  const open = (kind: 'account' | 'item') =>
    openRecord(ground.ports, ground.callOf('ada'), { key, kind, recordId: '001' }, unending)
  const before = await ground.database.snapshot()
  expect([await open('account'), await open('item')]).toEqual([{ isRemembered: true }, { isRemembered: false }])
  expect(told).toEqual([
    { kind: 'account', recordId: '001' },
    { kind: 'item', recordId: '001' },
  ])
  expect(await ground.database.snapshot()).toEqual(before)
})

it('what was opened last comes from every application at once, 20 of each, in their order', async () => {
  const ground = await startViewsGround('org', 'other-org')
  const asked: unknown[] = []
  let bothAsked = () => {}
  const both = new Promise<void>((resolve) => {
    bothAsked = resolve
  })
  const session = (...names: readonly string[]) => ({
    recent: async (limit: number) => {
      if (asked.push(limit) === 2) bothAsked()
      await both
      return names.map(recordOf)
    },
  })
  const keys = [
    await ground.connect('ada', 'other-org', session('C')),
    await ground.connect('ada', 'org', session('B', 'A')),
  ]
  expect(await listRecentRecords(ground.ports, ground.callOf('ada'), keys, unending)).toEqual({
    items: [
      { sourceId: 'org', ...recordOf('B') },
      { sourceId: 'org', ...recordOf('A') },
      { sourceId: 'other-org', ...recordOf('C') },
    ],
  })
  expect(asked).toEqual([20, 20])
})

it('an application that fails is left out while another one answers, and says why when none does', async () => {
  const ground = await startViewsGround('org', 'other-org', 'never-connected')
  const list = (...keys: Parameters<typeof listRecentRecords>[2]) =>
    listRecentRecords(ground.ports, ground.callOf('ada'), keys, unending)
  const down = await ground.connect('ada', 'org', failing('application_limit_reached'))
  const up = await ground.connect('ada', 'other-org', { recent: async () => [recordOf('A')] })
  const alsoDown = await ground.connect('ada', 'other-org', failing('application_unavailable'))
  expect(await list(down, up)).toEqual({ items: [{ sourceId: 'other-org', ...recordOf('A') }] })
  await expect(list(down, alsoDown)).rejects.toMatchObject({ code: 'application_limit_reached' })
  expect(await list()).toEqual({ items: [] })
})

it('an application that hangs is left out when its time is up, and says so where nobody else answers', async () => {
  const ground = await startViewsGround('org', 'other-org')
  const told: AbortSignal[] = []
  const hang = (signal: AbortSignal) => {
    told.push(signal)
    return new Promise<never>(() => {})
  }
  const hanging = await ground.connect('ada', 'org', {
    recent: (_, signal) => hang(signal),
    markViewed: (_, signal) => hang(signal),
    leadConversion: (_, signal) => hang(signal),
    listViews: (_, __, signal) => hang(signal),
    readView: (_, __, signal) => hang(signal),
  })
  const up = await ground.connect('ada', 'other-org', { recent: async () => [recordOf('A')] })
  const call = ground.callOf('ada')
  const views = { ...hanging, kind: 'account', chosen: ['00B1'], viewId: '00B1' } as const
  const asked = [
    listRecentRecords(ground.ports, call, [hanging, up], unending),
    openRecord(ground.ports, call, { key: hanging, kind: 'account', recordId: '001' }, unending),
    getLeadConversion(ground.ports, call, { ...hanging, leadId: '00Q1' }, unending),
    getViewChoice(ground.ports, call, views, unending),
    chooseViews(ground.ports, call, views, unending),
    readView(ground.ports, call, views, unending),
  ]
  while (told.length < asked.length) await new Promise<void>((resolve) => setImmediate(resolve))
  await ground.clock.advance(8_000)
  expect(await asked[0]).toEqual({ items: [{ sourceId: 'other-org', ...recordOf('A') }] })
  const outcomes = Promise.allSettled(asked.slice(1))
  await ground.clock.advance(12_000)
  expect((await outcomes).map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
    Array.from({ length: 5 }, () => 'application_unavailable'),
  )
  expect(told.map(({ aborted }) => aborted)).toEqual(told.map(() => true))
})

it('who has gone on is not answered', async () => {
  const ground = await startViewsGround('org')
  const gone = new AbortController()
  const key = await ground.connect('ada', 'org', {
    recent: async () => {
      gone.abort(new Error('gone'))
      return []
    },
  })
  await expect(listRecentRecords(ground.ports, ground.callOf('ada'), [key], gone.signal)).rejects.toThrow('gone')
})

it('a converted lead is asked of the application that it belongs to (WORK-06)', async () => {
  const ground = await startViewsGround('org')
  const key = await ground.connect('ada', 'org', {
    leadConversion: async (leadId) => ({ leadId }) as LeadConversion,
  })
  const get = (user: string) =>
    getLeadConversion(ground.ports, ground.callOf(user), { ...key, leadId: '00Q1' }, unending)
  expect(await get('ada')).toEqual({ leadId: '00Q1' })
  await expect(get('ben')).rejects.toMatchObject({ code: 'not_found' })
})
