import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { systemClock } from '@waymark/core'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { type DurableDatabase, openPostgresDatabase } from '@waymark/runtime/database'
import { keyVault, parseKeys } from '@waymark/runtime/vault'
import { createOAuthApp, introspectToken, type OAuthApp } from '@waymark/salesforce/oauth'
import { createDatabaseTokenStore, type DatabaseTokenStore, tokenRecords } from '@waymark/salesforce/token-store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'

/** A process with two sessions. */
interface Asker {
  /** Lets both sessions of a connection ask Salesforce, and gives how each fared. */
  ask(connection: string): Promise<readonly string[]>
  stop(): Promise<void>
}

const folder = fileURLToPath(new URL('..', import.meta.url))

async function startAsker(settings: Readonly<Record<string, string>>): Promise<Asker> {
  const own = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|LANG)$/.test(name))
  const program = ['--import', 'tsx', '--conditions=@waymark/source', 'system/token-refresh-process.ts']
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { ...Object.fromEntries(own), ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the process ended before its answer')
    return JSON.parse(value)
  }
  expect(await read()).toBe('ready')
  return {
    ask(connection) {
      child.stdin.write(`${connection}\n`)
      return read()
    },
    async stop() {
      child.stdin.end()
      await exited
      process.off('exit', end)
    },
  }
}

const keys = `k1:${randomBytes(32).toString('base64')}`
const emulator = createSalesforceEmulator()
let server: PostgresServer
let database: DurableDatabase
let app: OAuthApp
let instanceUrl: string
let askers: readonly Asker[]

beforeAll(async () => {
  server = await startPostgres()
  instanceUrl = (await emulator.listen()).url
  database = openPostgresDatabase({ url: server.url, clock: systemClock })
  await database.open([tokenRecords])
  app = createOAuthApp({
    loginUrl: instanceUrl,
    clientId: '3MVG9emulator.web',
    clientSecret: 'emulator-secret',
  })
  const settings = { DATABASE_URL: server.url, SALESFORCE_URL: instanceUrl, VAULT_KEYS: keys }
  askers = await Promise.all([startAsker(settings), startAsker(settings)])
}, 60_000)

afterAll(async () => {
  await Promise.all(askers.map((asker) => asker.stop()))
  await database.close()
  await emulator.close()
  await server.stop()
})

async function signIn(id: string, store = storeOf(id)): Promise<DatabaseTokenStore> {
  const { accessToken, refreshToken } = emulator.signIn('nora@acme.example')
  await store.put({ accessToken, refreshToken, instanceUrl, scope: ['api', 'refresh_token'] })
  return store
}

function storeOf(id: string): DatabaseTokenStore {
  return createDatabaseTokenStore({ database, account: 'acme', id, seal: keyVault({ keys: parseKeys(keys) }) })
}

const askAll = async (id: string) => (await Promise.all(askers.map((asker) => asker.ask(id)))).flat()

/** Lets every session be refused its token at once. */
async function expireAndAskAll(store: DatabaseTokenStore, id: string): Promise<readonly string[]> {
  emulator.expireSession((await store.load())?.accessToken ?? '')
  return await askAll(id)
}

/** Whether the tokens of a store are those that Salesforce holds for the newest. */
async function areCurrent(store: DatabaseTokenStore): Promise<readonly boolean[]> {
  const { accessToken = '', refreshToken = '' } = (await store.load()) ?? {}
  const access = await introspectToken(app, accessToken)
  const refresh = await introspectToken(app, refreshToken, 'refresh_token')
  return [access.active, refresh.active]
}

function tokenCalls(): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { operation, status } of emulator.calls) {
    if (operation === 'token') count[String(status)] = (count[String(status)] ?? 0) + 1
  }
  return count
}

const rounds = 100
const everybody = ['answered', 'answered', 'answered', 'answered']

it('two processes with two sessions each refresh once a round, a hundred times, and revoke nothing', async () => {
  const store = await signIn('steady')
  const began = performance.now()
  const failures: string[] = []
  for (let round = 1; round <= rounds; round++) {
    // Turned away before anything was done: one session says so, and the next one refreshes in its place.
    const isDown = round % 10 === 0
    if (isDown) emulator.faults.add({ operation: 'token', nth: 1, do: { status: 503 } })
    const fared = [...(await expireAndAskAll(store, 'steady'))].sort()
    const expected = isDown ? [...everybody.slice(1), 'unavailable'] : everybody
    if (fared.join() !== expected.join()) failures.push(`round ${round}: ${fared}`)
    emulator.faults.clear()
    if (isDown) expect(await askAll('steady')).toEqual(everybody)
  }
  console.log(`token refresh: ${rounds} rounds in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
  expect({ failures, calls: tokenCalls(), current: await areCurrent(store) }).toEqual({
    failures: [],
    calls: { 200: rounds, 503: rounds / 10 },
    current: [true, true],
  })
}, 60_000)

// Salesforce has rotated, and nobody has what it rotated to: the token in the store is spent. Whoever holds the lease next cannot know,
// and sends it once more, which Salesforce takes for a replay and revokes this connection, as it must. Nothing brings it back but a
// person; what matters is that all say so, and that no other connection is touched.
it('an answer with tokens that is lost costs one sign-in, and nobody else theirs', async () => {
  const other = await signIn('other')
  const store = await signIn('lost')
  expect(await askAll('lost')).toEqual(everybody)
  emulator.clearCalls()
  emulator.faults.add({ operation: 'token', nth: 1, do: 'answer_lost' })
  const fared = [...(await expireAndAskAll(store, 'lost'))].sort()
  emulator.faults.clear()
  const again = 'reauthorization_required'
  expect(fared).toEqual(['connection_failed', again, again, again])
  expect(await askAll('lost')).toEqual([again, again, again, again])
  expect([await areCurrent(store), await areCurrent(other), await areCurrent(storeOf('steady'))]).toEqual([
    [false, false],
    [true, true],
    [true, true],
  ])

  await signIn('lost', store)
  expect([await askAll('lost'), await expireAndAskAll(store, 'lost')]).toEqual([everybody, everybody])
  expect(await areCurrent(store)).toEqual([true, true])
}, 60_000)

it('a connection that is removed while it is refreshed stays removed, and everybody learns of it', async () => {
  const store = await signIn('gone')
  expect(await askAll('gone')).toEqual(everybody)
  emulator.clearCalls()
  emulator.faults.add({ operation: 'token', nth: 1, do: { slow: '1 second' } })
  let isAsking = true
  const asking = expireAndAskAll(store, 'gone').finally(() => {
    isAsking = false
  })
  while (!emulator.calls.some(({ operation }) => operation === 'token')) await systemClock.sleep(5)
  expect(await store.remove()).toBe(true)
  while (isAsking) {
    await emulator.clock.advance('1 second')
    await systemClock.sleep(5)
  }
  emulator.faults.clear()
  const nobody = Array(4).fill('reauthorization_required')
  expect([await asking, await askAll('gone'), await store.load(), tokenCalls()]).toEqual([
    nobody,
    nobody,
    undefined,
    { 200: 1 },
  ])
  // What came too late is good no more either.
  expect(emulator.calls.filter(({ operation }) => operation === 'revoke').map(({ status }) => status)).toEqual([200])

  await signIn('gone', store)
  expect(await askAll('gone')).toEqual(everybody)
}, 60_000)
