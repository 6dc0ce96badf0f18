import type { Chat } from '@waymark/cases'
import { expect, it } from 'vitest'
import { statusOf } from './status.js'

const chat: Chat = {
  id: 'chat_1',
  account: 'acme',
  entryPoint: 'editor',
  subject: 'Segments',
  state: 'waiting',
  position: 2,
  customer: { id: 'user_ada', name: 'Ada', email: 'ada@acme.example' },
  customerIdleMinutes: 15,
  messageCount: 0,
  lostLines: [],
  createdAt: new Date('2026-03-01T09:00:00Z'),
}
const agent = { id: 'user_erin', name: 'Erin', email: 'erin@waymark.example' }

it('tells the customer the place in line, and that a chat went back to it', () => {
  expect(statusOf(chat, 'customer')).toEqual({ key: 'waiting', position: 2 })
  expect(statusOf({ ...chat, position: 1 }, 'customer')).toEqual({ key: 'next' })
  expect(statusOf({ ...chat, agent }, 'customer')).toEqual({ key: 'waitingAgain', position: 2 })
})

it('tells each side who is at the other end', () => {
  const active = { ...chat, agent, state: 'active' as const }
  expect(statusOf(active, 'customer')).toEqual({ key: 'connected', name: 'Erin' })
  expect(statusOf(active, 'agent')).toEqual({ key: 'connected', name: 'Ada' })
  expect(statusOf(active, undefined)).toEqual({ key: 'between', name: 'Erin' })
})

it('tells each side why a chat ended, in its own terms', () => {
  const ended = { ...chat, agent, state: 'ended' as const, endReason: 'customer_idle' as const }
  expect(statusOf(ended, 'customer')).toEqual({ key: 'customer_idle' })
  expect(statusOf(ended, 'agent')).toEqual({ key: 'customer_idle_there', name: 'Ada' })
  expect(statusOf({ ...ended, endReason: 'agent_ended' }, 'agent')).toEqual({ key: 'agent_ended_there', name: 'Erin' })
})
