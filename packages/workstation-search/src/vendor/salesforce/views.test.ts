import { updateRecord } from '@waymark/salesforce/records'
import { beforeEach, describe, expect, it } from 'vitest'
import { startTestOrg, type TestOrg, unending } from '../../../fixtures/start-test-org.js'
import type { ViewSort } from '../../model/views.js'
import { listOrgViews, readOrgView } from './views.js'

let org: TestOrg
beforeEach(() => {
  org = startTestOrg()
})

const addView = (view: object = {}, as?: string) =>
  org.emulator.addListView({ object: 'Account', name: 'All', label: 'All "Accounts"', columns: ['Name'], ...view }, as)

function read(viewId: string, page: { sort?: ViewSort; skip?: number; limit?: number } = {}, as = 'nora') {
  return readOrgView(org.as(as), org.instanceUrl, 'account', viewId, { skip: 0, limit: 25, ...page }, unending)
}

async function readAll(viewId: string, limit: number, sort?: ViewSort) {
  const ids: string[] = []
  for (let next: string | undefined = '0'; next !== undefined; ) {
    const page = await read(viewId, { skip: Number(next), limit, ...(sort && { sort }) })
    ids.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  return ids
}

describe('the list views of a kind', () => {
  const add = (count: number) => Array.from({ length: count }, (_, at) => addView({ name: `V${at}`, label: `V ${at}` }))

  it('are at most as many as are wanted, and no more pages are read than that takes (WORK-10)', async () => {
    const own = await listOrgViews(org.as('nora'), 'account', 80, unending)
    org.emulator.settings.listViewPageSize = 40
    const ids = add(85)
    org.calls()
    const many = await listOrgViews(org.as('nora'), 'account', 80, unending)
    const all = [...own.views, ...ids.map((id, at) => ({ id, label: `V ${at}` }))]
    expect(many).toEqual({ views: all.slice(0, 80), hasMore: true })
    expect(org.calls()).toEqual(['listViews', 'listViews'])
  })

  it('are no more than are wanted when they are as many', async () => {
    const { views } = await listOrgViews(org.as('nora'), 'account', 80, unending)
    add(80 - views.length)
    expect(await listOrgViews(org.as('nora'), 'account', 80, unending)).toMatchObject({ hasMore: false })
    add(1)
    expect(await listOrgViews(org.as('nora'), 'account', 80, unending)).toMatchObject({ hasMore: true })
  })

  it('are the user’s own: a private view of somebody else is not among them, and cannot be read', async () => {
    const id = addView({ name: 'Own', isPrivate: true }, 'nora@acme.example')
    const sees = async (name: string) =>
      (await listOrgViews(org.as(name), 'account', 80, unending)).views.some((view) => view.id === id)
    expect([await sees('nora'), await sees('ravi')]).toEqual([true, false])
    expect(await read(id, {}, 'nora')).toMatchObject({ viewId: id })
    await expect(read(id, {}, 'ravi')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of a kind that the user may not see are forbidden', async () => {
    const { message, ...error } = await listOrgViews(org.as('kim'), 'account', 80, unending).catch((thrown) => thrown)
    expect([error.code, error.status, message]).toEqual([
      'kind_forbidden',
      403,
      'The application does not show you this kind',
    ])
  })
})

describe('a page of a view (WORK-11)', () => {
  const hostile = `O'Hara "& Sons" <img src=x onerror=alert(1)>\\`

  it('has the view’s own columns, labels and order, typed cells, and a link for each row: two calls', async () => {
    const columns = ['Name', 'Type', 'AnnualRevenue', 'BillingAddress', 'CreatedDate', 'Owner.Alias', 'Parent.Name']
    const id = addView({ columns, orderBy: { field: 'AnnualRevenue', descending: true } })
    const [parent, child] = [
      ...org.emulator.insert('Account', [
        { Name: hostile, Type: 'Prospect', AnnualRevenue: 12.5, BillingCity: 'Lyon' },
      ]),
      ...org.emulator.insert('Account', [{ Name: 'Bare' }]),
    ] as [string, string]
    const grandchild = org.emulator.insert('Account', [{ Name: 'C', ParentId: parent, AnnualRevenue: 3 }])[0] as string
    const [{ CreatedDate }] = org.emulator.query(`SELECT CreatedDate FROM Account LIMIT 1`) as [{ CreatedDate: string }]
    const created = new Date(CreatedDate.replace('+0000', 'Z')).toISOString()
    const alias = org.emulator.query(`SELECT Owner.Alias FROM Account LIMIT 1`) as { Owner: { Alias: string } }[]
    org.calls()
    const page = await read(id)
    expect(org.calls()).toEqual(['compositeBatch', 'query'])
    const link = (recordId: string) => `https://acme.my.salesforce.com/lightning/r/Account/${recordId}/view`
    const owner = alias[0]?.Owner.Alias
    expect(page).toEqual({
      viewId: id,
      label: 'All "Accounts"',
      columns: [
        { field: 'Name', label: 'Account Name', type: 'string', isSortable: true },
        { field: 'Type', label: 'Account Type', type: 'picklist', isSortable: true },
        { field: 'AnnualRevenue', label: 'Annual Revenue', type: 'currency', isSortable: true },
        { field: 'BillingAddress', label: 'Billing Address', type: 'address', isSortable: false },
        { field: 'CreatedDate', label: 'Created Date', type: 'datetime', isSortable: true },
        { field: 'Owner.Alias', label: 'Account Owner Alias', type: 'string', isSortable: true },
        { field: 'Parent.Name', label: 'Parent Account Name', type: 'string', isSortable: true },
      ],
      sort: { field: 'AnnualRevenue', direction: 'descending' },
      rows: [
        { id: parent, link: link(parent), cells: [hostile, 'Prospect', 12.5, 'Lyon', created, owner, null] },
        { id: grandchild, link: link(grandchild), cells: ['C', null, 3, null, created, owner, hostile] },
        { id: child, link: link(child), cells: ['Bare', null, null, null, created, owner, null] },
      ],
      isCut: false,
    })
  })

  it('shows what has changed when it is read again, and only the rows of the view', async () => {
    const id = addView({ where: "Type = 'Prospect' AND Name != 'ORDER BY Id LIMIT 1'" })
    const [first] = org.emulator.insert('Account', [
      { Name: 'A', Type: 'Prospect' },
      { Name: 'B', Type: 'Prospect' },
      { Name: 'ORDER BY Id LIMIT 1', Type: 'Prospect' },
    ]) as [string]
    const cells = async () => (await read(id)).rows.map((row) => row.cells)
    expect(await cells()).toEqual([['A'], ['B']])
    await updateRecord(org.as('admin'), 'Account', first, { Name: 'A2' })
    expect(await cells()).toEqual([['A2'], ['B']])
  })

  it('pages through 300 rows that are alike and neither repeats nor loses one, in every order', async () => {
    const id = addView({ columns: ['Name', 'Type'], orderBy: { field: 'Type' } })
    const rows = Array.from({ length: 300 }, (_, at) => ({ Name: `N ${at % 7}`, Type: at % 2 ? 'Prospect' : null }))
    const ids = [0, 100, 200].flatMap((at) => org.emulator.insert('Account', rows.slice(at, at + 100)))
    const sorts = [
      undefined,
      { field: 'Name', direction: 'descending' },
      { field: 'Type', direction: 'ascending' },
    ] as const
    for (const sort of sorts) {
      const read = await readAll(id, 70, sort)
      expect([read.length, [...read].sort()]).toEqual([300, [...ids].sort()])
    }
  })

  it('a column of each type sorts both ways as the org itself does', async () => {
    const columns = [
      'Name',
      'Type',
      'AnnualRevenue',
      'NumberOfEmployees',
      'Phone',
      'Website',
      'CreatedDate',
      'LastActivityDate',
      'IsDeleted',
      'Description',
      'Parent.Name',
    ]
    const id = addView({ columns })
    for (const at of [3, 1, 2, 5, 4]) {
      org.emulator.insert('Account', [
        {
          Name: `é${at}`,
          Type: ['Prospect', 'Other', null][at % 3],
          AnnualRevenue: at === 2 ? null : at * 10,
          NumberOfEmployees: at,
          Phone: `00${at}`,
          Website: at % 2 ? `https://${at}.example` : null,
        },
      ])
      await org.emulator.clock.advance('1 minute')
    }
    const { columns: told } = await read(id)
    const sortable = told.filter(({ isSortable }) => isSortable).map(({ field }) => field)
    expect(sortable).toEqual(columns.filter((field) => field !== 'Description'))
    for (const field of sortable) {
      for (const [direction, words] of [
        ['ascending', 'ASC NULLS FIRST'],
        ['descending', 'DESC NULLS LAST'],
      ] as const) {
        const page = await read(id, { sort: { field, direction } })
        const rows = org.emulator.query(
          `SELECT Id FROM Account ORDER BY ${field} ${words}, Id ASC`,
          'nora@acme.example',
        )
        expect([page.sort, page.rows.map((row) => row.id)]).toEqual([{ field, direction }, rows.map(({ Id }) => Id)])
      }
    }
  })

  it('is not sorted by a column that it does not have, whatever its name holds', async () => {
    const id = addView({ columns: ['Name', 'BillingAddress'] })
    for (const field of ['Type', 'BillingAddress', 'name', 'Name ASC, Type', '', 'constructor']) {
      await expect(read(id, { sort: { field, direction: 'ascending' } })).rejects.toMatchObject({
        code: 'validation_failed',
        faults: [{ in: 'body', path: '/sort/field', message: 'must be one of Name' }],
      })
    }
  })

  it('of a view that is gone is not found, and of a kind without rights too', async () => {
    for (const id of ['00B000000000001', '..', '../../limits', 'All']) {
      await expect(read(id)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(read(addView(), {}, 'kim')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is found by the short form of an id', async () => {
    const id = addView()
    expect(await read(id.slice(0, 15))).toMatchObject({ label: 'All "Accounts"' })
  })

  it('ends at 2,000 rows and says that there are more', async () => {
    const id = addView()
    const rows = Array.from({ length: 2001 }, (_, at) => ({ Name: `N${at}` }))
    for (let at = 0; at < rows.length; at += 200) org.emulator.insert('Account', rows.slice(at, at + 200))
    const facts = async (skip: number) => {
      const { rows: found, next, isCut } = await read(id, { skip, limit: 100 })
      return [found.length, next, isCut]
    }
    expect([await facts(1800), await facts(1900), await facts(1950), await facts(2000)]).toEqual([
      [100, '1900', false],
      [100, undefined, true],
      [50, undefined, true],
      [0, undefined, true],
    ])
  })
})

// What some orgs say of a view, and the emulator does not.
const retold = (from: string | RegExp, to: string): TestOrg['emulator']['fetch'] => {
  return async (input, init) => {
    const answer = await org.emulator.fetch(input, init)
    if (!/composite\/batch/.test(String(input instanceof Request ? input.url : input))) return answer
    return new Response((await answer.text()).replace(from, to), answer)
  }
}

it('a view that shows only the first rows of its order shows no more, and is not sorted otherwise', async () => {
  const id = addView({ orderBy: { field: 'Name' } })
  org.emulator.insert('Account', [{ Name: 'E' }, { Name: 'D' }, { Name: 'C' }, { Name: 'B' }, { Name: 'A' }])
  const limited = org.as('nora', retold('Id ASC NULLS FIRST"', 'Id ASC NULLS FIRST LIMIT 3"'))
  const readLimited = (page: { skip: number; sort?: ViewSort }) =>
    readOrgView(limited, org.instanceUrl, 'account', id, { limit: 2, ...page }, unending)
  const [first, second, third] = [
    await readLimited({ skip: 0 }),
    await readLimited({ skip: 2 }),
    await readLimited({ skip: 4 }),
  ]
  expect([first, second, third].map((page) => [page.rows.map(({ cells }) => cells[0]), page.next, page.isCut])).toEqual(
    [
      [['A', 'B'], '2', false],
      [['C'], undefined, false],
      [[], undefined, false],
    ],
  )
  expect(first.columns).toEqual([{ field: 'Name', label: 'Account Name', type: 'string', isSortable: false }])
  await expect(readLimited({ skip: 0, sort: { field: 'Name', direction: 'descending' } })).rejects.toMatchObject({
    code: 'validation_failed',
  })
})

it('a query in lower case, as orgs write it, gives the same cells', async () => {
  const id = addView({ columns: ['Name', 'Type', 'Owner.Alias'] })
  org.emulator.insert('Account', [{ Name: 'A', Type: 'Prospect' }])
  const plain = await read(id)
  const connection = org.as(
    'nora',
    retold(/"query":"[^"]*"/, '"query":"SELECT name, tolabel(type), owner.alias, id FROM account ORDER BY name"'),
  )
  const lower = await readOrgView(connection, org.instanceUrl, 'account', id, { skip: 0, limit: 25 }, unending)
  expect(lower).toEqual(plain)
})

describe('a view that SOQL cannot ask', () => {
  // The emulator refuses to show such a view at all, so this says of one that it shows that it is one.
  const asText = () => retold('"soqlCompatible":true', '"soqlCompatible":false')
  const readText = (id: string, page: object = {}) =>
    readOrgView(org.as('nora', asText()), org.instanceUrl, 'account', id, { skip: 0, limit: 2, ...page }, unending)

  it('comes as text for people, in its own order alone', async () => {
    const id = addView({ columns: ['Name', 'AnnualRevenue', 'Type'], orderBy: { field: 'Name', descending: true } })
    const [a, b, c] = org.emulator.insert('Account', [{ Name: 'A', AnnualRevenue: 5 }, { Name: 'B' }, { Name: 'C' }])
    org.calls()
    const page = await readText(id)
    expect(org.calls().at(-1)).toBe('listViewResults')
    expect(page).toMatchObject({
      viewId: id,
      label: 'All "Accounts"',
      columns: [
        { field: 'Name', label: 'Account Name', type: 'string', isSortable: false },
        { field: 'AnnualRevenue', label: 'Annual Revenue', type: 'string', isSortable: false },
        { field: 'Type', label: 'Account Type', type: 'string', isSortable: false },
      ],
      sort: { field: 'Name', direction: 'descending' },
      rows: [
        { id: c, cells: ['C', null, null] },
        { id: b, cells: ['B', null, null] },
      ],
      next: '2',
      isCut: false,
    })
    expect(await readText(id, { skip: 2 })).toMatchObject({ rows: [{ id: a, cells: ['A', '5', null] }], isCut: false })
    await expect(readText(id, { sort: { field: 'Name', direction: 'ascending' } })).rejects.toMatchObject({
      faults: [{ in: 'body', path: '/sort/field', message: 'this view cannot be sorted' }],
    })
  })

  it('and that is not shown either is refused without a word of Salesforce’s', async () => {
    const error = await read(addView({ soqlCompatible: false })).catch((thrown) => thrown)
    expect([error.code, error.message]).toEqual(['application_refused', 'The application refused what it was asked'])
  })
})

it('an outage and a limit of Salesforce are told as what they are, for the first call and the second', async () => {
  const id = addView()
  const failing = (operation: string, status: number) => {
    org.emulator.faults.add({ operation, nth: 1, do: { status } })
    return read(id).catch((error) => error.code)
  }
  expect([
    await failing('compositeBatch', 503),
    await failing('query', 503),
    await failing('compositeBatch', 403),
    await failing('query', 403),
  ]).toEqual([
    'application_unavailable',
    'application_unavailable',
    'application_limit_reached',
    'application_limit_reached',
  ])
})
