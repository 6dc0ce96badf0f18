import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, atOnce, codeOf } from './test-answers.js'

const zoe = 'zoe@partner.example'
const erin = { id: 'user_erin', name: 'Erin Walsh', email: 'erin.walsh@waymark.example' }

async function opened(seed = 'waymark') {
  const mock = mockCases({ seed })
  const clients = { ada: mock.client('ada'), erin: mock.client('erin') }
  const filed = await clients.ada.cases.create(sampleCase({ collaborators: zoe }))
  await clients.erin.desk.assign(filed.id, erin)
  await mock.idle()
  mock.mail.clear()
  return { mock, ...clients, id: filed.id, filed }
}

describe('messages', () => {
  it('are stored once, whole, oldest first, and read alike by requester and engineer (CASE-10)', async () => {
    const { mock, ada, erin: engineer, id } = await opened()
    const first = await ada.messages.post(id, { text: 'Zażółć gęślą jaźń — 日本語 👩‍💻\n\nsecond paragraph' })
    expect(first).toEqual({
      id: first.id,
      author: { id: 'user_ada', name: 'Ada Lindqvist', email: samplePeople.ada.email, side: 'requester' },
      channel: 'portal',
      audience: 'everyone',
      text: 'Zażółć gęślą jaźń — 日本語 👩‍💻\n\nsecond paragraph',
      attachments: [],
      createdAt: new Date('2026-01-05T09:00:00.000Z'),
    })
    await mock.clock.advance('1 minute')
    const second = await engineer.messages.post(id, { text: 'Which browser?' })
    expect(second.author).toEqual({ ...erin, side: 'engineer' })
    for (const reader of [ada, engineer]) expect(await allOf(reader.messages.list(id))).toEqual([first, second])
  })

  it('are mailed to every other participant, each with a Message-ID and an answer address of its own (CASE-10)', async () => {
    const { mock, ada, erin: engineer, id, filed } = await opened()
    await ada.messages.post(id, { text: 'Hello?' })
    await engineer.messages.post(id, { text: 'Which browser?' })
    await mock.idle()
    const sent = mock.mail.messages
    expect(sent.map(({ to }) => to)).toEqual([zoe, erin.email, samplePeople.ada.email, zoe])
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(4)
    expect(new Set(sent.map(({ replyTo }) => replyTo)).size).toBe(3)
    expect(sent[1]?.replyTo).not.toBe(sent[0]?.replyTo)
    expect(sent[3]?.replyTo).toBe(sent[0]?.replyTo)
    const [mail] = sent
    expect(mail).toEqual({
      messageId: mail?.messageId,
      from: 'Support <support@waymark.test>',
      to: zoe,
      replyTo: mail?.replyTo,
      subject: `[CS-000001] ${filed.subject}`,
      text: `Ada Lindqvist wrote:\n\nHello?\n\n-- \nAnswer this mail, or open CS-000001: https://support.waymark.test/cases/${id}\n`,
      headers: {
        'In-Reply-To': `<${id}@reply.waymark.test>`,
        References: `<${id}@reply.waymark.test>`,
        'X-Waymark-Case': 'CS-000001',
        'Auto-Submitted': 'no',
        'X-Auto-Response-Suppress': 'All',
      },
    })
    expect(mail?.messageId).toMatch(/^<message_[0-9a-z]{25}\.[0-9a-z]{10}@reply\.waymark\.test>$/)
    expect(mail?.replyTo).toMatch(/^case\+[0-9a-z]{25}@reply\.waymark\.test$/)
  })

  it('that are sent again after a failure keep their Message-ID, so each shows once (CASE-10)', async () => {
    const { mock, ada, id } = await opened()
    mock.mail.failNext(3, { delivered: true })
    await ada.messages.post(id, { text: 'Hello?' })
    await mock.clock.advance('1 hour')
    await mock.idle()
    expect(mock.mail.deliveries.length).toBeGreaterThan(2)
    expect(mock.mail.messages.map(({ to }) => to).sort()).toEqual([erin.email, zoe])
  })

  it('of a hundred parallel posts are each there once, in one order for everybody (CASE-10)', async () => {
    const { mock, ada, erin: engineer, id } = await opened()
    const texts = Array.from({ length: 100 }, (_, index) => `message ${index}`)
    await Promise.all(texts.map((text, index) => (index % 2 === 0 ? ada : engineer).messages.post(id, { text })))
    const read = await allOf(ada.messages.list(id, { limit: 7 }))
    expect(new Set(read.map(({ text }) => text))).toEqual(new Set(texts))
    expect(read).toHaveLength(100)
    expect(await allOf(engineer.messages.list(id, { limit: 100 }))).toEqual(read)
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(200)
    expect(new Set(mock.mail.messages.map(({ messageId }) => messageId)).size).toBe(200)
  })

  it('are all there after a restart in the middle of the mailing, and each mail goes out with its one Message-ID (CASE-10)', async () => {
    const { mock, ada, id } = await opened()
    const texts = Array.from({ length: 200 }, (_, index) => `message ${index}`)
    mock.mail.failNext(1_000)
    await Promise.all(texts.map((text) => ada.messages.post(id, { text })))
    const stopped = await mock.snapshot()
    expect(mock.mail.messages).toEqual([])

    const restarted = mockCases()
    await restarted.restore(stopped)
    await restarted.clock.advance('1 day')
    await restarted.idle()
    const read = await allOf(restarted.client('ada').messages.list(id, { limit: 100 }))
    expect(read.map(({ text }) => text).sort()).toEqual([...texts].sort())
    const sent = restarted.mail.messages.map(({ to, messageId }) => `${to} ${messageId}`)
    expect(new Set(sent).size).toBe(400)
    expect(restarted.mail.deliveries).toHaveLength(400)
  })

  it('that were posted while the answer was lost are posted once (CASE-10)', async () => {
    const { mock, ada, id } = await opened()
    mock.faults.add({ operation: 'postMessage', nth: 1, do: 'answer_lost' })
    await mock.client('ada', atOnce).messages.post(id, { text: 'Once.' })
    expect((await allOf(ada.messages.list(id))).map(({ text }) => text)).toEqual(['Once.'])
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(2)
    expect(mock.calls.filter(({ operation }) => operation === 'postMessage')).toHaveLength(2)
  })

  it('of white space alone, and longer than 100,000 characters, are refused and mailed to nobody (CASE-10)', async () => {
    const { mock, ada, id } = await opened()
    for (const text of ['', ' \n\t', 'x'.repeat(100_001)]) {
      expect(await codeOf(ada.messages.post(id, { text }))).toEqual({ status: 422, code: 'validation_failed' })
    }
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
    expect((await ada.messages.post(id, { text: 'x'.repeat(100_000) })).text).toHaveLength(100_000)
  })

  it('go by mail to whom they concern at the time: nobody who left, nobody twice (CASE-10)', async () => {
    const { mock, ada, id } = await opened()
    await ada.collaborators.add(id, [erin.email])
    await ada.collaborators.remove(id, zoe)
    await mock.idle()
    mock.mail.clear()
    await ada.messages.post(id, { text: 'Hello?' })
    await mock.idle()
    expect(mock.mail.messages.map(({ to }) => to)).toEqual([erin.email])
  })

  it('a subject with line breaks or odd letters is one line in a mail (CASE-10)', async () => {
    const mock = mockCases()
    await mock.client('ada').cases.create(sampleCase({ subject: 'Größe — 大きさ 🙂' }))
    await mock.idle()
    expect(mock.mail.messages[0]?.subject).toBe('[CS-000001] Größe — 大きさ 🙂')
  })
})

describe('internal notes', () => {
  it('are read by engineers alone and mailed to nobody, and do not move the case (CASE-18)', async () => {
    const { mock, ada, erin: engineer, id } = await opened()
    await engineer.cases.changeState(id, { to: 'waiting_on_customer' })
    const note = await engineer.messages.note(id, { text: 'They run an old browser.' })
    expect(note).toMatchObject({
      audience: 'engineers',
      author: { ...erin, side: 'engineer' },
      text: 'They run an old browser.',
    })
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
    expect(await allOf(ada.messages.list(id))).toEqual([])
    expect(await allOf(mock.client('farid').messages.list(id))).toEqual([note])
    expect((await allOf(ada.cases.timeline(id))).map(({ type }) => type)).not.toContain('noted')
    expect((await allOf(engineer.cases.timeline(id))).map(({ type }) => type)).toContain('noted')
    expect((await ada.cases.get(id)).state).toBe('waiting_on_customer')
    expect(await codeOf(ada.messages.note(id, { text: 'x' }))).toEqual({ status: 403, code: 'forbidden' })
  })

  it('page past what the reader may not see, without a hole or an empty page (CASE-18, CASE-16)', async () => {
    const { ada, erin: engineer, id } = await opened()
    for (let index = 0; index < 9; index += 1) {
      await engineer.messages.note(id, { text: `note ${index}` })
      await ada.messages.post(id, { text: `message ${index}` })
    }
    const pages: number[] = []
    for await (const page of ada.messages.list(id, { limit: 2 }).pages()) pages.push(page.items.length)
    expect(pages).toEqual([2, 2, 2, 2, 1])
    expect(await allOf(engineer.messages.list(id, { limit: 4 }))).toHaveLength(18)
  })
})
