import { samplePeople } from '@waymark/cases/testing'
import { expect, it } from 'vitest'
import { createSessions } from './sessions.js'

const bearer = (token: string) => new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } })
const start = Date.parse('2026-01-05T09:00:00.000Z')

it('knows a token until it expires, to the millisecond of real time', () => {
  let now = start
  const sessions = createSessions({ hours: 8, now: () => now })
  const { token, expiresAt } = sessions.signIn(samplePeople.ada)
  expect(expiresAt).toEqual(new Date('2026-01-05T17:00:00.000Z'))
  now = expiresAt.getTime() - 1
  expect(sessions.authenticate(bearer(token))).toEqual(samplePeople.ada)
  now = expiresAt.getTime()
  expect(sessions.authenticate(bearer(token))).toBeUndefined()
})

it('gives each sign-in a token of its own, opaque and too long to guess', () => {
  const sessions = createSessions()
  const tokens = [sessions.signIn(samplePeople.ada), sessions.signIn(samplePeople.ada)].map(({ token }) => token)
  expect(new Set(tokens).size).toBe(2)
  for (const token of tokens) expect(token).toMatch(/^waymark_[\w-]{43}$/)
})

it.each(['', 'Bearer', 'Basic waymark_x', 'Bearer waymark_unknown', 'Bearer  '])('refuses %j', (authorization) => {
  const sessions = createSessions()
  sessions.signIn(samplePeople.ada)
  expect(sessions.authenticate(new Request('http://localhost/', { headers: { authorization } }))).toBeUndefined()
})

it('keeps no more than so many: the oldest ends', () => {
  const sessions = createSessions({ most: 2 })
  const [first, second, third] = ['ada', 'ben', 'carla'].map(
    (name) => sessions.signIn(samplePeople[name as 'ada']).token,
  )
  const known = [first, second, third].map((token) => sessions.authenticate(bearer(String(token)))?.id)
  expect(known).toEqual([undefined, 'user_ben', 'user_carla'])
})
