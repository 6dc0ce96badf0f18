import { createConnection } from '@waymark/core/http'
import { createHandler } from '@waymark/core/server'
import { describe, expect, it } from 'vitest'
import { chatImplementations } from '../http/chat.js'
import { chatDeskImplementations } from '../http/chat-desk.js'
import { networkImplementations } from '../http/network.js'
import { casesErrorCodes } from '../model/errors.js'
import { networkDomains } from '../model/network.js'
import { agent, createChatScene, customer } from '../service/chat-test-scene.js'
import { networkUseCases } from '../service/network.js'
import * as chat from './chat.js'
import * as desk from './chat-desk.js'
import { listNetworkDomains } from './network.js'

const people = [
  customer('ada'),
  customer('ben'),
  agent('erin'),
  { ...customer('carla'), capabilities: ['chat.use', 'cases.administer'] },
]

async function served() {
  const scene = await createChatScene()
  const handler = createHandler({
    implementations: [
      ...chatImplementations(scene),
      ...chatDeskImplementations({ chatDesk: scene.desk }),
      ...networkImplementations({ network: networkUseCases() }),
    ],
    database: scene.database,
    codes: casesErrorCodes,
    clock: scene.clock,
    authenticate: (request) => people.find(({ name }) => request.headers.get('authorization') === `Bearer ${name}`),
  })
  const asked: string[] = []
  const connect = (name?: string) =>
    createConnection({
      baseUrl: 'https://support.example',
      ...(name && { token: name }),
      clock: scene.clock,
      retry: false,
      fetch: (input, init) => {
        const request = new Request(input, init)
        asked.push(`${request.method} ${new URL(request.url).pathname}`)
        return handler(request)
      },
    })
  return {
    scene,
    connect,
    asked,
    ada: connect('ada'),
    ben: connect('ben'),
    erin: connect('erin'),
    carla: connect('carla'),
  }
}

describe('chat over HTTP', () => {
  it('goes from the grey button to the case (CASE-20, CASE-21)', async () => {
    const { ada, ben, erin } = await served()
    expect(await chat.getChatAvailability(ada)).toEqual({ available: false, reason: 'no_agent_signed_in' })
    const begun = await chat.startChat(ada, { entryPoint: 'editor', subject: 'Gone' })
    expect(begun).toMatchObject({ state: 'waiting', position: 1 })
    expect(await desk.signInToChat(erin, { capacity: 1, automatic: false })).toMatchObject({ chats: [] })
    expect(await desk.takeChat(erin, { chatId: begun.id })).toMatchObject({ id: begun.id, state: 'active' })
    expect(await desk.takeChat(erin)).toBeUndefined()
    expect(await desk.getChatSeat(erin)).toMatchObject({ chats: [begun.id] })
    await chat.postChatMessage(ada, begun.id, { text: 'Hello' })
    expect(await chat.attendChat(erin, begun.id, { typing: true })).toMatchObject({ messageCount: 1 })
    const filed = await chat.openCaseFromChat(ada, begun.id, { priority: 'p3', report: { environment: 'test' } })
    expect(filed).toMatchObject({ channel: 'chat', subject: 'Gone' })
    expect(await chat.endChat(ada, begun.id)).toMatchObject({ state: 'ended', case: { id: filed.id } })
    const listed = await chat.listChats(ada, { state: ['ended'], caseId: filed.id })
    expect(listed.items).toEqual([await chat.getChat(ada, begun.id)])
    expect((await chat.listChatMessages(erin, begun.id)).items.map(({ text }) => text)).toEqual(['Hello'])
    await expect(chat.getChat(ben, begun.id)).rejects.toMatchObject({ code: 'not_found', status: 404 })
    expect(await desk.attendChatSeat(erin)).toMatchObject({ state: 'ready' })
    expect(await desk.signOutOfChat(erin)).toMatchObject({ chats: [] })
  })

  it('does a repeated start, message and end once (CASE-21)', async () => {
    const { ada } = await served()
    const key = { idempotencyKey: 'the-same' }
    const start = () => chat.startChat(ada, { entryPoint: 'editor', subject: 'Gone' }, key)
    const begun = await start()
    expect(await start()).toEqual(begun)
    const post = () => chat.postChatMessage(ada, begun.id, { text: 'Hello' }, key)
    expect(await post()).toEqual(await post())
    const end = () => chat.endChat(ada, begun.id, key)
    expect(await end()).toEqual(await end())
    expect((await chat.listChats(ada)).items).toMatchObject([{ id: begun.id, messageCount: 1, state: 'ended' }])
  })

  it('is closed to whoever may not use it (CASE-20)', async () => {
    const { connect, ada, erin, carla } = await served()
    await expect(chat.getChatAvailability(connect())).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(desk.signInToChat(ada, { capacity: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(chat.changeChatSettings(ada, { customerIdleMinutes: 5 })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await chat.changeChatSettings(carla, { customerIdleMinutes: 5 })).toEqual({ customerIdleMinutes: 5 })
    expect(await chat.getChatSettings(ada)).toEqual({ customerIdleMinutes: 5 })
    await expect(chat.changeChatSettings(carla, { customerIdleMinutes: 4 })).rejects.toMatchObject({
      code: 'validation_failed',
      faults: [{ in: 'body', path: '/customerIdleMinutes' }],
    })
    await expect(chat.startChat(erin, { entryPoint: 'editor', subject: 'Gone' })).rejects.toMatchObject({
      code: 'chat_not_in_plan',
      status: 403,
    })
  })

  it('is followed live from its first event, with signs of life meanwhile (CASE-21)', async () => {
    const { scene, ada, erin, asked } = await served()
    const begun = await chat.startChat(ada, { entryPoint: 'editor', subject: 'Gone' })
    const seen: string[] = []
    const stop = new AbortController()
    const seat = desk.followChatSeat(erin, { signal: stop.signal })
    const assigned = seat.next()
    await settle()
    await desk.signInToChat(erin, { capacity: 1 })
    for await (const { event } of chat.followChat(ada, begun.id, { signal: stop.signal })) {
      seen.push(`${event.type} ${event.chat.state}`)
      if (event.type === 'connected') await chat.postChatMessage(erin, begun.id, { text: 'Hello' })
      if (event.type !== 'message') continue
      for (let quarter = 0; quarter < 8; quarter++) {
        await scene.clock.advance('15 seconds')
        await settle()
      }
      expect(await chat.getChat(ada, begun.id)).toMatchObject({ state: 'active', lostLines: [] })
      break
    }
    expect(seen).toEqual(['started waiting', 'connected active', 'message active'])
    const signs = asked.filter((path) => path.endsWith('/presence')).length
    await scene.clock.advance('1 minute')
    await settle()
    expect(asked.filter((path) => path === `POST /chats/${begun.id}/presence`)).toHaveLength(9)
    expect(signs).toBeGreaterThanOrEqual(18)
    expect((await assigned).value).toMatchObject({ event: { type: 'seat_changed', seat: { capacity: 1 } } })
    expect((await seat.next()).value).toMatchObject({ event: { type: 'chat_assigned', chat: { id: begun.id } } })
    await seat.return(undefined)
    expect(await chat.getChat(ada, begun.id)).toMatchObject({ lostLines: ['customer'] })
  })

  it('is resumed behind the last event that is known (CASE-21)', async () => {
    const { ada, erin } = await served()
    const begun = await chat.startChat(ada, { entryPoint: 'editor', subject: 'Gone' })
    await desk.signInToChat(erin, { capacity: 1 })
    await chat.postChatMessage(erin, begun.id, { text: 'Hello' })
    for await (const { id, event } of chat.followChat(ada, begun.id, { after: '2', attend: false })) {
      expect([id, event.message?.text]).toEqual(['3', 'Hello'])
      break
    }
    for await (const { availability } of chat.followChatAvailability(ada)) {
      expect(availability).toEqual({ available: false, reason: 'all_agents_busy' })
      break
    }
  })

  it('lists the domains that a network must allow (CASE-22)', async () => {
    const { ada } = await served()
    expect(await listNetworkDomains(ada)).toEqual(networkDomains)
  })
})

// Requests are answered in this process: a few turns of the event loop are all that they need.
async function settle() {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
