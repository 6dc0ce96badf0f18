import { beforeEach, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

interface View {
  readonly id: string
  readonly developerName: string
  readonly soqlCompatible: boolean
}
interface Views {
  readonly done: boolean
  readonly listviews: readonly View[]
  readonly nextRecordsUrl: string | null
  readonly size: number
}
interface Columns {
  readonly columns: readonly { readonly fieldNameOrPath: string; readonly [key: string]: unknown }[]
}

let org: Org
beforeEach(() => {
  org = startOrg({ records: 400 })
})

async function viewsOf(asked: Org, object = 'Account'): Promise<View[]> {
  const views: View[] = []
  let url: string | null = `/sobjects/${object}/listviews`
  while (url !== null) {
    const { body }: { body: unknown } = await asked.ask('GET', url)
    const page = body as Views
    expect(page.size).toBe(page.listviews.length)
    expect(page.done).toBe(page.nextRecordsUrl === null)
    views.push(...page.listviews)
    url = page.nextRecordsUrl
  }
  return views
}
const add = (name: string, more: object = {}) =>
  org.emulator.addListView({ object: 'Account', name, label: name, columns: ['Name'], ...more })

it('hundreds of views of an object come in pages', async () => {
  const before = (await viewsOf(org)).length
  for (let at = 0; at < 300; at++) add(`View_${at}`)
  const { body } = await org.ask('GET', '/sobjects/Account/listviews')
  expect(body).toMatchObject({ done: false, size: 200 })
  expect(await viewsOf(org)).toHaveLength(before + 300)
  org.emulator.settings.listViewPageSize = 50
  const names = (await viewsOf(org)).map(({ developerName }) => developerName)
  expect(new Set(names).size).toBe(before + 300)
})

it('a private view is there for who made it, and for nobody else', async () => {
  const id = org.emulator.addListView(
    { object: 'Account', name: 'Noras_Own', label: 'Own', columns: ['Name'], isPrivate: true },
    'nora@acme.example',
  )
  const nora = org.as('nora@acme.example')
  const seen = async (asked: Org) => (await viewsOf(asked)).some((view) => view.id === id)
  const queried = async (asked: Org) =>
    (
      (await asked.query("SELECT Id FROM ListView WHERE SobjectType = 'Account'")).body as { records: { Id: string }[] }
    ).records.some(({ Id }) => Id === id)
  const statuses = async (asked: Org) => [
    (await asked.ask('GET', `/sobjects/Account/listviews/${id}`)).status,
    (await asked.ask('GET', `/sobjects/Account/listviews/Noras_Own/describe`)).status,
    (await asked.ask('GET', `/sobjects/Account/listviews/${id}/results`)).status,
  ]
  expect([await seen(nora), await queried(nora), await statuses(nora)]).toEqual([true, true, [200, 200, 200]])
  expect([await seen(org), await queried(org), await statuses(org)]).toEqual([false, false, [404, 404, 404]])
})

it('the query of a description gives the records that the results show', async () => {
  for (const object of ['Account', 'Contact', 'Lead', 'Opportunity', 'Case']) {
    for (const { id, developerName } of await viewsOf(org, object)) {
      const { body } = await org.ask('GET', `/sobjects/${object}/listviews/${id}/describe`)
      const { query } = body as { query: string }
      const { records } = (await org.query(query)).body as { records: Record<string, unknown>[] }
      const results = (await org.ask('GET', `/sobjects/${object}/listviews/${id}/results?limit=2000`)).body as {
        records: Columns[]
      }
      const shown = results.records.map(({ columns }) =>
        Object.fromEntries(columns.map(({ fieldNameOrPath, value }) => [fieldNameOrPath, value])),
      )
      const read = (record: unknown, path: string) =>
        path.split('.').reduce((at, part) => (at as Record<string, unknown> | null)?.[part] ?? null, record)
      const texts = [
        'Id',
        'Name',
        'Subject',
        'Status',
        'Priority',
        'Company',
        'StageName',
        'Type',
        'Account.Name',
        'Owner.Alias',
      ]
      expect(records.length, developerName).toBe(shown.length)
      for (const [at, record] of records.entries()) {
        for (const path of texts.filter((one) => one in (shown[at] ?? {}))) {
          expect(shown[at]?.[path], `${developerName} ${path}`).toBe(read(record, path))
        }
      }
      expect(query).toContain(object === 'Case' ? 'toLabel(Priority)' : 'SELECT Name')
    }
  }
})

it('columns are as in a real org: labels of picklists, what can be sorted, each field once', async () => {
  org.emulator.addField('Account', { name: 'Topics__c', type: 'multipicklist', values: ['a', 'b'] })
  add('Wide', {
    columns: ['Name', 'Type', 'Description', 'Topics__c', 'Owner.Alias', 'CreatedDate'],
    where: 'Type != null',
  })
  const { body } = await org.ask('GET', '/sobjects/Account/listviews/Wide/describe')
  const { columns, query } = body as Columns & { query: string }
  expect(
    columns.map(({ fieldNameOrPath, label, selectListItem, sortable, hidden }) => [
      fieldNameOrPath,
      label,
      selectListItem,
      sortable,
      hidden,
    ]),
  ).toEqual([
    ['Name', 'Account Name', 'Name', true, false],
    ['Type', 'Account Type', 'toLabel(Type)', true, false],
    ['Description', 'Description', 'Description', false, false],
    ['Topics__c', 'Topics', 'Topics__c', false, false],
    ['Owner.Alias', 'Account Owner Alias', 'Owner.Alias', true, false],
    ['CreatedDate', 'Created Date', 'CreatedDate', true, false],
    ['Id', 'Account ID', 'Id', false, true],
    ['LastModifiedDate', 'Last Modified Date', 'LastModifiedDate', false, true],
    ['SystemModstamp', 'System Modstamp', 'SystemModstamp', false, true],
  ])
  expect(query).toBe(
    'SELECT Name, toLabel(Type), Description, Topics__c, Owner.Alias, CreatedDate, Id, LastModifiedDate, SystemModstamp FROM Account WHERE Type != null ORDER BY Id ASC NULLS FIRST',
  )
})

it('a view that SOQL cannot express is listed, and neither described nor read', async () => {
  const id = add('By_Campaign', { soqlCompatible: false })
  expect((await viewsOf(org)).find((view) => view.id === id)?.soqlCompatible).toBe(false)
  for (const part of ['describe', 'results']) {
    expect((await org.ask('GET', `/sobjects/Account/listviews/${id}/${part}`)).status).toBe(400)
  }
})

it('a column that the user does not see is left out of the description, its query and the results', async () => {
  org.emulator.addProfile({ name: 'Blind', hiddenFields: ['Account.Phone'] })
  org.emulator.addUser({ username: 'bo@acme.example', firstName: 'Bo', lastName: 'Low', profile: 'Blind', title: '' })
  const bo = org.as('bo@acme.example')
  const { body } = await bo.ask('GET', '/sobjects/Account/listviews/AllAccounts/describe')
  const { query, columns } = body as Columns & { query: string }
  expect(columns.map(({ fieldNameOrPath }) => fieldNameOrPath)).not.toContain('Phone')
  expect((await bo.query(query)).status).toBe(200)
  expect((await bo.ask('GET', '/sobjects/Account/listviews/AllAccounts/results')).status).toBe(200)
})

it('the views that somebody opened last come first', async () => {
  for (const name of ['MyAccounts', 'AllAccounts']) await org.ask('GET', `/sobjects/Account/listviews/${name}/results`)
  const { body } = await org.ask('GET', '/sobjects/Account/listviews/recent')
  expect((body as Views).listviews.map(({ developerName }) => developerName)).toEqual(['AllAccounts', 'MyAccounts'])
})
