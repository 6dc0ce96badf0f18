// One use of each door of workstation search: over its mock, which is the service over an emulated Salesforce.
const assert = require('node:assert/strict')

const found = ({ groups }) =>
  groups.flatMap(({ results }) => results.map(({ kind, fields }) => `${kind} ${fields.name}`))

async function withMock(load, use) {
  const { mockWorkstationSearch } = await load('@waymark/workstation-search/testing')
  const mock = mockWorkstationSearch()
  try {
    mock.salesforce.insert('Account', [{ Name: 'Zephyr Lines' }], 'nora@acme.example')
    await use(mock, await mock.connect('ada', 'nora@acme.example'))
  } finally {
    await mock.close()
  }
}

/** A client of the package's own door behind the mock, with the key of somebody who is connected. */
async function withClient(load, use) {
  const { createWorkstationSearchClient, memoryKeys } = await load('@waymark/workstation-search')
  await withMock(load, async (mock) => {
    const keys = memoryKeys()
    const client = createWorkstationSearchClient({ baseUrl: mock.baseUrl, token: 'ada', fetch: mock.fetch, keys })
    const back = 'https://app.waymark.test/callback'
    const { url } = await client.integrations.connect(await mock.integrationId(), back)
    const body = new URLSearchParams({ username: 'nora@acme.example', decision: 'allow' })
    const answer = await mock.salesforce.fetch(url, { method: 'POST', body, redirect: 'manual' })
    await client.integrations.complete(answer.headers.get('location'))
    await use(client, mock, keys)
  })
}

exports.workstationSearchExercises = {
  async '@waymark/workstation-search'(load) {
    const { createLiveSearch } = await load('@waymark/workstation-search')
    await withClient(load, async (client) => {
      assert.deepEqual(found(await client.search.run({ text: 'zephyr' })), ['account Zephyr Lines'])
      const live = createLiveSearch({ client, debounce: 0 })
      const done = new Promise((resolve) => {
        live.subscribe(() => live.state.phase === 'done' && resolve())
      })
      live.type('zephyr in:accounts')
      await done
      assert.deepEqual(found(live.state), ['account Zephyr Lines'])
      live.close()
    })
  },

  async '@waymark/workstation-search/operations'(load) {
    const { createConnection, search } = await load('@waymark/workstation-search/operations')
    await withClient(load, async (_, mock, keys) => {
      const connection = createConnection({ baseUrl: mock.baseUrl, token: 'ada', fetch: mock.fetch })
      assert.deepEqual(found(await search(connection, await keys.list(), { text: 'zephyr' })), ['account Zephyr Lines'])
    })
  },

  async '@waymark/workstation-search/service'(load) {
    const { defineSearchProvider, salesforceApplication } = await load('@waymark/workstation-search/service')
    const application = salesforceApplication()
    const app = { domain: 'acme.my.salesforce.com', clientId: 'a key', clientSecret: 'a secret' }
    const begun = await application.begin(app, { redirectUri: 'https://app.example.com/callback', scopes: ['api'] })
    assert.equal(new URL(begun.url).host, 'acme.my.salesforce.com')
    assert.throws(
      () => defineSearchProvider({ id: 'A Wiki', name: 'Wiki', kinds: ['item'], search: () => [] }),
      TypeError,
    )
  },

  async '@waymark/workstation-search/testing'(load) {
    await withMock(load, async (mock, ada) => {
      mock.salesforce.faults.add({ operation: 'search', nth: 1, do: { status: 503 } })
      assert.ok(found(await ada.search.run({ text: 'zephyr' })).includes('account Zephyr Lines'))
    })
  },

  async '@waymark/workstation-search/query'(load) {
    const { workstationSearchQueries } = await load('@waymark/workstation-search/query')
    await withMock(load, async (_, ada) => {
      const { queryFn, queryKey } = workstationSearchQueries(ada).integrations.list()
      const { items } = await queryFn({ signal: new AbortController().signal })
      assert.deepEqual([items.length, queryKey], [1, ['waymark', 'workstation-search', 'integrations']])
    })
  },

  async '@waymark/workstation-search/forms'(load) {
    const { newSetupForm } = await load('@waymark/workstation-search/forms')
    const { issues } = newSetupForm['~standard'].validate({ name: 'Salesforce', domain: 'https://elsewhere.example' })
    assert.deepEqual(issues[0].path, ['domain'])
  },

  async '@waymark/workstation-search/element'(load) {
    const { defineWaymarkSearch } = await load('@waymark/workstation-search/element')
    // Where there is no document, as on a server, it does nothing.
    defineWaymarkSearch({ baseUrl: 'https://app.example.com', token: 'a token' })
  },
}
