import { PGlite } from '@electric-sql/pglite'
import { createMemoryMailer, createVirtualClock } from '@waymark/core/memory'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPgliteSql } from '../sql/pglite-sql.js'
import { createSqlDatabase, type DurableDatabase } from './sql-database.js'

const clock = createVirtualClock()
const start = clock.now()
const tomorrow = new Date(start.getTime() + 86_400_000)
const mail = { messageId: '<1@test>', from: 'a@test', to: 'b@test', subject: 's', text: 't' }
let pglite: PGlite
let database: DurableDatabase

const open = (schema: string, withMailer: boolean) =>
  createSqlDatabase(
    { ...createPgliteSql(pglite), close: async () => {} },
    { clock, schema, ...(withMailer && { mailer: createMemoryMailer() }) },
  )

beforeAll(async () => {
  pglite = await PGlite.create()
  database = open('working', true)
  await database.open([])
}, 60_000)

afterAll(async () => {
  await database.close()
  await pglite.close()
})

it('tells when the next thing is due, and that what is under way still is', async () => {
  expect(await database.nextDue()).toBeUndefined()
  await database.transaction(async (tx) => {
    await tx.timers.set({ id: 'later', due: tomorrow, job: 'note', payload: 'later' })
    await tx.jobs.enqueue('note', 'now')
  })
  expect(await database.nextDue()).toEqual(start)

  let begin = () => {}
  let end = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  database.work({
    async note() {
      begin()
      await ended
    },
  })
  await begun
  expect(await database.nextDue()).toEqual(start)
  end()
  await database.idle()
  expect(await database.nextDue()).toEqual(tomorrow)
  await clock.advance('1 day')
  expect(await database.nextDue()).toBeUndefined()
})

it('counts a mail where somebody sends it, and not where nobody does', async () => {
  const sends = open('sends', true)
  const keeps = open('keeps', false)
  for (const one of [sends, keeps]) {
    await one.open([])
    await one.transaction((tx) => tx.mail.queue(mail))
  }
  expect([await sends.nextDue(), await keeps.nextDue()]).toEqual([tomorrow, undefined])
  for (const one of [sends, keeps]) await one.close()
})
