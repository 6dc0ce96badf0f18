import { expect, it } from 'vitest'
import { livingSignIns, standingOf } from './standing.js'

const signIn = (id: string, isExpired: boolean) => ({
  id,
  integrationId: 'integration_1',
  connectedAt: new Date(`2026-01-0${id}T09:00:00Z`),
  isExpired,
})

it('passes on whether this device is connected', () => {
  expect(standingOf('connected', { connections: [signIn('1', false)] })).toBe('connected')
  expect(standingOf('not_connected', { connections: [] })).toBe('not_connected')
})

it('tells a sign-in that is over from one that goes on at another device', () => {
  expect(standingOf('reconnect_required', { connections: [signIn('1', true)] })).toBe('expired')
  expect(standingOf('reconnect_required', { connections: [signIn('1', true), signIn('2', false)] })).toBe('elsewhere')
})

it('counts only sign-ins that go on', () => {
  expect(livingSignIns({ connections: [signIn('1', true), signIn('2', false), signIn('3', false)] })).toEqual([
    new Date('2026-01-02T09:00:00Z'),
    new Date('2026-01-03T09:00:00Z'),
  ])
})
