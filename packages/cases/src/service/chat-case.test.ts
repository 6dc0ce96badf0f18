import { describe, expect, it } from 'vitest'
import type { Case } from '../model/case.js'
import { agent, createChatScene, customer } from './chat-test-scene.js'
import { caseRecords } from './records.js'

const ada = customer('ada')
const ben = customer('ben')
const erin = agent('erin')
const report = { environment: 'production' } as const

async function connected(caseId?: (scene: Awaited<ReturnType<typeof createChatScene>>) => Promise<string>) {
  const scene = await createChatScene()
  await scene.desk.signIn(scene.as(erin), { capacity: 3 })
  const id = await caseId?.(scene)
  const chat = await scene.start(ada, id === undefined ? {} : { caseId: id })
  await scene.chats.post(scene.as(ada), chat.id, { text: 'It was there on Friday.' })
  await scene.chats.post(scene.as(erin), chat.id, { text: 'I see it.\nOne moment.' })
  return { scene, chat }
}

const transcript = `Chat of 2026-01-05 09:00:00 UTC: The launcher is gone

[2026-01-05 09:00:00] ada (customer): It was there on Friday.

[2026-01-05 09:00:00] erin (agent): I see it.
One moment.`

function fileCase(scene: Awaited<ReturnType<typeof createChatScene>>): Promise<Case> {
  const about = { subject: 'Launcher', priority: 'p3', report: { overview: 'Gone', environment: 'test' } } as const
  return scene.service.cases.create(scene.as(ada), about)
}

function storedCases({ database }: Awaited<ReturnType<typeof createChatScene>>) {
  return database.transaction((tx) => tx.everyAccount.find(caseRecords))
}

describe('a chat turned into a case', () => {
  it('by its customer carries the transcript, and both know of each other (CASE-21)', async () => {
    const { scene, chat } = await connected()
    await scene.chats.end(scene.as(ada), chat.id)
    const filed = await scene.chats.openCase(scene.as(ada), chat.id, { priority: 'p2', report })
    expect(filed).toMatchObject({
      number: 'CS-000001',
      subject: 'The launcher is gone',
      channel: 'chat',
      state: 'new',
      requester: { id: 'user_ada' },
      report: { overview: 'The launcher is gone', environment: 'production' },
    })
    expect(await scene.service.cases.get(scene.as(ada), filed.id)).toEqual(filed)
    const messages = await scene.service.messages.list(scene.as(ada), filed.id)
    expect(messages.items.map(({ text, channel, author }) => [author.side, channel, text])).toEqual([
      ['system', 'chat', transcript],
    ])
    const link = { id: filed.id, number: filed.number }
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ case: link })
    expect((await scene.chats.list(scene.as(ada), { caseId: filed.id })).items.map(({ id }) => id)).toEqual([chat.id])
    expect((await scene.told(chat.id, ada)).at(-1)).toMatchObject({ type: 'case_linked', chat: { case: link } })
    const timeline = await scene.service.cases.timeline(scene.as(ada), filed.id)
    expect(timeline.items.map(({ type, from }) => [type, from])).toEqual([
      ['filed', undefined],
      ['linked', chat.id],
      ['answered', undefined],
    ])
  })

  it('by its agent during the chat gets what is said later when the chat ends (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const asked = { priority: 'p1', report: { ...report, overview: 'No launcher' }, subject: 'No launcher' } as const
    const filed = await scene.chats.openCase(scene.as(erin), chat.id, asked)
    expect(filed).toMatchObject({
      subject: 'No launcher',
      requester: { id: 'user_ada' },
      report: { overview: 'No launcher' },
    })
    await scene.chats.post(scene.as(erin), chat.id, { text: 'You will hear from us.' })
    await scene.chats.end(scene.as(erin), chat.id)
    const messages = await scene.service.messages.list(scene.as(ada), filed.id)
    expect(messages.items.map(({ text }) => text)).toEqual([
      transcript,
      'Chat of 2026-01-05 09:00:00 UTC: The launcher is gone\n\n[2026-01-05 09:00:00] erin (agent): You will hear from us.',
    ])
    await scene.database.idle()
    expect(scene.mailer.messages.map(({ to }) => to)).toEqual(Array(3).fill('ada@acme.example'))
  })

  it('becomes one case, once (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const both = await Promise.allSettled(
      [ada, erin].map((who) => scene.chats.openCase(scene.as(who), chat.id, { priority: 'p2', report })),
    )
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    const filed = await storedCases(scene)
    expect(both[1]).toMatchObject({
      reason: { code: 'conflict', status: 409, facts: { caseId: filed[0]?.id, number: 'CS-000001' } },
    })
    expect(filed).toHaveLength(1)
  })

  it('is no business of an agent who only looks on, and leaves nothing behind when it is refused (CASE-21)', async () => {
    const { scene, chat } = await connected()
    const open = (who: typeof ada, environment: 'test' | 'production') =>
      scene.chats.openCase(scene.as(who), chat.id, { priority: 'p1', report: { environment } })
    await expect(open(agent('farid'), 'production')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(open(ada, 'test')).rejects.toMatchObject({ code: 'validation_failed' })
    expect(await storedCases(scene)).toEqual([])
    expect(await scene.chats.get(scene.as(ada), chat.id)).not.toHaveProperty('case')
  })
})

describe('a chat that names a case', () => {
  it('appends its transcript there when it ends, once (CASE-21)', async () => {
    const { scene, chat } = await connected(async (scene) => (await fileCase(scene)).id)
    const caseId = chat.case?.id ?? ''
    expect(chat.case?.number).toBe('CS-000001')
    expect((await scene.service.messages.list(scene.as(ada), caseId)).items).toEqual([])
    await expect(scene.chats.openCase(scene.as(ada), chat.id, { priority: 'p2', report })).rejects.toMatchObject({
      code: 'conflict',
    })
    await scene.chats.end(scene.as(erin), chat.id)
    await expect(scene.chats.end(scene.as(erin), chat.id)).rejects.toMatchObject({ code: 'invalid_transition' })
    const messages = await scene.service.messages.list(scene.as(ada), caseId)
    expect(messages.items.map(({ channel, text }) => [channel, text])).toEqual([['chat', transcript]])
  })

  it('does so too when time ends it, and leaves the state of a closed case alone (CASE-21)', async () => {
    const { scene, chat } = await connected(async (scene) => (await fileCase(scene)).id)
    const caseId = chat.case?.id ?? ''
    await scene.service.cases.changeState(scene.as(ada), caseId, { to: 'closed' })
    await scene.clock.advance('1 hour')
    expect(await scene.chats.get(scene.as(ada), chat.id)).toMatchObject({ state: 'ended', endReason: 'customer_lost' })
    expect((await scene.service.messages.list(scene.as(ada), caseId)).items.map(({ text }) => text)).toEqual([
      transcript,
    ])
    expect(await scene.service.cases.get(scene.as(ada), caseId)).toMatchObject({ state: 'closed' })
    expect(scene.database.failedJobs()).toEqual([])
  })

  it('must be one that the customer sees and that still takes answers (CASE-21)', async () => {
    const scene = await createChatScene()
    const filed = await fileCase(scene)
    await expect(scene.start(ben, { caseId: filed.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(scene.start(ada, { caseId: 'case_0' })).rejects.toMatchObject({ code: 'not_found' })
    await scene.service.cases.changeState(scene.as(ada), filed.id, { to: 'closed' })
    await scene.clock.advance('15 days')
    expect(await scene.start(ada, { caseId: filed.id })).toMatchObject({ case: { id: filed.id } })
    await scene.clock.advance('1 second')
    await expect(scene.start(ada, { caseId: filed.id })).rejects.toMatchObject({
      code: 'reopen_window_over',
      facts: { supersedes: filed.id },
    })
  })

  it('keeps the transcript to itself when the case stops taking answers meanwhile, and still ends (CASE-21)', async () => {
    const scene = await createChatScene()
    const filed = await fileCase(scene)
    await scene.service.cases.changeState(scene.as(ada), filed.id, { to: 'closed' })
    await scene.clock.advance('15 days')
    const chat = await scene.start(ada, { caseId: filed.id })
    await scene.chats.post(scene.as(ada), chat.id, { text: 'One more thing.' })
    await scene.clock.advance('1 second')
    await scene.chats.end(scene.as(ada), chat.id)
    expect((await scene.service.messages.list(scene.as(ada), filed.id)).items).toEqual([])
    expect((await scene.service.cases.timeline(scene.as(ada), filed.id)).items.at(-1)).toMatchObject({
      type: 'linked',
      from: chat.id,
      reason: 'The case was closed too long ago to take the transcript; it is kept with the chat.',
    })
  })
})
