// One use of each door of the Salesforce client and of its emulator: the one drives the other, in this process.
const assert = require('node:assert/strict')

const app = { clientId: '3MVG9emulator.web', clientSecret: 'emulator-secret' }
const redirectUri = 'http://localhost/callback'

async function startOrg(load) {
  const { createSalesforceEmulator } = await load('@waymark/emulators/salesforce')
  const emulator = createSalesforceEmulator()
  const { accessToken, instanceUrl } = emulator.signIn('admin@acme.example')
  emulator.insert('Account', [{ Name: 'Acme Works' }, { Name: 'Nordic Energy' }])
  return { emulator, options: { instanceUrl, token: accessToken, fetch: emulator.fetch } }
}

/** Somebody allows the app on the consent page; the address that leads back to it. */
async function allow(emulator, url, username) {
  const body = new URLSearchParams({ username, decision: 'allow' })
  const answer = await emulator.fetch(url, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location')
}

async function signIn(load) {
  const { beginAuthorization, createOAuthApp, exchangeCode, readCallback } = await load('@waymark/salesforce/oauth')
  const { emulator, options } = await startOrg(load)
  const oauth = createOAuthApp({ loginUrl: options.instanceUrl, ...app, fetch: emulator.fetch })
  const begun = await beginAuthorization(oauth, { redirectUri })
  const code = readCallback(await allow(emulator, begun.url, 'nora@acme.example'), begun)
  return { emulator, options, oauth, tokens: await exchangeCode(oauth, code, begun) }
}

/** A client that goes on when its session has ended, as the store's tokens are good for another. */
async function readThrough(load, { emulator, options, oauth }, store) {
  const { createSalesforceClient } = await load('@waymark/salesforce')
  const { createSession } = await load('@waymark/salesforce/oauth')
  const { token, ...place } = options
  const session = createSession({ app: oauth, store })
  const client = createSalesforceClient({ ...place, session })
  const before = await store.load()
  emulator.expireSession(before.accessToken)
  const found = await client.query('SELECT Name FROM Account ORDER BY Name')
  assert.deepEqual(
    found.items.map(({ Name }) => Name),
    ['Acme Works', 'Nordic Energy'],
  )
  assert.notEqual((await store.load()).refreshToken, before.refreshToken)
}

async function connect(load, door) {
  const { emulator, options } = await startOrg(load)
  const names = await load(`@waymark/salesforce/${door}`)
  return { emulator, ...names, connection: names.createSalesforceConnection(options) }
}

exports.salesforceExercises = {
  async '@waymark/salesforce'(load) {
    const { createSalesforceClient, isSalesforceError, soql } = await load('@waymark/salesforce')
    const { options } = await startOrg(load)
    const client = createSalesforceClient(options)
    const name = "Acme O'Works"
    const { id } = await client.records.create('Account', { Name: name })
    const found = await client.query(soql`SELECT Id FROM Account WHERE Name = ${name}`)
    assert.deepEqual(
      found.items.map(({ Id }) => Id),
      [id],
    )
    const refused = async () => await client.query('SELECT Nothing FROM Account')
    await assert.rejects(refused, (error) => isSalesforceError(error))
    assert.equal(client.usage().limit, 15_000)
  },

  async '@waymark/salesforce/oauth'(load) {
    const { createMemoryTokenStore, readCallback, revokeToken } = await load('@waymark/salesforce/oauth')
    const signedIn = await signIn(load)
    const store = createMemoryTokenStore(signedIn.tokens)
    await readThrough(load, signedIn, store)
    const { refreshToken } = await store.load()
    await revokeToken(signedIn.oauth, refreshToken)
    assert.throws(() => readCallback(`${redirectUri}?code=x&state=y`, { state: 'z' }), { code: 'state_mismatch' })
  },

  async '@waymark/salesforce/token-store'(load) {
    const { createDatabaseTokenStore, tokenRecords } = await load('@waymark/salesforce/token-store')
    const { createMemoryDatabase, createMemoryVault, createVirtualClock } = await load('@waymark/core/memory')
    const database = createMemoryDatabase({ clock: createVirtualClock() })
    await database.open([tokenRecords])
    const store = createDatabaseTokenStore({ database, account: 'acme', id: 'one', seal: createMemoryVault() })
    const signedIn = await signIn(load)
    await store.put(signedIn.tokens)
    await readThrough(load, signedIn, store)
    await store.remove()
    assert.equal(await store.load(), undefined)
    await database.close()
  },

  async '@waymark/salesforce/search'(load) {
    const { connection, escapeSosl, search } = await connect(load, 'search')
    const returning = [{ object: 'Account', fields: ['Name'], limit: 5 }]
    const found = await search(connection, { find: 'acme', returning })
    assert.deepEqual(
      found.map(({ Name }) => Name),
      ['Acme Works'],
    )
    assert.equal(escapeSosl('{1+1}:2'), '\\{1\\+1\\}\\:2')
  },

  async '@waymark/salesforce/query'(load) {
    const { connection, like, query, soql } = await connect(load, 'query')
    const names = []
    const found = query(
      connection,
      soql`SELECT Name FROM Account WHERE Name LIKE ${like('nor', 'starts')} ORDER BY Name`,
    )
    for await (const { Name } of found) names.push(Name)
    assert.deepEqual(names, ['Nordic Energy'])
    assert.equal(found.totalSize, 1)
  },

  async '@waymark/salesforce/records'(load) {
    const { batchQuery, batchSearch, connection, createRecord, deleteRecord, getRecord, sendBatch, updateRecord } =
      await connect(load, 'records')
    const { id } = await createRecord(connection, 'Lead', { LastName: 'Nordin', Company: 'Acme' })
    await updateRecord(connection, 'Lead', id, { Company: 'Acme Works' })
    assert.equal((await getRecord(connection, 'Lead', id, { fields: ['Company'] })).Company, 'Acme Works')
    const parts = [batchQuery('SELECT Name FROM Account'), batchSearch('FIND {acme} RETURNING Lead(Company)')]
    const answers = await sendBatch(connection, parts)
    assert.equal(answers.length, 2)
    await deleteRecord(connection, 'Lead', id)
    await assert.rejects(getRecord(connection, 'Lead', id), { status: 404 })
  },

  async '@waymark/salesforce/list-views'(load) {
    const { connection, describeListView, listListViews, listViewRows } = await connect(load, 'list-views')
    const views = []
    for await (const view of listListViews(connection, 'Account')) views.push(view)
    const { id } = views.find(({ developerName }) => developerName === 'AllAccounts')
    const rows = []
    for await (const row of listViewRows(connection, 'Account', id)) rows.push(row.Name)
    assert.deepEqual(rows, ['Acme Works', 'Nordic Energy'])
    assert.match((await describeListView(connection, 'Account', id)).query, /^SELECT Name, toLabel\(Type\)/)
  },

  async '@waymark/salesforce/bulk'(load) {
    const { awaitJob, connection, createQueryJob, queryJobRows, runIngest } = await connect(load, 'bulk')
    const rows = [{ Name: 'Bulk "one"' }, { Name: 'Bulk two' }]
    const job = await runIngest(connection, { object: 'Account', operation: 'insert' }, rows, { interval: 1 })
    assert.equal(job.processed, 2)
    const { id } = await createQueryJob(connection, "SELECT Name FROM Account WHERE Name LIKE 'Bulk%' ORDER BY Name")
    await awaitJob(connection, { kind: 'query', id }, { interval: 1 })
    const read = []
    for await (const { Name } of queryJobRows(connection, id)) read.push(Name)
    assert.deepEqual(read, ['Bulk "one"', 'Bulk two'])
  },

  async '@waymark/emulators/salesforce'(load) {
    const { createSalesforceEmulator, profileRules, SalesforceError } = await load('@waymark/emulators/salesforce')
    const emulator = createSalesforceEmulator({ records: 100 })
    assert.throws(() => emulator.query('SELECT Nothing FROM Account'), SalesforceError)
    assert.equal(profileRules('Seller').isAdministrator, false)
    const { url } = await emulator.listen(0)
    const { accessToken } = emulator.signIn('nora@acme.example')
    const statement = encodeURIComponent('FIND {acme} RETURNING Account(Name)')
    const headers = { authorization: `Bearer ${accessToken}` }
    const answer = await fetch(`${url}/services/data/v66.0/search?q=${statement}`, { headers })
    const { searchRecords } = await answer.json()
    assert.ok(searchRecords.some(({ Name }) => Name === 'Acme Robotics'))
    await emulator.close()
  },
}
