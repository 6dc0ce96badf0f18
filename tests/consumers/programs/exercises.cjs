// One use of each door, the same under import, require, Jest and every Node. `load` is how the caller gets a door.
const assert = require('node:assert/strict')
const { mkdtemp, rm } = require('node:fs/promises')
const { createServer } = require('node:http')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { salesforceExercises } = require('./salesforce.cjs')
const { workstationSearchExercises } = require('./workstation-search.cjs')

const whole = { operation: 'closeThing', method: 'DELETE', path: '/things/{id}', capability: 'things.write' }

const nothingThere = async () =>
  new Response(
    JSON.stringify({ type: 'about:blank', title: 'There is nothing here', status: 404, code: 'not_found' }),
    {
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
    },
  )

async function inFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-door-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const bytesOf = async function* (text) {
  yield new TextEncoder().encode(text)
}

async function textOf(bytes) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

/** A server of mail that keeps what it is sent. */
async function withInbox(load, use) {
  const { smtpInbox } = await load('@waymark/runtime/smtp-inbox')
  const taken = []
  const inbox = await smtpInbox({
    port: 0,
    domains: ['example.com'],
    onMail: async ({ envelope, raw }) => {
      taken.push({ envelope, text: await textOf(raw) })
    },
  })
  try {
    await use(inbox, taken)
  } finally {
    await inbox.close()
  }
}

async function sendMail(load, port) {
  const { smtpMailer } = await load('@waymark/runtime/mailer')
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}` })
  await mailer.verify()
  await mailer.send({
    messageId: '<one@example.com>',
    from: 'support@example.com',
    to: 'zoe@example.com',
    subject: 'Prévu',
    text: 'It is ready.',
  })
  mailer.close()
}

const exercises = {
  ...salesforceExercises,
  ...workstationSearchExercises,

  async '@waymark/core'(load) {
    const { isWaymarkError, milliseconds, refuse } = await load('@waymark/core')
    assert.equal(milliseconds('15 days'), 1_296_000_000)
    const refusal = refuse('not_found')
    assert.equal(isWaymarkError(refusal, 'not_found'), true)
    assert.equal(refusal.status, 404)
  },

  async '@waymark/core/wire'(load) {
    const { defineRoute, fillPath } = await load('@waymark/core/wire')
    assert.equal(fillPath(defineRoute(whole), { id: 'a/b' }), '/things/a%2Fb')
  },

  async '@waymark/core/http'(load) {
    const { createConnection, callRoute } = await load('@waymark/core/http')
    const { isWaymarkError } = await load('@waymark/core')
    const sent = []
    const answers = [new Response(null, { status: 204 }), new Response('{', { status: 404 })]
    const fetch = async (...request) => {
      sent.push(new Request(...request).url)
      return answers.shift()
    }
    const connection = createConnection({ baseUrl: 'https://api.example/v1', token: 'secret', fetch })
    await callRoute(connection, whole, { params: { id: '1' } })
    assert.deepEqual(sent, ['https://api.example/v1/things/1'])
    const refused = callRoute(connection, whole, { params: { id: '2' } })
    await assert.rejects(refused, (error) => isWaymarkError(error) && error.status === 404)
  },

  async '@waymark/core/server'(load) {
    const { createHandler, idempotencyRecords, implement, listen } = await load('@waymark/core/server')
    const { createMemoryDatabase, createVirtualClock } = await load('@waymark/core/memory')
    const { defineErrorCodes } = await load('@waymark/core')
    const database = createMemoryDatabase({ clock: createVirtualClock() })
    await database.open([idempotencyRecords])
    const handler = createHandler({
      implementations: [implement(whole, { run: async () => undefined })],
      database,
      codes: defineErrorCodes({}),
      authenticate: () => undefined,
    })
    const server = await listen(handler)
    const answer = await fetch(`${server.url}/things/1`, { method: 'DELETE' })
    assert.equal(answer.status, 401)
    assert.equal((await answer.json()).code, 'unauthenticated')
    await server.close()
    await database.close()
  },

  async '@waymark/core/webhook'(load) {
    const { signWebhook, verifyWebhook } = await load('@waymark/core/webhook')
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const payload = '{"closed":true}'
    const headers = await signWebhook({ secret, id: 'msg_1', payload, timestamp: new Date() })
    const webhook = await verifyWebhook({ secret, payload, headers })
    assert.deepEqual(webhook.parse(), { closed: true })
    await assert.rejects(verifyWebhook({ secret, payload: '{"closed":false}', headers }), {
      code: 'webhook_signature_mismatch',
    })
  },

  async '@waymark/core/ports'(load) {
    const { defineCollection } = await load('@waymark/core/ports')
    assert.equal(defineCollection({ name: 'things', schemaVersion: 1, indexes: [] }).name, 'things')
  },

  async '@waymark/core/memory'(load) {
    const { createMemoryBlobs } = await load('@waymark/core/memory')
    const blobs = createMemoryBlobs()
    assert.equal((await blobs.write('a/b', bytesOf('waymark'))).size, 7)
    assert.deepEqual(blobs.keys(), ['a/b'])
  },

  async '@waymark/core/testing'(load) {
    const { clockContract, createVirtualClock, runChecks } = await load('@waymark/core/testing')
    const clock = createVirtualClock({ start: new Date('2026-01-05T09:00:00Z') })
    await clock.advance('15 days')
    assert.equal(clock.now().toISOString(), '2026-01-20T09:00:00.000Z')
    assert.equal(typeof runChecks, 'function')
    assert.equal(clockContract.length > 0, true)
  },

  async '@waymark/cases'(load) {
    const { createCasesClient } = await load('@waymark/cases')
    const client = createCasesClient({ baseUrl: 'https://api.example', token: 'secret', fetch: nothingThere })
    await assert.rejects(client.cases.get('case_1'), { code: 'not_found', status: 404 })
  },

  async '@waymark/cases/operations'(load) {
    const { createConnection, getCase } = await load('@waymark/cases/operations')
    const connection = createConnection({ baseUrl: 'https://api.example', token: 'secret', fetch: nothingThere })
    await assert.rejects(getCase(connection, 'case_1'), { code: 'not_found', status: 404 })
  },

  async '@waymark/cases/service'(load) {
    const { casesCollections } = await load('@waymark/cases/service')
    const { createMemoryDatabase, createVirtualClock } = await load('@waymark/core/memory')
    const database = createMemoryDatabase({ clock: createVirtualClock() })
    await database.open(casesCollections)
    await database.close()
  },

  async '@waymark/cases/testing'(load) {
    const { inProcessCases, sampleCase } = await load('@waymark/cases/testing')
    const client = inProcessCases('ada')
    const made = await client.cases.create(sampleCase())
    assert.deepEqual(await client.cases.get(made.id), made)
  },

  async '@waymark/cases/query'(load) {
    const { casesQueries } = await load('@waymark/cases/query')
    const { inProcessCases, sampleCase } = await load('@waymark/cases/testing')
    const queries = casesQueries(inProcessCases('ada'))
    const made = await queries.cases.create().mutationFn(sampleCase())
    const { signal } = new AbortController()
    assert.deepEqual(await queries.cases.get(made.id).queryFn({ signal }), made)
    const list = queries.cases.list({ tab: 'open' })
    const page = await list.queryFn({ signal, pageParam: list.initialPageParam })
    assert.deepEqual(page.items, [made])
    assert.equal(list.getNextPageParam(page), undefined)
  },

  async '@waymark/cases/forms'(load) {
    const { caseTemplate, newCaseForm } = await load('@waymark/cases/forms')
    assert.equal(caseTemplate[0].path, '/subject')
    const { issues } = newCaseForm['~standard'].validate({ subject: '' })
    assert.ok(issues.some(({ path }) => path[0] === 'subject'))
  },

  async '@waymark/cases/page'(load) {
    const { diagnose, redactText } = await load('@waymark/cases/page')
    assert.equal(redactText('ada@example.com').includes('ada@'), false)
    const browser = { userAgent: 'a', language: 'en', viewport: { width: 1, height: 1 } }
    const page = { address: 'https://example.com/', environment: 'test' }
    const selector = { text: '#gone', valid: true, matches: 0, visible: 0 }
    const found = diagnose({ item: { kind: 'launcher' }, selector, page, conditions: [], browser })
    assert.equal(found[0].cause, 'selector_matches_none')
  },

  async '@waymark/runtime/database'(load) {
    const { openEmbeddedDatabase, openPostgresDatabase } = await load('@waymark/runtime/database')
    const { createMemoryMailer, createVirtualClock } = await load('@waymark/core/memory')
    const { defineCollection } = await load('@waymark/core/ports')
    const options = { clock: createVirtualClock(), mailer: createMemoryMailer() }
    const things = defineCollection({ name: 'things', schemaVersion: 1, indexes: [] })
    await inFolder(async (folder) => {
      const database = await openEmbeddedDatabase({ folder, ...options })
      await database.open([things])
      const kept = await database.transaction((tx) => tx.forAccount('a').insert(things, { id: 't1', account: 'a' }))
      assert.deepEqual(await database.transaction((tx) => tx.forAccount('a').get(things, 't1')), kept)
      await database.close()
    })
    const nowhere = openPostgresDatabase({ url: 'postgres://waymark@127.0.0.1:1/waymark', ...options })
    await assert.rejects(nowhere.open([things]))
    await nowhere.close()
  },

  async '@waymark/runtime/blobs'(load) {
    const { folderBlobs } = await load('@waymark/runtime/blobs')
    await inFolder(async (folder) => {
      const blobs = await folderBlobs({ folder })
      assert.equal((await blobs.write('a/b', bytesOf('waymark'))).size, 7)
      assert.equal(await textOf(await blobs.read('a/b')), 'waymark')
    })
  },

  async '@waymark/runtime/s3'(load) {
    const { s3Blobs } = await load('@waymark/runtime/s3')
    const asked = []
    const server = createServer((request, response) => {
      asked.push(request.url.split('?')[0])
      response.end('waymark')
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const credentials = { accessKeyId: 'one', secretAccessKey: 'two' }
    const endpoint = `http://127.0.0.1:${server.address().port}`
    const options = { region: 'eu-west-1', endpoint, forcePathStyle: true, credentials }
    const blobs = s3Blobs({ options, bucket: 'things', prefix: 'w/' })
    assert.equal(await textOf(await blobs.read('a/b')), 'waymark')
    assert.deepEqual(asked, ['/things/w/a/b'])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },

  async '@waymark/runtime/mailer'(load) {
    await withInbox(load, async ({ port }, taken) => {
      await sendMail(load, port)
      assert.match(taken[0].text, /^Message-ID: <one@example\.com>/im)
    })
  },

  async '@waymark/runtime/smtp-inbox'(load) {
    await withInbox(load, async ({ port }, taken) => {
      await sendMail(load, port)
      assert.deepEqual(taken[0].envelope, { from: 'support@example.com', to: ['zoe@example.com'] })
    })
  },

  async '@waymark/runtime/mail-parser'(load) {
    const { parseMail } = await load('@waymark/runtime/mail-parser')
    const raw = ['From: zoe@example.com', 'Subject: =?utf-8?q?Pr=C3=A9vu?=', '', 'It is ready.', ''].join('\r\n')
    const envelope = { from: 'zoe@example.com', to: ['support@example.com'] }
    const mail = await parseMail(bytesOf(raw), { envelope })
    assert.deepEqual([mail.subject, mail.text.trim()], ['Prévu', 'It is ready.'])
  },

  async '@waymark/runtime/vault'(load) {
    const { keyVault, readKeyFile, rotateKeyFile } = await load('@waymark/runtime/vault')
    await inFolder(async (folder) => {
      const path = join(folder, 'vault.keys')
      const sealed = await keyVault({ keys: await readKeyFile(path) }).seal('secret', 'case_1')
      await rotateKeyFile(path)
      const vault = keyVault({ keys: await readKeyFile(path) })
      assert.equal(await vault.open(sealed, 'case_1'), 'secret')
      assert.equal(vault.isCurrent(sealed), false)
    })
  },
}

/** Uses a door; a door without a use here fails, so that a new one gets its own. */
exports.exercise = async function exercise(door, load) {
  const use = exercises[door]
  assert.ok(use, `${door} has no use in tests/consumers/programs/exercises.cjs: write one`)
  await use(load)
}
