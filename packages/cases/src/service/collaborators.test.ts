import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase, sampleMail } from '../testing/samples.js'
import { allOf, answerAddress, codeOf, refusalOf } from './test-answers.js'

const zoe = 'zoe@partner.example'
const yan = 'yan@partner.example'

describe('collaborators', () => {
  it('are read from a list or from the one comma-separated string of a form; duplicates and the requester fold (CASE-03)', async () => {
    const ada = mockCases().client('ada')
    const asText = ' Zoe@Partner.example, yan@partner.example,zoe@partner.example,, ADA.Lindqvist@acme.example '
    const asList = ['Zoe@Partner.example', yan, zoe, 'ada.lindqvist@acme.example']
    for (const collaborators of [asText, asList]) {
      expect((await ada.cases.create(sampleCase({ collaborators }))).collaborators).toEqual([zoe, yan])
    }
  })

  it('names each bad address in the error, with its place in a list, and stores nothing (CASE-03)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const refused = await refusalOf(ada.cases.create(sampleCase({ collaborators: [zoe, 'zoe', yan, 'a@b', ''] })))
    expect(refused.faults).toEqual([
      { in: 'body', path: '/collaborators/1', message: 'zoe is not an e-mail address' },
      { in: 'body', path: '/collaborators/3', message: 'a@b is not an e-mail address' },
      { in: 'body', path: '/collaborators/4', message: 'an empty entry is not an e-mail address' },
    ])
    const text = await refusalOf(ada.cases.create(sampleCase({ collaborators: `zoe, ${zoe}; yan@` })))
    expect(text.faults).toEqual([
      { in: 'body', path: '/collaborators', message: 'zoe is not an e-mail address' },
      { in: 'body', path: '/collaborators', message: 'yan@ is not an e-mail address' },
    ])
    expect((await ada.cases.list()).items).toEqual([])
    expect(mock.mail.messages).toEqual([])
  })

  it('are fifty at the most: one more is refused (CASE-03)', async () => {
    const ada = mockCases().client('ada')
    const many = Array.from({ length: 51 }, (_, index) => `c${index}@partner.example`)
    const filed = await ada.cases.create(sampleCase({ collaborators: many.slice(0, 50) }))
    expect(filed.collaborators).toEqual(many.slice(0, 50))
    const tooMany = { status: 422, code: 'validation_failed' }
    expect(await codeOf(ada.cases.create(sampleCase({ collaborators: many })))).toEqual(tooMany)
    expect(await codeOf(ada.collaborators.add(filed.id, 'c50@partner.example'))).toEqual(tooMany)
    expect((await ada.collaborators.add(filed.id, 'c49@partner.example')).collaborators).toHaveLength(50)
  })

  it('are added later and told by mail; whoever follows already is neither doubled nor told again (CASE-03)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const filed = await ada.cases.create(sampleCase({ collaborators: zoe }))
    await mock.idle()
    mock.mail.clear()
    const changed = await ada.collaborators.add(filed.id, `${zoe}, ${yan}`)
    expect(changed).toEqual({ ...filed, version: 2, collaborators: [zoe, yan] })
    expect(await ada.collaborators.add(filed.id, [yan])).toEqual(changed)
    await mock.idle()
    expect(mock.mail.messages.map(({ to, text }) => ({ to, first: text.split('\n')[0] }))).toEqual([
      { to: yan, first: `Ada Lindqvist added you to CS-000001: ${filed.subject}` },
    ])
  })

  it('names bad addresses by the place that the caller sent them in, whoever follows already (CASE-03)', async () => {
    const ada = mockCases().client('ada')
    const filed = await ada.cases.create(sampleCase({ collaborators: [zoe, yan] }))
    const { faults } = await refusalOf(ada.collaborators.add(filed.id, ['x@y.example', 'nobody']))
    expect(faults).toEqual([{ in: 'body', path: '/collaborators/1', message: 'nobody is not an e-mail address' }])
  })

  it('get every message by mail and answer the engineer directly (CASE-03, CASE-10)', async () => {
    const mock = mockCases()
    const filed = await mock.client('ada').cases.create(sampleCase({ collaborators: zoe }))
    await mock
      .client('erin')
      .desk.assign(filed.id, { id: 'user_erin', name: 'Erin Walsh', email: 'erin.walsh@waymark.example' })
    await mock.client('erin').messages.post(filed.id, { text: 'Which browser?' })
    await mock.idle()
    const to = [answerAddress(mock.mail, zoe)]
    mock.mail.clear()
    expect(
      await mock.service.mail.receive(sampleMail({ from: 'Zoe@Partner.example', fromName: 'Zoe', to })),
    ).toMatchObject({
      outcome: 'posted',
    })
    await mock.idle()
    expect(mock.mail.messages.map((mail) => mail.to)).toEqual([
      'ada.lindqvist@acme.example',
      'erin.walsh@waymark.example',
    ])
    const [, answer] = await allOf(mock.client('ada').messages.list(filed.id))
    expect(answer?.author).toEqual({ id: zoe, name: 'Zoe', email: zoe, side: 'collaborator' })
  })

  it('remove nobody but themselves; the requester and engineers remove anyone (CASE-03)', async () => {
    const mock = mockCases()
    const [ada, ben, dmitri] = [mock.client('ada'), mock.client('ben'), mock.client('dmitri')]
    const [bens, dmitris] = ['ben.okafor@acme.example', 'dmitri.volkov@globex.example']
    const filed = await ada.cases.create(sampleCase({ collaborators: [bens, dmitris] }))
    expect(await codeOf(ben.collaborators.remove(filed.id, dmitris))).toEqual({ status: 403, code: 'forbidden' })
    expect((await dmitri.collaborators.remove(filed.id, dmitris)).collaborators).toEqual([bens])
    expect((await mock.client('erin').collaborators.remove(filed.id, bens)).collaborators).toEqual([])
  })

  it('are removed: they lose sight, mail and the right to answer, and removing twice is removing once (CASE-03)', async () => {
    const mock = mockCases()
    const [ada, dmitri] = [mock.client('ada'), mock.client('dmitri')]
    const filed = await ada.cases.create(sampleCase({ collaborators: 'dmitri.volkov@globex.example' }))
    expect((await dmitri.cases.get(filed.id)).number).toBe('CS-000001')
    await mock.idle()
    const to = [answerAddress(mock.mail, 'dmitri.volkov@globex.example')]
    mock.mail.clear()

    const removed = await ada.collaborators.remove(filed.id, 'Dmitri.Volkov@globex.example')
    expect(removed).toEqual({ ...filed, version: 2, collaborators: [] })
    expect(await ada.collaborators.remove(filed.id, 'dmitri.volkov@globex.example')).toEqual(removed)
    expect(await codeOf(dmitri.cases.get(filed.id))).toEqual({ status: 404, code: 'not_found' })
    expect((await dmitri.cases.list()).items).toEqual([])
    const outcome = await mock.service.mail.receive(sampleMail({ from: 'dmitri.volkov@globex.example', to }))
    expect(outcome).toEqual({ outcome: 'refused', reason: 'stranger' })
    await ada.messages.post(filed.id, { text: 'Still there?' })
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
  })

  it('are back with the same answer address when they are added again (CASE-03)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const filed = await ada.cases.create(sampleCase({ collaborators: zoe }))
    await ada.collaborators.remove(filed.id, zoe)
    await ada.collaborators.add(filed.id, zoe)
    await mock.idle()
    const mails = mock.mail.messages.filter(({ to }) => to === zoe)
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(({ replyTo }) => replyTo)).size).toBe(1)
    expect(await mock.service.mail.receive(sampleMail({ from: zoe, to: [String(mails[0]?.replyTo)] }))).toMatchObject({
      outcome: 'posted',
    })
  })
})
