import { expect, it } from 'vitest'
import { systemClock } from '../clock/clock.js'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { createSeededIds } from '../ids/seeded-ids.js'
import { defineCollection, type StoredDocument } from '../ports/store.js'
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.js'
import { createMemoryMailer } from './memory-mailer.js'

interface Paper extends StoredDocument {
  readonly title?: string
}
const papers = defineCollection<Paper>({ name: 'paper', schemaVersion: 1, indexes: [] })

async function make(options: Partial<Parameters<typeof createMemoryDatabase>[0]> = {}) {
  const clock = createVirtualClock()
  const database = createMemoryDatabase({ clock, ...options })
  await database.open([papers])
  return { clock, database }
}

const mail = { messageId: '<1@x>', from: 'a@x', to: 'b@x', subject: 's', text: 't' }

async function fill(database: MemoryDatabase, seed: number): Promise<void> {
  const ids = createSeededIds(seed)
  for (let at = 0; at < 20; at++) {
    await database.transaction(async (tx) => {
      const number = await tx.next('paper')
      const added = await tx.forAccount('a').insert(papers, { id: ids.next('paper'), account: 'a', title: `${number}` })
      if (at % 5 === 0) await tx.forAccount('a').remove(papers, added.id)
      await tx.events.publish(`paper ${at % 3}`, { number })
      await tx.jobs.enqueue('note', added.id)
      await tx.timers.set({ id: ids.next('timer'), due: new Date(1e12 + (at % 4)), job: 'note', payload: number })
      await tx.mail.queue({ ...mail, messageId: `<${ids.next('mail')}@x>` })
    })
  }
}

it('two runs with the same seed and the same calls give the same snapshot, byte by byte', async () => {
  const one = await make()
  const other = await make()
  await Promise.all([fill(one.database, 1), fill(other.database, 1)])
  const text = JSON.stringify(await one.database.snapshot())
  expect(JSON.stringify(await other.database.snapshot())).toBe(text)
  const third = await make()
  await fill(third.database, 2)
  expect(JSON.stringify(await third.database.snapshot())).not.toBe(text)
})

it('a restored database goes on as the first one would have', async () => {
  const one = await make({ mailer: createMemoryMailer() })
  await fill(one.database, 1)
  const snapshot = JSON.parse(JSON.stringify(await one.database.snapshot()))
  const other = await make({ mailer: createMemoryMailer() })
  await fill(other.database, 7)
  await other.database.restore(snapshot)
  expect(await other.database.snapshot()).toEqual(snapshot)
  const outcomes = await Promise.all(
    [one, other].map(async ({ database, clock }) => {
      const seen: unknown[] = []
      database.work({ note: async (payload) => void seen.push(payload) })
      await clock.advance('1 hour')
      await fill(database, 3)
      await database.idle()
      return JSON.stringify([seen, await database.snapshot()])
    }),
  )
  expect(outcomes[1]).toBe(outcomes[0])
})

it('refuses a snapshot of a collection that is not open, and keeps what it has', async () => {
  const { database } = await make()
  await fill(database, 1)
  const snapshot = await database.snapshot()
  const foreign = { ...snapshot, collections: { ...snapshot.collections, other: [] } }
  await expect(database.restore(foreign)).rejects.toMatchObject({ code: 'internal_error' })
  expect(await database.snapshot()).toEqual(snapshot)
})

it('whoever follows a stream gets a reset when the database is restored', async () => {
  const { database } = await make()
  const empty = await database.snapshot()
  const publish = () => database.transaction((tx) => tx.events.publish('one', 'x'))
  await publish()
  const { signal } = new AbortController()
  const follower = database.events.follow('one', { after: '1', signal })[Symbol.asyncIterator]()
  const next = follower.next()
  await database.restore(empty)
  expect(await next).toEqual({ done: false, value: { reset: true, id: '0' } })
  await publish()
  expect(await follower.next()).toEqual({ done: false, value: { id: '1', data: 'x' } })
})

it('reads hand out one frozen object', async () => {
  const { database } = await make()
  const added = await database.transaction((tx) => tx.forAccount('a').insert(papers, { id: 'p', account: 'a' }))
  const read = await database.transaction((tx) => tx.forAccount('a').get(papers, 'p'))
  expect(read).toBe(added)
  expect(Object.isFrozen(read)).toBe(true)
})

it('a transaction inside a transaction rejects instead of hanging, and takes back what the outer one did', async () => {
  const { database } = await make()
  const outer = database.transaction(async (tx) => {
    await tx.forAccount('a').insert(papers, { id: 'outer', account: 'a' })
    await database.transaction((inner) => inner.forAccount('a').insert(papers, { id: 'inner', account: 'a' }))
  })
  await expect(outer).rejects.toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining('another transaction'),
  })
  const left = await database.transaction((tx) => tx.everyAccount.find(papers))
  expect(left.map(({ id }) => id)).toEqual(['inner'])
})

it('so does one that awaits anything else from outside, with or without others behind it', async () => {
  const { database } = await make()
  const digest = () => crypto.subtle.digest('SHA-256', new Uint8Array(1))
  const slow = database.transaction(digest)
  const behind = database.transaction(async () => 'done')
  await expect(slow).rejects.toMatchObject({ code: 'internal_error' })
  expect(await behind).toBe('done')
  await expect(database.transaction(digest)).rejects.toMatchObject({ code: 'internal_error' })
})

it('a transaction of many steps is not mistaken for one that hangs', async () => {
  const { database } = await make()
  const many = database.transaction(async (tx) => {
    for (let at = 0; at < 5_000; at++) await tx.next('paper')
  })
  const others = Array.from({ length: 100 }, () => database.transaction((tx) => tx.next('paper')))
  await many
  expect((await Promise.all(others)).at(-1)).toBe(5_100)
})

it('a job that fails as often as it may is parked, with the reason, after growing delays', async () => {
  const { database, clock } = await make({ retry: { attempts: 4, firstDelay: '1 minute', longestDelay: '3 minutes' } })
  const start = clock.now().getTime()
  const attempts: number[] = []
  database.work({
    note: async () => {
      attempts.push((clock.now().getTime() - start) / 60_000)
      throw new Error('never')
    },
  })
  await database.transaction((tx) => tx.jobs.enqueue('note', { id: 1 }))
  await clock.advance('1 day')
  expect(attempts).toEqual([0, 1, 3, 6])
  const failedAt = new Date(start + 6 * 60_000).toISOString()
  expect(database.failedJobs()).toEqual([{ job: 'note', payload: { id: 1 }, attempts: 4, error: 'never', failedAt }])
  expect(database.failedMail()).toEqual([])
})

it('a job that nobody handles and a mail that nobody takes are parked too', async () => {
  const mailer = createMemoryMailer()
  const { database, clock } = await make({ mailer, retry: { attempts: 2 } })
  database.work({})
  mailer.failNext(2)
  await database.transaction(async (tx) => {
    await tx.jobs.enqueue('toString', null)
    await tx.mail.queue(mail)
  })
  await clock.advance('1 minute')
  expect(database.failedJobs().map(({ error }) => error)).toEqual(['no handler runs the job toString'])
  expect(database.failedMail().map(({ mail: sent, error }) => [sent, error])).toEqual([
    [mail, 'the mail server is down'],
  ])
})

it('without a mailer mail stays queued, and does not hold up jobs', async () => {
  const { database } = await make()
  const seen: unknown[] = []
  database.work({ note: async (payload) => void seen.push(payload) })
  await database.transaction(async (tx) => {
    await tx.mail.queue(mail)
    await tx.jobs.enqueue('note', 1)
  })
  await database.idle()
  expect(seen).toEqual([1])
  expect((await database.snapshot()).tasks.waiting.map(({ work }) => work)).toEqual([{ kind: 'mail', mail }])
})

it('a job that was running when a snapshot was restored does not end its like in there', async () => {
  const { database } = await make()
  let runs = 0
  let begun = () => {}
  const started = new Promise<void>((resolve) => {
    begun = resolve
  })
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  database.work({
    slow: () => {
      runs += 1
      begun()
      return finished
    },
  })
  await database.transaction((tx) => tx.jobs.enqueue('slow', null))
  await started
  await database.restore(await database.snapshot())
  finish()
  await database.idle()
  expect(runs).toBe(2)
})

it('pending timers are listed in due order', async () => {
  const { database } = await make()
  const set = (id: string, due: number) =>
    database.transaction((tx) => tx.timers.set({ id, due: new Date(due), job: 'note', payload: id }))
  await set('b', 2)
  await set('c', 1)
  await set('a', 2)
  expect(database.pendingTimers()).toEqual([
    { id: 'c', due: '1970-01-01T00:00:00.001Z', job: 'note', payload: 'c' },
    { id: 'a', due: '1970-01-01T00:00:00.002Z', job: 'note', payload: 'a' },
    { id: 'b', due: '1970-01-01T00:00:00.002Z', job: 'note', payload: 'b' },
  ])
})

it('open and work are for once, and a collection needs a name of its own', async () => {
  const { database } = await make()
  await expect(database.open([])).rejects.toMatchObject({ code: 'internal_error' })
  database.work({})
  expect(() => database.work({})).toThrow('work was called before')
  const { database: other } = { database: createMemoryDatabase({ clock: createVirtualClock() }) }
  await expect(other.open([{ ...papers, name: 'Paper' }])).rejects.toMatchObject({ code: 'internal_error' })
})

it('on the system clock timers fire by themselves, until it is closed', async () => {
  const { database } = await make({ clock: systemClock })
  const fired = new Promise((resolve) => database.work({ note: async (payload) => resolve(payload) }))
  const due = (after: number) => new Date(systemClock.now().getTime() + after)
  await database.transaction(async (tx) => {
    await tx.timers.set({ id: 'far', due: due(60 * 86_400_000), job: 'note', payload: 'far' })
    await tx.timers.set({ id: 'near', due: due(10), job: 'note', payload: 'near' })
  })
  expect(await fired).toBe('near')
  await database.close()
})
