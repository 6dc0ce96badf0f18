import { describe, expect, it } from 'vitest'
import { agent, createChatScene, customer } from './chat-test-scene.js'

const ada = customer('ada')
const ben = customer('ben')
const dmitri = customer('dmitri', 'globex')
const erin = agent('erin')
const farid = agent('farid', ['acme'])

async function connected() {
  const scene = await createChatScene()
  await scene.desk.signIn(scene.as(erin), { capacity: 3 })
  const chat = await scene.start(ada)
  return { scene, chat, present: [{ chat: chat.id, who: ada }] }
}

describe('a chat', () => {
  it('starts with a subject, reaches an agent, carries messages both ways and ends (CASE-21)', async () => {
    const { scene, chat } = await connected()
    expect(chat).toEqual({
      id: chat.id,
      account: 'acme',
      entryPoint: 'editor',
      subject: 'The launcher is gone',
      state: 'active',
      customer: { id: 'user_ada', name: 'ada', email: 'ada@acme.example' },
      agent: { id: 'user_erin', name: 'erin', email: 'erin@waymark.example' },
      customerIdleMinutes: 15,
      messageCount: 0,
      lostLines: [],
      createdAt: new Date('2026-01-05T09:00:00.000Z'),
      connectedAt: new Date('2026-01-05T09:00:00.000Z'),
    })
    expect(chat.id).toMatch(/^chat_/)
    await scene.chats.post(scene.as(ada), chat.id, { text: 'It was there on Friday.' })
    await scene.clock.advance('10 seconds')
    const answer = await scene.chats.post(scene.as(erin), chat.id, { text: 'I see it. One moment.' })
    expect(answer).toEqual({
      id: answer.id,
      position: 2,
      author: { id: 'user_erin', name: 'erin', email: 'erin@waymark.example', side: 'agent' },
      text: 'I see it. One moment.',
      createdAt: new Date('2026-01-05T09:00:10.000Z'),
    })
    const ended = await scene.chats.end(scene.as(erin), chat.id)
    expect(ended).toMatchObject({
      state: 'ended',
      endReason: 'agent_ended',
      endedAt: new Date('2026-01-05T09:00:10.000Z'),
    })

    const told = await scene.told(chat.id, ada)
    expect(
      told.map(({ type, side, message, chat: now }) => [type, side, message?.text, now.state, now.messageCount]),
    ).toEqual([
      ['started', undefined, undefined, 'waiting', 0],
      ['connected', undefined, undefined, 'active', 0],
      ['message', 'customer', 'It was there on Friday.', 'active', 1],
      ['message', 'agent', 'I see it. One moment.', 'active', 2],
      ['ended', 'agent', undefined, 'ended', 2],
    ])
    expect(await scene.told(chat.id, ada, '3')).toEqual(told.slice(3))
  })

  it('is followed as it happens (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const stop = new AbortController()
    const events = await scene.chats.follow(scene.as(ada), chat.id, { after: '2', signal: stop.signal })
    const next = events[Symbol.asyncIterator]()
    const waiting = next.next()
    const message = await scene.chats.post(scene.as(erin), chat.id, { text: 'Hello, Ada.' })
    const { value } = await waiting
    expect(value).toMatchObject({ id: '3', data: { type: 'message', message } })
    stop.abort()
    expect(await next.next()).toEqual({ done: true, value: undefined })
  })

  it('takes nothing once it has ended, and says which states it is about (CASE-21)', async () => {
    const { scene, chat } = await connected()
    await scene.chats.end(scene.as(ada), chat.id)
    const refusal = { code: 'invalid_transition', status: 409, facts: { from: 'ended', possible: [] } }
    await expect(scene.chats.end(scene.as(ada), chat.id)).rejects.toMatchObject({ ...refusal, facts: { to: 'ended' } })
    await expect(scene.chats.end(scene.as(erin), chat.id)).rejects.toMatchObject(refusal)
    await expect(scene.chats.post(scene.as(ada), chat.id, { text: 'Wait!' })).rejects.toMatchObject(refusal)
    await expect(scene.desk.take(scene.as(erin), { chatId: chat.id })).rejects.toMatchObject(refusal)
    expect(await scene.told(chat.id, ada)).toHaveLength(3)
    expect(scene.database.pendingTimers().map(({ id }) => id)).toEqual(['chat-seat:user_erin'])
  })

  it('does not exist for anybody but its customer and the agents of its account (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const notFound = { code: 'not_found', status: 404 }
    const signal = new AbortController().signal
    for (const who of [ben, dmitri, agent('gil', ['globex'])]) {
      const call = scene.as(who)
      await expect(scene.chats.get(call, chat.id)).rejects.toMatchObject(notFound)
      await expect(scene.chats.messages(call, chat.id)).rejects.toMatchObject(notFound)
      await expect(scene.chats.post(call, chat.id, { text: 'Hi' })).rejects.toMatchObject(notFound)
      await expect(scene.chats.attend(call, chat.id)).rejects.toMatchObject(notFound)
      await expect(scene.chats.end(call, chat.id)).rejects.toMatchObject(notFound)
      await expect(scene.chats.follow(call, chat.id, { signal })).rejects.toMatchObject(notFound)
      const report = { environment: 'test' } as const
      await expect(scene.chats.openCase(call, chat.id, { priority: 'p3', report })).rejects.toMatchObject(notFound)
      expect((await scene.chats.list(call)).items).toEqual([])
    }
    expect(await scene.chats.get(scene.as(farid), chat.id)).toMatchObject({ id: chat.id })
    await expect(scene.chats.post(scene.as(farid), chat.id, { text: 'Hi' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(scene.chats.end(scene.as(farid), chat.id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(scene.chats.list(scene.as(ada), { scope: 'desk' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('keeps its transcript, a page at a time, in the list of the own chats (CASE-21)', async () => {
    const { scene, chat } = await connected()
    for (const text of ['one', 'two', 'three']) await scene.chats.post(scene.as(ada), chat.id, { text })
    await scene.chats.end(scene.as(ada), chat.id)
    await scene.clock.advance('30 days')
    const second = await scene.start(ada, { subject: 'Another thing' })
    const first = await scene.chats.messages(scene.as(ada), chat.id, { limit: 2 })
    expect(first.items.map(({ position, text }) => [position, text])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    const rest = await scene.chats.messages(scene.as(ada), chat.id, { limit: 2, after: first.next })
    expect(rest.items.map(({ position, text }) => [position, text])).toEqual([[3, 'three']])
    expect(rest.next).toBeUndefined()

    const page = await scene.chats.list(scene.as(ada), {}, { limit: 1 })
    expect(page.items.map(({ id }) => id)).toEqual([second.id])
    const older = await scene.chats.list(scene.as(ada), {}, { limit: 1, after: page.next })
    expect(older.items).toMatchObject([{ id: chat.id, state: 'ended', messageCount: 3 }])
    const ids = async (filter: object) => (await scene.chats.list(scene.as(erin), filter)).items.map(({ id }) => id)
    expect(await ids({ scope: 'served' })).toEqual([chat.id])
    expect(await ids({ scope: 'desk' })).toEqual([second.id, chat.id])
    expect(await ids({ scope: 'desk', state: ['ended'] })).toEqual([chat.id])
    expect(await ids({ scope: 'queue' })).toEqual([second.id])
    expect(await ids({ scope: 'queue', state: ['ended'] })).toEqual([])
    expect(await ids({})).toEqual([])
  })

  it('shows who types, at most every three seconds', async () => {
    const { scene, chat } = await connected()
    await scene.chats.attend(scene.as(erin), chat.id, { typing: true })
    await scene.chats.attend(scene.as(erin), chat.id, { typing: true })
    await scene.clock.advance('3 seconds')
    await scene.chats.attend(scene.as(ada), chat.id, { typing: true })
    await scene.chats.attend(scene.as(erin), chat.id, { typing: true })
    const told = await scene.told(chat.id, ada, '2')
    expect(told.map(({ type, side, until }) => [type, side, until?.toISOString()])).toEqual([
      ['typing', 'agent', '2026-01-05T09:00:06.000Z'],
      ['typing', 'customer', '2026-01-05T09:00:09.000Z'],
      ['typing', 'agent', '2026-01-05T09:00:09.000Z'],
    ])
  })
})

describe('a lost line', () => {
  it('of a customer is told, and mended by coming back within five minutes (CASE-21)', async () => {
    const { scene, chat } = await connected()
    await scene.pass(0.5, [], [erin])
    await scene.clock.advance('15 seconds')
    await scene.desk.attend(scene.as(erin))
    expect(await scene.chats.get(scene.as(erin), chat.id)).toMatchObject({ state: 'active', lostLines: ['customer'] })
    await scene.pass(4.5, [], [erin])
    expect(await scene.chats.attend(scene.as(ada), chat.id)).toMatchObject({ state: 'active', lostLines: [] })
    await scene.chats.post(scene.as(ada), chat.id, { text: 'I am back.' })
    const told = await scene.told(chat.id, ada, '2')
    expect(told.map(({ type, side, at, until }) => [type, side, at.toISOString(), until?.toISOString()])).toEqual([
      ['line_lost', 'customer', '2026-01-05T09:00:45.000Z', '2026-01-05T09:05:45.000Z'],
      ['line_restored', 'customer', '2026-01-05T09:05:15.000Z', undefined],
      ['message', 'customer', '2026-01-05T09:05:15.000Z', undefined],
    ])
  })

  it('of a customer who does not come back ends the chat, waiting or not (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const other = await scene.start(dmitri)
    await scene.desk.signIn(scene.as(erin), { capacity: 2 })
    const waiting = await scene.start(ben)
    expect([other.state, waiting.state]).toEqual(['active', 'waiting'])
    await scene.pass(5.5, [{ chat: other.id, who: dmitri }], [erin])
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active', lostLines: ['customer'] })
    await scene.pass(0.5, [{ chat: other.id, who: dmitri }], [erin])
    const ended = {
      state: 'ended',
      endReason: 'customer_lost',
      endedAt: new Date('2026-01-05T09:05:45.000Z'),
      lostLines: [],
    }
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject(ended)
    expect(await scene.chats.get(scene.as(ben), waiting.id)).toMatchObject(ended)
    expect(await scene.chats.get(scene.as(dmitri), other.id)).toMatchObject({ state: 'active', lostLines: [] })
    expect(await scene.desk.seat(scene.as(erin))).toMatchObject({ state: 'ready', chats: [other.id] })
    expect(await scene.chats.list(scene.as(erin), { scope: 'queue' })).toEqual({ items: [] })
  })

  it('of an agent is told, and mended by coming back within a minute (CASE-21)', async () => {
    const { scene, chat, present } = await connected()
    await scene.pass(1, present)
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active', lostLines: ['agent'] })
    expect(await scene.start(ben)).toMatchObject({ state: 'waiting' })
    await scene.pass(0.5, present)
    await scene.chats.post(scene.as(erin), chat.id, { text: 'Sorry, my train was in a tunnel.' })
    const told = await scene.told(chat.id, ada, '2')
    expect(told.map(({ type, side, until }) => [type, side, until?.toISOString()])).toEqual([
      ['line_lost', 'agent', '2026-01-05T09:01:45.000Z'],
      ['line_restored', 'agent', undefined],
      ['message', 'agent', undefined],
    ])
    expect(await scene.desk.seat(scene.as(erin))).toMatchObject({
      state: 'ready',
      chats: [chat.id, expect.any(String)],
    })
  })

  it('of an agent who does not come back puts the chat at the front of the queue (CASE-21)', async () => {
    const { scene, chat, present } = await connected()
    await scene.desk.signIn(scene.as(erin), { capacity: 1 })
    const later = await scene.start(ben)
    const everyone = [...present, { chat: later.id, who: ben }]
    await scene.pass(2, everyone)
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({
      state: 'waiting',
      position: 1,
      lostLines: [],
    })
    expect(await scene.chats.get(scene.as(ben), later.id)).toMatchObject({ state: 'waiting', position: 2 })
    const told = await scene.told(chat.id, ada, '3')
    expect(told.map(({ type, at, chat: now }) => [type, at.toISOString(), now.position])).toEqual([
      ['requeued', '2026-01-05T09:01:45.000Z', 1],
    ])
    expect((await scene.told(later.id, ben)).map(({ type, chat: now }) => [type, now.position])).toEqual([
      ['started', 1],
      ['position_changed', 2],
    ])
    await expect(scene.desk.attend(scene.as(erin))).rejects.toMatchObject({ code: 'not_found' })
    await scene.desk.signIn(scene.as(farid), { capacity: 1 })
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active', agent: { name: 'farid' } })
    expect(scene.database.failedJobs()).toEqual([])
  })
})

describe('the time of a chat', () => {
  it("ends with the customer's silence after 15 minutes, with a warning two minutes before (CASE-21)", async () => {
    const { scene, chat, present } = await connected()
    await scene.pass(5, present, [erin])
    await scene.chats.post(scene.as(ada), chat.id, { text: 'Still looking.' })
    await scene.pass(12.5, present, [erin])
    expect((await scene.chats.get(scene.as(ada), chat.id)).idleEndsAt).toBeUndefined()
    await scene.pass(0.5, present, [erin])
    const idleEndsAt = new Date('2026-01-05T09:20:00.000Z')
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active', idleEndsAt })
    await scene.pass(1.5, present, [erin])
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active' })
    await scene.pass(0.5, present, [erin])
    const ended = await scene.chats.get(scene.as(ada), chat.id)
    expect(ended).toMatchObject({ state: 'ended', endReason: 'customer_idle', endedAt: idleEndsAt })
    expect(ended.idleEndsAt).toBeUndefined()
    const told = await scene.told(chat.id, ada, '3')
    expect(told.map(({ type, at, until }) => [type, at.toISOString(), until?.toISOString()])).toEqual([
      ['idle_warning', '2026-01-05T09:18:00.000Z', idleEndsAt.toISOString()],
      ['ended', idleEndsAt.toISOString(), undefined],
    ])
  })

  it('starts its silence anew when either side writes or the customer types, in a warned chat too (CASE-21)', async () => {
    const { scene, chat, present } = await connected()
    await scene.pass(14, present, [erin])
    expect(await scene.chats.attend(scene.as(ada), chat.id, { typing: true })).not.toHaveProperty('idleEndsAt')
    await scene.pass(14, present, [erin])
    await scene.chats.post(scene.as(erin), chat.id, { text: 'Are you there?' })
    expect(await scene.chats.get(scene.as(ada), chat.id)).not.toHaveProperty('idleEndsAt')
    await scene.pass(14, present, [erin])
    await scene.chats.attend(scene.as(erin), chat.id, { typing: true })
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({
      state: 'active',
      idleEndsAt: expect.any(Date),
    })
    await scene.pass(1, present, [erin])
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'ended', endReason: 'customer_idle' })
  })

  it('lets an account choose the silence, for chats that start later (CASE-21)', async () => {
    const { scene, chat, present } = await connected()
    expect(await scene.chats.settings(scene.as(ada))).toEqual({ customerIdleMinutes: 15 })
    for (const customerIdleMinutes of [5, 30, 6]) {
      expect(await scene.chats.changeSettings(scene.as(ada), { customerIdleMinutes })).toEqual({ customerIdleMinutes })
    }
    expect(await scene.chats.settings(scene.as(ada))).toEqual({ customerIdleMinutes: 6 })
    expect(await scene.chats.settings(scene.as(dmitri))).toEqual({ customerIdleMinutes: 15 })
    const short = await scene.start(ada)
    expect(short).toMatchObject({ customerIdleMinutes: 6 })
    await scene.pass(6, [...present, { chat: short.id, who: ada }], [erin])
    expect(await scene.chats.get(scene.as(ada), short.id)).toMatchObject({ state: 'ended', endReason: 'customer_idle' })
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active' })
  })

  it('is up after 24 hours, however lively (CASE-21)', async () => {
    const { scene, chat, present } = await connected()
    for (let message = 1; message < 6 * 24; message++) {
      await scene.pass(10, present, [erin])
      await scene.chats.post(scene.as(ada), chat.id, { text: `Message ${message}` })
    }
    await scene.pass(9.5, present, [erin])
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'active', messageCount: 143 })
    await scene.pass(0.5, present, [erin])
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({
      state: 'ended',
      endReason: 'time_limit',
      endedAt: new Date('2026-01-06T09:00:00.000Z'),
    })
  })

  it('gives everybody the whole grace after the service itself was away (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const snapshot = await scene.database.snapshot()
    await scene.clock.advance('1 second')
    const late = await createChatScene()
    await late.clock.advance('1 hour')
    await late.database.restore(snapshot)
    await late.database.idle()
    await late.clock.advance('1 second')
    expect(await late.chats.attend(late.as(ada), chat.id)).toMatchObject({ state: 'active', lostLines: ['agent'] })
    await late.desk.attend(late.as(erin))
    expect(await late.chats.get(late.as(ada), chat.id)).toMatchObject({
      state: 'active',
      lostLines: [],
      idleEndsAt: new Date('2026-01-05T10:02:00.000Z'),
    })
  })
})
