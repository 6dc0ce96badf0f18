import { sampleCase } from '@waymark/cases/testing'
import { expect, it } from 'vitest'
import { createTestPlatform } from '../test-platform.js'

async function setUp() {
  const tested = await createTestPlatform()
  const { id } = await (await tested.cases('ada')).cases.create(sampleCase())
  const follow = (token: string) =>
    tested.ask(`/api/cases/cases/${id}/events`, { headers: { authorization: `Bearer ${token}` } })
  const end = async (answer: Response) => {
    const text = await answer.text()
    return text.includes('event') ? 'heard' : 'ended'
  }
  return { ...tested, id, follow, end }
}

it('whoever has signed out hears no more of a case that was followed', async () => {
  const { signIn, follow, end, ask, real } = await setUp()
  const token = await signIn('ada')
  const ended = end(await follow(token))
  await real.advance('5 minutes')
  await ask('/api/sign-out', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  await real.advance('30 seconds')
  expect(await ended).toBe('ended')
  expect((await follow(token)).status).toBe(401)
})

it('so does whose sign-in has expired, and a program whose key was removed', async () => {
  const { signIn, client, follow, end, real } = await setUp()
  const expired = end(await follow(await signIn('ada')))
  const { apiKeys } = await client('ada')
  const { id, key } = await apiKeys.create({ name: 'Nightly export' })
  const removed = end(await follow(key))
  await apiKeys.remove(id)
  await real.advance('30 seconds')
  expect(await removed).toBe('ended')
  await real.advance('8 hours')
  expect(await expired).toBe('ended')
})

it('whoever is signed in goes on hearing, also while the database is away', async () => {
  let isGone = false
  const tested = await createTestPlatform({
    ports: (ports) => {
      const { database } = ports
      const transaction: typeof database.transaction = (...input) =>
        isGone ? Promise.reject(new Error('away')) : database.transaction(...input)
      return { ...ports, database: { ...database, transaction } }
    },
  })
  const ada = await tested.cases('ada')
  const { id } = await ada.cases.create(sampleCase())
  const headers = { authorization: `Bearer ${await tested.signIn('ada')}` }
  const events = (await tested.ask(`/api/cases/cases/${id}/events`, { headers })).body?.getReader()
  isGone = true
  await tested.real.advance('2 minutes')
  isGone = false
  await tested.real.advance('2 minutes')
  await ada.messages.post(id, { text: 'Still there?' })
  let heard = ''
  while (!heard.includes('answered')) {
    const { value, done } = (await events?.read()) ?? { done: true, value: undefined }
    if (done) break
    heard += new TextDecoder().decode(value)
  }
  expect(heard).toContain('"type":"answered"')
  await events?.cancel()
})
