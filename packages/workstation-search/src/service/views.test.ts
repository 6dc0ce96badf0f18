import { beforeEach, describe, expect, it } from 'vitest'
import { startViewsGround, unending, type ViewsGround } from '../../fixtures/start-views-ground.js'
import { refuseSearch } from '../model/errors.js'
import type { OfferedView, ViewPage } from '../model/views.js'
import type { KeyPair } from './call-input.js'
import type { CrmSession } from './crm-application.js'
import { forgetViewChoices, viewChoiceRecords } from './view-records.js'
import { chooseViews, getViewChoice, readView } from './views.js'

const idOf = (at: number) => `00B5e00000${String(at).padStart(5, '0')}EAA`
const viewsUpTo = (count: number): OfferedView[] =>
  Array.from({ length: count }, (_, at) => ({ id: idOf(at), label: `View ${at}` }))
const [first, second, third] = [idOf(0), idOf(1), idOf(2)]

let ground: ViewsGround
let views: OfferedView[]
let key: KeyPair
let asked: unknown[]
const session: Partial<CrmSession> = {
  async listViews(kind, limit) {
    asked.push(['list', kind, limit])
    return { views: views.slice(0, limit), hasMore: views.length > limit }
  },
  async readView(view, page) {
    asked.push(['read', view, page])
    return { viewId: view.id } as ViewPage
  },
}

beforeEach(async () => {
  ground = await startViewsGround('org', 'other-org')
  views = viewsUpTo(3)
  asked = []
  key = await ground.connect('ada', 'org', session)
})

const choose = (chosen: readonly string[], own = key, user = 'ada') =>
  chooseViews(ground.ports, ground.callOf(user), { ...own, kind: 'account', chosen }, unending)
const chosenOf = async (own = key, user = 'ada', kind: 'account' | 'lead' = 'account') =>
  (await getViewChoice(ground.ports, ground.callOf(user), { ...own, kind }, unending)).chosen
const kept = () => ground.database.transaction((tx) => tx.forAccount('acme').find(viewChoiceRecords), { reads: true })

describe('the views of a kind that are on (WORK-10)', () => {
  it('are the first one before anybody chose, and then what the user chose', async () => {
    expect(await getViewChoice(ground.ports, ground.callOf('ada'), { ...key, kind: 'account' }, unending)).toEqual({
      integrationId: 'org',
      kind: 'account',
      offered: views,
      hasMore: false,
      chosen: [first],
    })
    const choice = await choose([third, first])
    expect(choice).toEqual({
      integrationId: 'org',
      kind: 'account',
      offered: views,
      hasMore: false,
      chosen: [third, first],
    })
    expect(await chosenOf()).toEqual([third, first])
    views = []
    expect(await chosenOf()).toEqual([])
  })

  it('are one or two: none is refused, and a third', async () => {
    const facts = { minimum: 1, maximum: 2 }
    await expect(choose([])).rejects.toMatchObject({
      code: 'min_one_view',
      status: 422,
      facts: { ...facts, chosen: 0 },
    })
    await expect(choose([first, second, third])).rejects.toMatchObject({
      code: 'max_two_views',
      status: 422,
      facts: { ...facts, chosen: 3 },
    })
    expect([asked, await kept()]).toEqual([[], []])
  })

  it('are counted once when they are named twice, in the short form of the id too', async () => {
    const short = second.slice(0, 15)
    expect((await choose([second, short, first, second])).chosen).toEqual([second, first])
    expect((await choose([short])).chosen).toEqual([second])
  })

  it('are among 80: an 81st is refused, and the answer says that there are more', async () => {
    views = viewsUpTo(85)
    const choice = await choose([idOf(79)])
    expect([choice.offered.length, choice.hasMore, choice.chosen]).toEqual([80, true, [idOf(79)]])
    await expect(choose([first, idOf(80)])).rejects.toMatchObject({
      code: 'view_not_offered',
      status: 422,
      facts: { viewId: idOf(80) },
    })
    expect(await chosenOf()).toEqual([idOf(79)])
  })

  it('drop out when they are offered no longer, and come back with their offer', async () => {
    await choose([second, third])
    views = viewsUpTo(2)
    expect(await chosenOf()).toEqual([second])
    views = viewsUpTo(1)
    expect(await chosenOf()).toEqual([first])
    views = viewsUpTo(3)
    expect(await chosenOf()).toEqual([second, third])
  })

  it('are each user’s own, by integration and kind, and the same over every connection', async () => {
    const ben = await ground.connect('ben', 'org', session)
    const elsewhere = await ground.connect('ada', 'other-org', session)
    const phone = await ground.connect('ada', 'org', session)
    await choose([third])
    expect([
      await chosenOf(phone),
      await chosenOf(ben, 'ben'),
      await chosenOf(elsewhere),
      await chosenOf(key, 'ada', 'lead'),
    ]).toEqual([[third], [first], [first], [first]])
    await expect(chosenOf(key, 'ben')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stand in one document, of which the last choice stays when two are made at once', async () => {
    await Promise.all([choose([first]), choose([second]), choose([third])])
    await ground.clock.advance('1 hour')
    await choose([second, first])
    const { id: _, ...record } = (await kept())[0] ?? { id: '' }
    expect([(await kept()).length, record]).toEqual([
      1,
      {
        account: 'acme',
        integrationId: 'org',
        kind: 'account',
        userId: 'ada',
        chosen: [second, first],
        updatedAt: '2026-03-01T10:00:00.000Z',
        version: 4,
      },
    ])
  })

  it('are forgotten with their integration, and with no other', async () => {
    await choose([second])
    await choose([third], await ground.connect('ada', 'other-org', session))
    await ground.database.transaction((tx) => forgetViewChoices(tx.forAccount('acme'), 'org'))
    expect((await kept()).map(({ integrationId, chosen }) => [integrationId, chosen])).toEqual([['other-org', [third]]])
  })

  it('are not kept when the application does not answer', async () => {
    const failing = await ground.connect('ada', 'org', {
      listViews: async () => {
        throw refuseSearch('application_unavailable')
      },
    })
    await expect(choose([first], failing)).rejects.toMatchObject({ code: 'application_unavailable' })
    expect(await kept()).toEqual([])
  })
})

describe('the rows of a view (WORK-11)', () => {
  const read = (page: object = {}) =>
    readView(ground.ports, ground.callOf('ada'), { ...key, kind: 'lead', viewId: third, ...page }, unending)

  it('are those of the page that is asked for, 25 from the beginning unless told, of views that are not on as well', async () => {
    const sort = { field: 'Name', direction: 'descending' } as const
    expect(await read()).toEqual({ viewId: third })
    await read({ sort, after: '50', limit: 200 })
    const view = { kind: 'lead', id: third }
    expect(asked).toEqual([
      ['read', view, { sort: undefined, skip: 0, limit: 25 }],
      ['read', view, { sort, skip: 50, limit: 200 }],
    ])
  })

  it('are not given without the salt', async () => {
    const salt = Buffer.alloc(32, 9).toString('base64url')
    await expect(read({ salt })).rejects.toMatchObject({ code: 'reconnect_required' })
    expect(asked).toEqual([])
  })
})
