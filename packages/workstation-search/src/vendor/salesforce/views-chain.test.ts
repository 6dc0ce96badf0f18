import { afterEach, expect, it } from 'vitest'
import { mockWorkstationSearch } from '../../testing/mock-workstation-search.js'

const mocks: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(mocks.splice(0).map((mock) => mock.close()))
})

async function start() {
  const mock = mockWorkstationSearch()
  mocks.push(mock)
  const ada = await mock.connect('ada')
  return { mock, ada, org: await mock.integrationId() }
}

it('views are chosen, read, sorted and paged through the client, with the user’s own rights (WORK-10, WORK-11)', async () => {
  const { mock, ada, org } = await start()
  const { salesforce } = mock
  const view = { object: 'Lead', columns: ['Name', 'Company', 'CreatedDate'], orderBy: { field: 'Company' } }
  const own = salesforce.addListView({ ...view, name: 'Own', label: 'Own', isPrivate: true }, 'nora@acme.example')
  const others = salesforce.addListView(
    { ...view, name: 'Other', label: 'Other', isPrivate: true },
    'ravi@acme.example',
  )
  const { offered } = await ada.views.choice(org, 'lead')
  expect(offered.filter(({ id }) => id === own || id === others)).toEqual([{ id: own, label: 'Own' }])
  expect((await ada.views.choose(org, 'lead', [own.slice(0, 15)])).chosen).toEqual([own])
  await expect(ada.views.choose(org, 'lead', [])).rejects.toMatchObject({ code: 'min_one_view' })
  await expect(ada.views.choose(org, 'lead', [others])).rejects.toMatchObject({ code: 'view_not_offered' })
  expect((await ada.views.choice(org, 'lead')).chosen).toEqual([own])

  const sort = { field: 'Name', direction: 'descending' } as const
  const ids: string[] = []
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const page = await ada.views.read(org, { kind: 'lead', id: own }, { sort, after, limit: 200 })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  }
  const rows = salesforce.query('SELECT Id FROM Lead ORDER BY Name DESC NULLS LAST, Id', 'nora@acme.example')
  expect(ids).toEqual(rows.map(({ Id }) => Id))
  await expect(ada.views.read(org, { kind: 'lead', id: others })).rejects.toMatchObject({ code: 'not_found' })
  const unsortable = { sort: { field: 'Status', direction: 'ascending' } } as const
  await expect(ada.views.read(org, { kind: 'lead', id: own }, unsortable)).rejects.toMatchObject({
    code: 'validation_failed',
    faults: [{ path: '/sort/field' }],
  })
})

it('an opened record comes to the recently viewed, and nothing of the vendor’s is stored (WORK-04, WORK-24)', async () => {
  const { mock, ada, org } = await start()
  const Name = `Canary "O'Hara" <b>`
  const [recordId] = mock.salesforce.insert('Account', [{ Name }]) as [string]
  const record = { sourceId: org, kind: 'account', recordId } as const
  expect(await ada.records.open(record)).toBe(true)
  expect(await ada.records.recent()).toEqual([
    {
      ...record,
      name: Name,
      link: `https://acme.my.salesforce.com/lightning/r/Account/${recordId}/view`,
    },
  ])
  expect(JSON.stringify(await mock.database.snapshot())).not.toContain('Canary')
  mock.salesforce.revokeAccess('nora@acme.example', '3MVG9workstation')
  await expect(ada.records.open(record)).rejects.toMatchObject({
    code: 'reconnect_required',
  })
})
