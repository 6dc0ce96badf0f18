import { expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { describeListView, getListViewPage, listListViews, listRecentListViews, listViewRows } from './list-views.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const options = { instanceUrl: 'https://acme.my.salesforce.com', token: 'token-1', fetch: script.fetch }
  return { connection: createSalesforceConnection(options), paths: () => script.sent.map(({ path }) => path) }
}
const root = '/services/data/v66.0/sobjects/Account/listviews'
const viewOf = (id: string) => ({ id, developerName: `View_${id}`, label: `View ${id}`, soqlCompatible: true })
const column = {
  ascendingLabel: 'Z-A',
  fieldNameOrPath: 'Name',
  hidden: false,
  label: 'Account Name',
  sortDirection: 'ascending',
  sortIndex: 0,
  sortable: true,
  type: 'string',
}
const pageOf = (names: readonly string[], done: boolean) => ({
  columns: [column],
  developerName: 'All',
  done,
  id: '00B1',
  label: 'All',
  records: names.map((value) => ({
    columns: [
      { fieldNameOrPath: 'Name', value },
      { fieldNameOrPath: 'Site', value: null },
    ],
  })),
  size: names.length,
})
const read = async <T>(source: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

it('the list views of an object come from every page', async () => {
  const nextRecordsUrl = `${root}?offset=1`
  const { connection, paths } = connect(
    { body: { done: false, listviews: [viewOf('1')], nextRecordsUrl, size: 2, sobjectType: 'Account' } },
    { body: { done: true, listviews: [viewOf('2')], nextRecordsUrl: null, size: 2 } },
    { body: { done: true, listviews: [viewOf('2')] } },
  )
  expect(await read(listListViews(connection, 'Account'))).toEqual([viewOf('1'), viewOf('2')])
  expect(await listRecentListViews(connection, 'Account')).toEqual([viewOf('2')])
  expect(paths()).toEqual([root, nextRecordsUrl, `${root}/recent`])
})

it('the rows of a list view come by offset until Salesforce says that it is done', async () => {
  const steps = [pageOf(['a', 'b'], false), pageOf(['c'], false), pageOf(['d'], true)].map((body) => ({ body }))
  const { connection, paths } = connect(...steps)
  const rows = listViewRows(connection, 'Account', '00B1', { pageSize: 2 })
  expect(await read(rows)).toEqual(['a', 'b', 'c', 'd'].map((Name) => ({ Name, Site: null })))
  expect(paths()).toEqual([0, 2, 3].map((offset) => `${root}/00B1/results?limit=2&offset=${offset}`))
})

it('an empty page that is not said to be the last ends the list all the same', async () => {
  const { connection } = connect({ body: pageOf([], false) })
  expect(await read(listViewRows(connection, 'Account', '00B1'))).toEqual([])
})

it('a page has its columns, and a description has the query', async () => {
  const described = {
    columns: [column],
    id: '00B1',
    query: 'SELECT Name FROM Account',
    scope: null,
    sobjectType: 'Account',
    orderBy: [],
  }
  const { connection } = connect({ body: pageOf(['a'], true) }, { body: described })
  const columns = [
    { field: 'Name', label: 'Account Name', hidden: false, sortable: true, sort: 'ascending', type: 'string' },
  ]
  expect(await getListViewPage(connection, 'Account', '00B1')).toEqual({
    id: '00B1',
    developerName: 'All',
    label: 'All',
    columns,
    rows: [{ Name: 'a', Site: null }],
    done: true,
  })
  expect(await describeListView(connection, 'Account', '00B1')).toEqual({
    object: 'Account',
    columns,
    query: 'SELECT Name FROM Account',
    scope: undefined,
  })
})
