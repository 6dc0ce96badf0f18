import type { Chat, ChatEvent, ChatMessage } from '@waymark/cases'
import { describe, expect, it } from 'vitest'
import { addMessages, emptyThread, mayWrite, sideOf, takeEvents, typingSpan } from './thread.js'

const at = new Date('2026-03-01T09:00:00Z')
const ada = { id: 'user_ada', name: 'Ada', email: 'ada@acme.example' }
const erin = { id: 'user_erin', name: 'Erin', email: 'erin@waymark.example' }
const chat: Chat = {
  id: 'chat_1',
  account: 'acme',
  entryPoint: 'editor',
  subject: 'Segments',
  state: 'active',
  customer: ada,
  agent: erin,
  customerIdleMinutes: 15,
  messageCount: 0,
  lostLines: [],
  createdAt: at,
}
const message = (position: number): ChatMessage => ({
  id: `message_${position}`,
  position,
  author: { ...ada, side: 'customer' },
  text: `${position}`,
  createdAt: at,
})
const event = (type: ChatEvent['type'], more: Partial<ChatEvent> = {}): ChatEvent => ({ type, at, chat, ...more })

describe('a thread', () => {
  it('has each message once and in its place, however it came', () => {
    const once = addMessages(emptyThread, [message(2), message(1)])
    expect(addMessages(once, [message(1), message(3), message(3)]).messages).toEqual([
      message(1),
      message(2),
      message(3),
    ])
  })

  it('is the very same when nothing is new, so that nothing is drawn again', () => {
    const thread = addMessages(emptyThread, [message(1)])
    expect(addMessages(thread, [message(1)])).toBe(thread)
    expect(takeEvents(thread, [])).toBe(thread)
  })

  it('stands as the last event says, with every message of the events', () => {
    const ended = { ...chat, state: 'ended' as const }
    const events = [event('message', { message: message(1) }), event('ended', { chat: ended })]
    expect(takeEvents(emptyThread, events)).toEqual({ chat: ended, messages: [message(1)] })
  })
})

describe('typing', () => {
  const typing = event('typing', { side: 'agent', until: new Date(at.getTime() + 6_000) })

  it('of the other side is shown as long as the event says, by the clock of the service', () => {
    expect(typingSpan([typing], 'customer')).toBe(6_000)
  })

  it('is over with the message that was typed', () => {
    expect(typingSpan([typing, event('message', { side: 'agent' })], 'customer')).toBe(0)
  })

  it('of the own side, and anything else, says nothing', () => {
    expect(typingSpan([typing, event('position_changed')], 'agent')).toBeUndefined()
  })
})

describe('who may write', () => {
  const waiting = { ...chat, state: 'waiting' as const }
  const ended = { ...chat, state: 'ended' as const }

  it('is the customer until the end, and the agent while serving', () => {
    const rows = [waiting, chat, ended].map((one) => [
      mayWrite(one, sideOf(one, ada.id)),
      mayWrite(one, sideOf(one, erin.id)),
      mayWrite(one, sideOf(one, 'user_farid')),
    ])
    expect(rows).toEqual([
      [true, false, false],
      [true, true, false],
      [false, false, false],
    ])
  })
})
