import { samplePeople } from '@waymark/cases/testing'
import { createMemoryDatabase, createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { createSessions, sessionRecords } from './sessions.js'
import { hashOf } from './tokens.js'

async function setUp() {
  const real = createVirtualClock()
  const database = createMemoryDatabase({ clock: real })
  await database.open([sessionRecords as never])
  const options = { database, hours: 8, now: () => real.now().getTime() }
  const stored = () => database.transaction((tx) => tx.everyAccount.find(sessionRecords))
  return { real, options, stored, sessions: createSessions(options) }
}

it('knows a token until it expires, to the millisecond of real time', async () => {
  const { real, sessions } = await setUp()
  const { token, expiresAt } = await sessions.signIn(samplePeople.ada)
  expect(expiresAt).toEqual(new Date('2026-01-05T17:00:00.000Z'))
  await real.advance(8 * 3_600_000 - 1)
  expect(await sessions.find(token)).toEqual({ id: hashOf(token), principal: samplePeople.ada })
  await real.advance(1)
  expect(await sessions.find(token)).toBeUndefined()
})

it('gives each sign-in a token of its own, opaque and too long to guess', async () => {
  const { sessions } = await setUp()
  const tokens = [await sessions.signIn(samplePeople.ada), await sessions.signIn(samplePeople.ada)]
  expect(new Set(tokens.map(({ token }) => token)).size).toBe(2)
  for (const { token } of tokens) expect(token).toMatch(/^waymark_[\w-]{43}$/)
})

it('keeps a hash in place of the token, for every process that has the database', async () => {
  const { options, sessions, stored } = await setUp()
  const { token } = await sessions.signIn(samplePeople.ada)
  expect(JSON.stringify(await stored())).not.toContain(token)
  expect((await createSessions(options).find(token))?.principal).toEqual(samplePeople.ada)
  expect(await sessions.find(`${token}x`)).toBeUndefined()
})

it('ends with the sign-out, and removes what has expired when somebody signs in', async () => {
  const { real, sessions, stored } = await setUp()
  const { token } = await sessions.signIn(samplePeople.ada)
  await sessions.signOut(hashOf(token))
  expect([await sessions.find(token), await stored()]).toEqual([undefined, []])

  for (const person of ['ada', 'ben', 'carla'] as const) await sessions.signIn(samplePeople[person])
  await real.advance('9 hours')
  await sessions.signIn(samplePeople.erin)
  expect((await stored()).map(({ principal }) => principal.id)).toEqual(['user_erin'])
})
