import { describe, expect, it } from 'vitest'
import { type MockCases, mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, codeOf, refusalOf } from './test-answers.js'

const notFound = { status: 404, code: 'not_found' }
const forbidden = { status: 403, code: 'forbidden' }
type Client = ReturnType<MockCases['client']>

/** Every way to read a case. */
function readings(client: Client, id: string, fileId: string): Readonly<Record<string, () => PromiseLike<unknown>>> {
  return {
    get: () => client.cases.get(id),
    timeline: () => client.cases.timeline(id),
    events: () => client.cases.follow(id, { after: '0' }).next(),
    messages: () => client.messages.list(id),
    files: () => client.attachments.list(id),
    file: () => client.attachments.download(id, fileId),
    calls: () => client.calls.list(id),
  }
}

/** Every way in which a customer changes a case. */
function changes(client: Client, id: string): Readonly<Record<string, () => PromiseLike<unknown>>> {
  return {
    close: () => client.cases.changeState(id, { to: 'closed' }),
    post: () => client.messages.post(id, { text: 'Hello?' }),
    upload: () => client.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) }, { caseId: id }),
    add: () => client.collaborators.add(id, 'me@globex.example'),
    remove: () => client.collaborators.remove(id, 'zoe@partner.example'),
    seal: () => client.credentials.seal(id, 'x'),
    unseal: () => client.credentials.remove(id),
    availability: () =>
      client.calls.giveAvailability(id, 'call_1', {
        timeZone: 'UTC',
        ranges: [{ from: new Date('2026-02-01T00:00:00Z'), until: new Date('2026-02-02T00:00:00Z') }],
      }),
  }
}

async function filedByAda(collaborators: readonly string[] = []) {
  const mock = mockCases()
  const ada = mock.client('ada')
  const filed = await ada.cases.create(sampleCase({ collaborators }))
  const file = await ada.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) }, { caseId: filed.id })
  return { mock, ada, filed, file }
}

describe('who sees a case', () => {
  it.each(['dmitri', 'ben'] as const)(
    'for %s, who may not see it, there is no such case, however he asks (CASE-11, CASE-12)',
    async (other) => {
      const { mock, filed, file } = await filedByAda()
      const client = mock.client(other)
      for (const ask of Object.values({ ...readings(client, filed.id, file.id), ...changes(client, filed.id) })) {
        expect(await codeOf(ask())).toEqual(notFound)
      }
      expect((await client.cases.list()).items).toEqual([])
      const taken = await refusalOf(client.cases.get(filed.id))
      expect(await refusalOf(client.cases.get('case_0000000000000000000000000'))).toEqual(taken)
      expect(await codeOf(client.cases.create(sampleCase({ supersedes: filed.id })))).toEqual(notFound)
    },
  )

  it('team cases are off until the account admin turns them on, and the refusal says whom to ask (CASE-12)', async () => {
    const { mock, filed } = await filedByAda()
    const [ben, carla] = [mock.client('ben'), mock.client('carla')]
    expect(await refusalOf(ben.cases.list({ scope: 'team' }))).toEqual({
      status: 403,
      code: 'team_cases_not_enabled',
      message:
        'team cases are off for your account; ask your account admin, who has named no contact yet to turn them on',
      faults: [],
      facts: {},
    })
    await carla.accounts.changeSettings({ contact: { name: 'Carla Mendes', email: 'carla@acme.example' } })
    expect(await refusalOf(ben.cases.list({ scope: 'team' }))).toEqual({
      status: 403,
      code: 'team_cases_not_enabled',
      message: 'team cases are off for your account; ask Carla Mendes (carla@acme.example) to turn them on',
      faults: [],
      facts: { contactName: 'Carla Mendes', contactEmail: 'carla@acme.example' },
    })
    expect(await codeOf(ben.accounts.changeSettings({ teamCases: true }))).toEqual(forbidden)
    expect(await codeOf(ben.cases.get(filed.id))).toEqual(notFound)

    await carla.accounts.changeSettings({ teamCases: true })
    expect(await allOf(ben.cases.list({ scope: 'team' }))).toEqual([filed])
    expect(await ben.cases.get(filed.id)).toEqual(filed)
    expect((await ben.cases.list()).items).toEqual([])
    await carla.accounts.changeSettings({ teamCases: false })
    expect(await codeOf(ben.cases.get(filed.id))).toEqual(notFound)
  })

  it("team cases are all of the account's, whoever filed them, and none of another account's (CASE-12)", async () => {
    const { mock, filed } = await filedByAda()
    await mock.client('carla').accounts.changeSettings({ teamCases: true })
    const other = await mock.client('ben').cases.create(sampleCase({ subject: 'Another' }))
    await mock.client('dmitri').cases.create(sampleCase())
    for (const one of ['ada', 'ben', 'carla'] as const) {
      const listed = await allOf(mock.client(one).cases.list({ scope: 'team' }))
      expect(listed.map(({ id }) => id)).toEqual([other.id, filed.id])
    }
    expect(await codeOf(mock.client('dmitri').cases.list({ scope: 'team' }))).toEqual({
      status: 403,
      code: 'team_cases_not_enabled',
    })
  })

  it("whoever watches a team's case reads everything and changes nothing (CASE-12)", async () => {
    const { mock, filed, file } = await filedByAda()
    await mock.client('carla').accounts.changeSettings({ teamCases: true })
    const ben = mock.client('ben')
    for (const ask of Object.values(readings(ben, filed.id, file.id))) await ask()
    for (const ask of Object.values(changes(ben, filed.id))) expect(await codeOf(ask())).toEqual(forbidden)
    expect(await mock.client('ada').cases.get(filed.id)).toEqual(filed)
  })

  it('a collaborator of another account sees exactly the cases that it follows, team cases or not (CASE-03, CASE-12)', async () => {
    const { mock, ada, filed, file } = await filedByAda([samplePeople.dmitri.email])
    await mock.client('carla').accounts.changeSettings({ teamCases: true })
    const hidden = await ada.cases.create(sampleCase({ subject: 'Not for him' }))
    const own = await mock.client('dmitri').cases.create(sampleCase({ subject: 'His own' }))
    const dmitri = mock.client('dmitri')
    expect((await allOf(dmitri.cases.list())).map(({ id }) => id)).toEqual([own.id, filed.id])
    expect(await dmitri.cases.get(filed.id)).toEqual(filed)
    for (const ask of Object.values(readings(dmitri, filed.id, file.id))) await ask()
    expect(await codeOf(dmitri.cases.get(hidden.id))).toEqual(notFound)
    expect((await dmitri.messages.post(filed.id, { text: 'I see it too.' })).author.side).toBe('collaborator')
    expect(await codeOf(dmitri.cases.changeState(filed.id, { to: 'closed' }))).toEqual(forbidden)
  })

  it('a collaborator of another account who takes a case further sees the new one, and its splits (CASE-13, CASE-18)', async () => {
    const { mock, filed } = await filedByAda([samplePeople.dmitri.email])
    const [dmitri, erin] = [mock.client('dmitri'), mock.client('erin')]
    await erin.cases.changeState(filed.id, { to: 'closed', resolution: 'Done.' })
    const next = await dmitri.cases.create(sampleCase({ supersedes: filed.id }))
    expect(next.account).toBe('acme')
    expect(await dmitri.cases.get(next.id)).toEqual(next)
    const split = await erin.desk.split(next.id, sampleCase())
    expect(await dmitri.cases.get(split.id)).toEqual(split)
    expect(await allOf(dmitri.cases.list())).toHaveLength(3)
  })

  it('an engineer sees the accounts that are granted, and in the others stands where any collaborator does (CASE-18)', async () => {
    const mock = mockCases()
    const [dmitri, farid] = [mock.client('dmitri'), mock.client('farid')]
    const hidden = await dmitri.cases.create(sampleCase())
    const followed = await dmitri.cases.create(sampleCase({ collaborators: samplePeople.farid.email }))
    await mock.client('erin').messages.note(followed.id, { text: 'Between us.' })
    expect(await codeOf(farid.cases.get(hidden.id))).toEqual(notFound)
    expect(await allOf(farid.cases.list({ scope: 'desk' }))).toEqual([])
    expect((await allOf(farid.cases.list())).map(({ id }) => id)).toEqual([followed.id])
    expect(await allOf(farid.messages.list(followed.id))).toEqual([])
    expect((await farid.messages.post(followed.id, { text: 'Hello.' })).author.side).toBe('collaborator')
    const farids = { id: 'user_farid', name: 'Farid Haddad', email: samplePeople.farid.email }
    for (const ask of [
      farid.desk.assign(followed.id, farids),
      farid.desk.changePriority(followed.id, { priority: 'p3', reason: 'x' }),
      farid.desk.handOver(followed.id, { desk: 'training', reason: 'x' }),
      farid.desk.split(followed.id, sampleCase()),
      farid.messages.note(followed.id, { text: 'x' }),
      farid.calls.propose(followed.id, { bookingLink: 'https://go.wmesupport.com/x' }),
    ]) {
      expect(await codeOf(ask)).toEqual(forbidden)
    }
    expect(await codeOf(farid.cases.changeState(followed.id, { to: 'open' }))).toEqual({
      status: 409,
      code: 'invalid_transition',
    })
    expect((await allOf(mock.client('erin').cases.list({ scope: 'desk' }))).map(({ id }) => id)).toEqual([
      followed.id,
      hidden.id,
    ])
  })

  it('the desk is for engineers, and what it changes is too (CASE-18)', async () => {
    const { mock, ada, filed } = await filedByAda()
    expect(await codeOf(ada.cases.list({ scope: 'desk' }))).toEqual(forbidden)
    for (const ask of [
      ada.desk.assign(filed.id, null),
      ada.desk.changePriority(filed.id, { priority: 'p3', reason: 'x' }),
      ada.desk.handOver(filed.id, { desk: 'training', reason: 'x' }),
      ada.desk.split(filed.id, sampleCase()),
    ]) {
      expect(await codeOf(ask)).toEqual(forbidden)
    }
    expect(mock.failures).toEqual([])
  })
})
