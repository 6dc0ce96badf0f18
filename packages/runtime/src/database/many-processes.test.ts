import { systemClock } from '@waymark/core'
import { createMemoryMailer } from '@waymark/core/memory'
import { defineCollection, type Json } from '@waymark/core/ports'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../fixtures/postgres-server.js'
import { openPostgresDatabase } from './postgres-database.js'
import type { DurableDatabase } from './sql-database.js'

const notes = defineCollection({ name: 'test_note', schemaVersion: 1, indexes: [{ fields: ['code'] }] })
const mailer = createMemoryMailer()
const lost: unknown[] = []
let server: PostgresServer
let databases: readonly DurableDatabase[]

beforeAll(async () => {
  server = await startPostgres()
  const open = () =>
    openPostgresDatabase({ url: server.url, clock: systemClock, mailer, onError: (error) => lost.push(error) })
  databases = [open(), open(), open()]
  // All at once, as the processes of a release begin.
  await Promise.all(databases.map((database) => database.open([notes])))
}, 60_000)

afterAll(async () => {
  for (const database of databases) await database.close()
  await server.stop()
})

const at = (place: number) => databases[place] as DurableDatabase

it('two workers do each job, each timer and each mail of a third process once, and share them', async () => {
  const jobs = 300
  const done: [worker: number, payload: Json][] = []
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  for (const worker of [1, 2]) {
    at(worker).work({
      async note(payload) {
        await at(worker).ping()
        done.push([worker, payload])
        if (done.length === jobs * 2) finish()
      },
    })
  }
  const soon = Date.now() + 100
  await Promise.all(
    Array.from({ length: jobs }, (_, number) =>
      at(0).transaction(async (tx) => {
        await tx.jobs.enqueue('note', `job ${number}`)
        const due = new Date(soon + (number % 10) * 20)
        await tx.timers.set({ id: `timer ${number}`, due, job: 'note', payload: `timer ${number}` })
        await tx.mail.queue({ messageId: `<${number}@test>`, from: 'a', to: 'b', subject: 's', text: 't' })
      }),
    ),
  )
  await finished
  await Promise.all(databases.map((database) => database.idle()))
  expect(new Set(done.map(([, payload]) => payload)).size).toBe(jobs * 2)
  expect(done.length).toBe(jobs * 2)
  expect(new Set(done.map(([worker]) => worker))).toEqual(new Set([1, 2]))
  expect([mailer.deliveries.length, mailer.messages.length]).toEqual([jobs, jobs])
  expect(await at(0).pendingTimers()).toEqual([])
}, 30_000)

it('a follower sees what other processes publish, each event once and in order, also when its connection is cut', async () => {
  const controller = new AbortController()
  const events = at(2).events.follow('shared', { after: '0', signal: controller.signal })[Symbol.asyncIterator]()
  const seen: unknown[] = []
  const take = async (count: number) => {
    while (seen.length < count) {
      const { value } = await events.next()
      seen.push(value && 'data' in value ? [value.id, value.data] : value)
    }
  }
  const publish = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from + 1 }, (_, number) =>
        at(number % 2).transaction((tx) => tx.events.publish('shared', 'x')),
      ),
    )
  await publish(1, 10)
  await take(10)
  const client = new Client({ connectionString: server.url })
  await client.connect()
  const cut = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' or query = 'select 1'`,
  )
  await client.end()
  expect(cut.rowCount).toBeGreaterThan(0)
  await publish(11, 20)
  await take(20)
  controller.abort()
  expect(seen).toEqual(Array.from({ length: 20 }, (_, number) => [String(number + 1), 'x']))
  expect(lost.length).toBeGreaterThan(0)
}, 30_000)

it('500 followers of one stream get each event once and in order', async () => {
  const read = async (database: DurableDatabase) => {
    const ids: string[] = []
    const { signal } = new AbortController()
    for await (const { id } of database.events.follow('crowded', { after: '0', signal })) {
      ids.push(id)
      if (ids.length === 20) break
    }
    return ids.join(' ')
  }
  const reading = Promise.all(Array.from({ length: 500 }, (_, number) => read(at(number % 2))))
  for (let number = 0; number < 20; number++) {
    await at(2).transaction((tx) => tx.events.publish('crowded', number))
  }
  const expected = Array.from({ length: 20 }, (_, number) => String(number + 1)).join(' ')
  expect(new Set(await reading)).toEqual(new Set([expected]))
}, 30_000)

it('a process begins while others write to many tables in any order, and holds none of them up', async () => {
  const names = ['test_note', 'test_second', 'test_third'] as const
  const all = names.map((name) => defineCollection({ name, schemaVersion: 1, indexes: [{ fields: ['code'] }] }))
  const schema = 'busy'
  const open = async () => {
    const database = openPostgresDatabase({ url: server.url, clock: systemClock, schema })
    await database.open(all)
    return database
  }
  const writer = await open()
  let isOver = false
  const write = async (place: number) => {
    for (let round = 0; !isOver; round++) {
      await writer.transaction(async (tx) => {
        // Each writer takes the tables in an order of its own.
        for (let at = 0; at < all.length; at++) {
          const collection = all[(at * (place % 2 === 0 ? 1 : 2) + place) % all.length]
          if (collection) await tx.forAccount('a').claim(collection, { id: `w${place}r${round}`, account: 'a' })
          await tx.jobs.enqueue('none', place)
        }
      })
    }
  }
  const writing = Promise.all([0, 1, 2, 3].map(write))
  const begun = []
  for (let at = 0; at < 10; at++) begun.push(await open())
  isOver = true
  await writing
  for (const database of [...begun, writer]) await database.close()
  expect(begun.length).toBe(10)
}, 30_000)
