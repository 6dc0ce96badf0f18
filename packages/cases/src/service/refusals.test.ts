import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, atOnce, codeOf, refusalOf } from './test-answers.js'

describe('what is refused, with nothing stored', () => {
  it('asking without signing in, or after signing out (CASE-01)', async () => {
    const mock = mockCases()
    const unknown = { status: 401, code: 'unauthenticated' }
    expect(await codeOf(mock.client('nobody').cases.create(sampleCase()))).toEqual(unknown)
    const ada = mock.client('ada')
    const filed = await ada.cases.create(sampleCase())
    mock.signOut('ada')
    for (const ask of [
      ada.cases.get(filed.id),
      ada.cases.list(),
      ada.messages.post(filed.id, { text: 'x' }),
      ada.cases.suggest({}),
    ]) {
      expect(await codeOf(ask)).toEqual(unknown)
    }
    expect((await allOf(mock.client('erin').cases.list({ scope: 'desk' }))).map(({ id }) => id)).toEqual([filed.id])
  })

  it('a refused case leaves no number, no file link, no mail, no event (CASE-01, CASE-04)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const file = await ada.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) })
    const documents = async () => JSON.parse(await mock.snapshot()).database
    const before = await documents()
    await refusalOf(ada.cases.create(sampleCase({ attachments: [file.id, 'attachment_0'] })))
    await refusalOf(ada.cases.create(sampleCase({ attachments: [file.id], collaborators: 'nobody' })))
    expect(await documents()).toEqual(before)
    expect((await ada.cases.create(sampleCase({ attachments: [file.id] }))).number).toBe('CS-000001')
  })

  it('the same idempotency key with another body (CASE-02)', async () => {
    const ada = mockCases().client('ada')
    const options = { idempotencyKey: 'one-of-mine' }
    const filed = await ada.cases.create(sampleCase(), options)
    expect(await ada.cases.create(sampleCase(), options)).toEqual(filed)
    const other = ada.cases.create(sampleCase({ subject: 'Another' }), options)
    expect(await codeOf(other)).toEqual({ status: 409, code: 'idempotency_key_reused' })
    expect(await allOf(ada.cases.list())).toEqual([filed])
  })
})

describe('what is asked again', () => {
  it('a hundred parallel creates with one key make one case (CASE-02)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const asked = Array.from({ length: 100 }, () => ada.cases.create(sampleCase(), { idempotencyKey: 'the-key' }))
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await allOf(ada.cases.list())).toEqual([answers[0]])
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(1)
  })

  it('a create that was done while its answer was lost is one case (CASE-02)', async () => {
    const mock = mockCases({ faults: [{ operation: 'createCase', nth: [1, 2], do: 'answer_lost' }] })
    const ada = mock.client('ada', atOnce)
    const filed = await ada.cases.create(sampleCase({ credentials: 'secret' }))
    expect(mock.calls.filter(({ operation }) => operation === 'createCase')).toHaveLength(3)
    expect(await allOf(ada.cases.list())).toEqual([filed])
    expect(filed.number).toBe('CS-000001')
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(1)
  })

  it("somebody else's same key is another key (CASE-02)", async () => {
    const mock = mockCases()
    const options = { idempotencyKey: 'the-key' }
    const [one, other] = await Promise.all(
      (['ada', 'ben'] as const).map((who) => mock.client(who).cases.create(sampleCase(), options)),
    )
    expect(one?.id).not.toBe(other?.id)
  })

  it('a move, an upload and a split whose answer was lost happen once (CASE-15, CASE-04, CASE-18)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada', atOnce), mock.client('erin', atOnce)]
    const { id } = await ada.cases.create(sampleCase())
    mock.faults.add({ operation: ['changeCaseState', 'attachToCase', 'splitCase'], every: 2, do: 'answer_lost' })
    for (const to of ['open', 'waiting_on_customer'] as const) await erin.cases.changeState(id, { to })
    await ada.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) }, { caseId: id })
    await erin.desk.split(id, sampleCase())
    expect(await ada.attachments.list(id)).toHaveLength(1)
    expect(mock.blobs.keys()).toHaveLength(1)
    expect((await allOf(ada.cases.timeline(id))).map(({ type }) => type)).toEqual([
      'filed',
      'state_changed',
      'state_changed',
      'file_attached',
      'split',
    ])
  })
})
