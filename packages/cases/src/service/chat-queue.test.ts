import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatRecords, chatSeatRecords, chatTicketRecords } from './chat-records.js'
import { agent, createChatScene, customer, drain } from './chat-test-scene.js'

const ada = customer('ada')
const ben = customer('ben')
const dmitri = customer('dmitri', 'globex')
const erin = agent('erin')
const farid = agent('farid', ['acme'])

describe('the availability of chat', () => {
  it('is refused to an account whose plan has no chat, saying whom to ask (CASE-20)', async () => {
    const scene = await createChatScene()
    const zoe = customer('zoe', 'hooli')
    const staff = scene.as({ ...agent('grace', ['hooli']), capabilities: ['cases.operate'] })
    await scene.service.accounts.changePlan(staff, 'hooli', { chat: false })
    const refusal = { code: 'chat_not_in_plan', status: 403, facts: {} }
    await expect(scene.chats.availability(scene.as(zoe))).rejects.toMatchObject(refusal)
    await expect(scene.start(zoe)).rejects.toMatchObject(refusal)

    const contact = { name: 'Carla Mendes', email: 'carla@hooli.example' }
    await scene.service.accounts.changeSettings(scene.as(zoe), { contact })
    await expect(scene.start(zoe)).rejects.toMatchObject({
      code: 'chat_not_in_plan',
      message: expect.stringContaining('ask Carla Mendes (carla@hooli.example)'),
      facts: { contactName: 'Carla Mendes', contactEmail: 'carla@hooli.example' },
    })
    const signal = new AbortController().signal
    await expect(scene.chats.followAvailability(scene.as(zoe), { signal })).rejects.toMatchObject(refusal)
    expect((await scene.chats.list(scene.as(zoe))).items).toEqual([])

    await scene.service.accounts.changePlan(staff, 'hooli', { chat: true })
    expect(await scene.start(zoe)).toMatchObject({ state: 'waiting', position: 1 })
  })

  it('says why nobody is free, for each account on its own (CASE-20)', async () => {
    const scene = await createChatScene()
    const asked = async (who: typeof ada) => scene.chats.availability(scene.as(who))
    expect(await asked(ada)).toEqual({ available: false, reason: 'no_agent_signed_in' })
    await scene.desk.signIn(scene.as(farid), { capacity: 1 })
    expect(await asked(ada)).toEqual({ available: true })
    expect(await asked(dmitri)).toEqual({ available: false, reason: 'no_agent_signed_in' })
    await scene.start(ada)
    expect(await asked(ada)).toEqual({ available: false, reason: 'all_agents_busy' })
    await scene.clock.advance('45 seconds')
    expect(await asked(ada)).toEqual({ available: false, reason: 'agents_unreachable' })
    await scene.clock.advance('1 minute')
    expect(await asked(ada)).toEqual({ available: false, reason: 'no_agent_signed_in' })
  })

  it('is an event whenever it changes, and only then (CASE-20)', async () => {
    const scene = await createChatScene()
    const stop = new AbortController()
    const events = await scene.chats.followAvailability(scene.as(ada), { signal: stop.signal })
    const next = events[Symbol.asyncIterator]()
    const busy = { available: false, reason: 'no_agent_signed_in' }
    expect(await next.next()).toEqual({ done: false, value: { id: '0', data: busy } })
    await scene.desk.signIn(scene.as(agent('gil', ['globex'])), { capacity: 1 })
    await scene.desk.signIn(scene.as(erin), { capacity: 2 })
    expect(await next.next()).toMatchObject({ value: { data: { available: true } } })
    const chat = await scene.start(ada)
    await scene.start(ben)
    const full = { available: false, reason: 'all_agents_busy' }
    expect(await next.next()).toMatchObject({ value: { data: full } })
    await scene.chats.end(scene.as(ada), chat.id)
    expect(await next.next()).toMatchObject({ value: { data: { available: true } } })

    const resumed = new AbortController()
    const again = await scene.chats.followAvailability(scene.as(ada), { after: '1', signal: resumed.signal })
    expect(await drain(again, resumed)).toEqual([{ available: true }])
    stop.abort()
    expect(await next.next()).toEqual({ done: true, value: undefined })
  })
})

describe('the queue of chats', () => {
  it('tells everyone who waits the own place, and each change of it (CASE-21)', async () => {
    const scene = await createChatScene()
    const first = await scene.start(ada)
    const second = await scene.start(ben, { entryPoint: 'insights' })
    const third = await scene.start(dmitri)
    expect([first, second, third].map(({ state, position }) => [state, position])).toEqual([
      ['waiting', 1],
      ['waiting', 2],
      ['waiting', 3],
    ])
    await scene.desk.signIn(scene.as(erin), { capacity: 1 })
    expect(await scene.chats.get(scene.as(ada), first.id)).toMatchObject({ state: 'active', agent: { name: 'erin' } })
    expect((await scene.chats.get(scene.as(ada), first.id)).position).toBeUndefined()
    const queue = await scene.chats.list(scene.as(erin), { scope: 'queue' })
    expect(queue.items.map(({ id, position }) => [id, position])).toEqual([
      [second.id, 1],
      [third.id, 2],
    ])
    await scene.chats.end(scene.as(ben), second.id)
    const told = await scene.told(third.id, dmitri)
    expect(told.map(({ type, chat }) => [type, chat.position])).toEqual([
      ['started', 3],
      ['position_changed', 2],
      ['position_changed', 1],
    ])
    await scene.chats.end(scene.as(erin), first.id)
    expect(await scene.chats.get(scene.as(dmitri), third.id)).toMatchObject({ state: 'active' })
  })

  it('gives a chat to the agent of its account with the fewest, then to the one who had none for longest (CASE-21)', async () => {
    const scene = await createChatScene()
    await scene.desk.signIn(scene.as(erin), { capacity: 3 })
    await scene.clock.advance('1 second')
    await scene.desk.signIn(scene.as(farid), { capacity: 3 })
    const served: (string | undefined)[] = []
    for (const who of [ada, ben, ada, dmitri, dmitri]) served.push((await scene.start(who)).agent?.name)
    expect(served).toEqual(['erin', 'farid', 'erin', 'erin', undefined])
    expect(await scene.desk.seat(scene.as(farid))).toMatchObject({
      state: 'ready',
      capacity: 3,
      chats: [expect.any(String)],
    })
  })

  it('never gives an agent the own chat', async () => {
    const scene = await createChatScene()
    const gil = { ...agent('gil'), account: 'acme', accounts: ['acme'] }
    await scene.desk.signIn(scene.as(gil), { capacity: 1 })
    const chat = await scene.start(gil)
    expect(chat).toMatchObject({ state: 'waiting', position: 1 })
    expect(await scene.desk.take(scene.as(gil))).toEqual({})
    await expect(scene.desk.take(scene.as(gil), { chatId: chat.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gives one chat to one of two agents who take it at once (CASE-21)', async () => {
    const scene = await createChatScene()
    await scene.desk.signIn(scene.as(erin), { capacity: 1, automatic: false })
    await scene.desk.signIn(scene.as(farid), { capacity: 1, automatic: false })
    const chat = await scene.start(ada)
    expect(chat).toMatchObject({ state: 'waiting', position: 1 })
    const results = await Promise.allSettled(
      [erin, farid].map((who) => scene.desk.take(scene.as(who), { chatId: chat.id })),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({
      reason: { code: 'invalid_transition', facts: { from: 'active', to: 'active' } },
    })
    expect(await scene.desk.take(scene.as(farid))).toEqual({})

    const more = [await scene.start(ada), await scene.start(ben)]
    expect(await scene.desk.take(scene.as(farid))).toMatchObject({ chat: { id: more[0]?.id } })
    await expect(scene.desk.take(scene.as(farid))).rejects.toMatchObject({
      code: 'conflict',
      facts: { chats: 1, capacity: 1 },
    })
  })

  it('tells an agent of each chat that comes and goes (CASE-21)', async () => {
    const scene = await createChatScene()
    const stop = new AbortController()
    const events = scene.desk.follow(scene.as(erin), { signal: stop.signal })
    await scene.desk.signIn(scene.as(erin), { capacity: 1 })
    const chat = await scene.start(ada)
    await scene.chats.end(scene.as(ada), chat.id)
    await scene.desk.signOut(scene.as(erin))
    const told = await drain(events, stop)
    expect(told.map(({ type, chat: about, seat }) => [type, about?.id, seat.chats])).toEqual([
      ['seat_changed', undefined, []],
      ['chat_assigned', chat.id, [chat.id]],
      ['chat_released', chat.id, []],
      ['signed_out', undefined, []],
    ])
    await expect(scene.desk.seat(scene.as(erin))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('puts the chats of an agent who signs out to the front, in the order of their start (CASE-21)', async () => {
    const scene = await createChatScene()
    await scene.desk.signIn(scene.as(erin), { capacity: 2 })
    const chats = []
    for (const who of [ada, ben, dmitri]) chats.push(await scene.start(who))
    await scene.desk.signOut(scene.as(erin))
    const queue = await scene.chats.list(scene.as(farid), { scope: 'queue' })
    expect(queue.items.map(({ id, position }) => [id, position])).toEqual([
      [chats[0]?.id, 1],
      [chats[1]?.id, 2],
    ])
    const told = await scene.told(chats[1]?.id ?? '', ben)
    expect(told.map(({ type, chat }) => [type, chat.state, chat.position])).toEqual([
      ['started', 'waiting', 1],
      ['connected', 'active', undefined],
      ['requeued', 'waiting', 1],
      ['position_changed', 'waiting', 2],
    ])
    await expect(scene.chats.post(scene.as(erin), chats[0]?.id ?? '', { text: 'Hello?' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await scene.desk.signIn(scene.as(farid), { capacity: 0 })
    expect(await scene.chats.get(scene.as(ada), chats[0]?.id ?? '')).toMatchObject({ state: 'waiting' })
    await scene.desk.signIn(scene.as(farid), { capacity: 1 })
    expect(await scene.chats.get(scene.as(ada), chats[0]?.id ?? '')).toMatchObject({
      state: 'active',
      agent: { name: 'farid' },
    })
  })

  it('never gives a chat twice and never fills an agent beyond the capacity, in whatever order things happen (CASE-21)', async () => {
    const people = [ada, ben, dmitri]
    const agents = [erin, farid, agent('gil', ['globex'])]
    const one = { who: fc.nat(2), which: fc.nat(7) }
    const action = fc.oneof(
      fc.record({ kind: fc.constant('start' as const), ...one }),
      fc.record({ kind: fc.constantFrom('end' as const, 'endByAgent' as const, 'take' as const), ...one }),
      fc.record({ kind: fc.constantFrom('signIn' as const, 'manual' as const, 'signOut' as const), ...one }),
      fc.record({ kind: fc.constantFrom('wait' as const, 'attend' as const), ...one }),
    )
    type Action = typeof action extends fc.Arbitrary<infer A> ? A : never
    const runs = fc.asyncProperty(fc.array(fc.array(action, { maxLength: 5 }), { maxLength: 12 }), async (rounds) => {
      const scene = await createChatScene()
      const started: { id: string; who: number }[] = []
      const act = async ({ kind, who, which }: Action) => {
        const [person, server] = [scene.as(people[who] ?? ada), scene.as(agents[who] ?? erin)]
        const chat = started[which % Math.max(1, started.length)]
        if (kind === 'start') started.push({ id: (await scene.start(people[who] ?? ada)).id, who })
        if (kind === 'end' && chat) await scene.chats.end(scene.as(people[chat.who] ?? ada), chat.id)
        if (kind === 'endByAgent' && chat) await scene.chats.end(server, chat.id)
        if (kind === 'take') await scene.desk.take(server, chat && which % 2 ? { chatId: chat.id } : {})
        if (kind === 'signIn' || kind === 'manual') {
          await scene.desk.signIn(server, { capacity: which % 4, automatic: kind === 'signIn' })
        }
        if (kind === 'signOut') await scene.desk.signOut(server)
        if (kind === 'attend' && chat) await scene.chats.attend(person, chat.id)
        if (kind === 'wait') await scene.clock.advance(which * 20_000)
      }
      for (const round of rounds) {
        const results = await Promise.allSettled(round.map(act))
        const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
        expect(refused.filter((code) => !allowed.includes(code))).toEqual([])
        await scene.database.transaction(async (tx) => {
          const seats = await tx.everyAccount.find(chatSeatRecords)
          const chats = await tx.everyAccount.find(chatRecords)
          const tickets = await tx.everyAccount.find(chatTicketRecords, { order: [['rank', 'ascending']] })
          const served = seats.flatMap(({ id, chats }) => chats.map((chat) => `${chat.id} ${id}`))
          const active = chats.filter(({ state }) => state === 'active')
          expect(served.sort()).toEqual(active.map(({ id, agentId }) => `${id} ${agentId}`).sort())
          expect(
            active.filter(
              ({ account, agentId }) => !seats.find(({ id }) => id === agentId)?.accounts.includes(account),
            ),
          ).toEqual([])
          const waiting = chats.filter(({ state }) => state === 'waiting')
          expect(tickets.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort())
          expect(tickets.map(({ position }) => position)).toEqual(tickets.map((_, index) => index + 1))
          const idle = seats.filter(
            (seat) => seat.automatic && seat.state === 'ready' && seat.chats.length < seat.capacity,
          )
          const overlooked = tickets.filter(({ chatAccount }) =>
            idle.some(({ accounts }) => accounts.includes(chatAccount)),
          )
          expect(overlooked).toEqual([])
        })
      }
      for (const who of agents) {
        const stop = new AbortController()
        const told = await drain(scene.desk.follow(scene.as(who), { after: '0', signal: stop.signal }), stop)
        const assigned = told.filter(({ type }) => type === 'chat_assigned')
        expect(assigned.filter(({ seat }) => seat.chats.length > seat.capacity)).toEqual([])
      }
      expect(scene.database.failedJobs()).toEqual([])
    })
    await fc.assert(runs, { numRuns: 200 })
  })
})

const allowed = ['not_found', 'forbidden', 'conflict', 'invalid_transition']
