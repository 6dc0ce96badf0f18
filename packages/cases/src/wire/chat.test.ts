import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Chat, ChatMessage } from '../model/chat.js'
import { networkDomains } from '../model/network.js'
import {
  chatJson,
  newChatCaseJson,
  newChatJson,
  newChatMessageJson,
  newChatSettingsJson,
  readChat,
  writeChat,
} from './chat.js'
import {
  chatAvailabilityJson,
  readChatAvailability,
  readSeatEvent,
  seatEventJson,
  seatInputJson,
  writeChatAvailability,
  writeSeatEvent,
} from './chat-desk.js'
import { chatEventJson, readChatEvent, writeChatEvent } from './chat-event.js'
import { networkDomainJson, readNetworkDomain, writeNetworkDomain } from './network.js'

const ada = { id: 'user_ada', name: 'Ada', email: 'ada@acme.example' }
const at = new Date('2026-01-05T09:00:00.000Z')
const waiting: Chat = {
  id: 'chat_1',
  account: 'acme',
  entryPoint: 'insights',
  subject: 'Gone',
  state: 'waiting',
  customer: ada,
  position: 2,
  customerIdleMinutes: 15,
  messageCount: 0,
  lostLines: [],
  createdAt: at,
}
const ended: Chat = {
  ...waiting,
  state: 'ended',
  agent: { ...ada, id: 'user_erin' },
  case: { id: 'case_1', number: 'CS-000001' },
  idleEndsAt: at,
  lostLines: ['customer', 'agent'],
  connectedAt: at,
  endedAt: at,
  endReason: 'time_limit',
}
const message: ChatMessage = {
  id: 'message_1',
  position: 1,
  author: { ...ada, side: 'customer' },
  text: 'Hi',
  createdAt: at,
}

function roundTrip<Value, Json>(
  schema: z.ZodMiniType<Json>,
  value: Value,
  write: (v: Value) => Json,
  read: (j: Json) => Value,
) {
  return read(z.parse(schema, JSON.parse(JSON.stringify(write(value)))))
}

describe('what chats look like as JSON', () => {
  it.each([waiting, ended])('keeps all of a chat (CASE-21)', (chat) => {
    expect(roundTrip(chatJson, chat, writeChat, readChat)).toEqual(chat)
  })

  it('keeps all of an event (CASE-21)', () => {
    for (const event of [
      { type: 'message', at, chat: ended, message, side: 'customer' },
      { type: 'idle_warning', at, chat: waiting, until: at },
    ] as const) {
      expect(roundTrip(chatEventJson, event, writeChatEvent, readChatEvent)).toEqual(event)
    }
    const seat = {
      agent: ada,
      state: 'ready',
      capacity: 3,
      automatic: true,
      chats: ['chat_1'],
      signedInAt: at,
    } as const
    const event = { type: 'chat_assigned', at, seat, chat: ended } as const
    expect(roundTrip(seatEventJson, event, writeSeatEvent, readSeatEvent)).toEqual(event)
  })

  it('reads words that a newer service added as unknown (CASE-21)', () => {
    const newer = { ...writeChat(waiting), state: 'parked', entryPoint: 'phone', lostLines: ['bot'], mood: 'good' }
    expect(readChat(z.parse(chatJson, newer))).toEqual({
      ...waiting,
      state: 'unknown',
      entryPoint: 'unknown',
      lostLines: ['unknown'],
    })
  })

  it('keeps the availability and its reason (CASE-20)', () => {
    for (const availability of [{ available: true }, { available: false, reason: 'all_agents_busy' }] as const) {
      expect(roundTrip(chatAvailabilityJson, availability, writeChatAvailability, readChatAvailability)).toEqual(
        availability,
      )
    }
    const newer = z.parse(chatAvailabilityJson, { available: false, reason: 'holiday' })
    expect(readChatAvailability(newer)).toEqual({ available: false, reason: 'unknown' })
  })

  it('keeps all of a network domain (CASE-22)', () => {
    const kept = networkDomains.map((domain) =>
      roundTrip(networkDomainJson, domain, writeNetworkDomain, readNetworkDomain),
    )
    expect(kept).toEqual(networkDomains)
  })
})

describe('what may be asked of chats', () => {
  const report = { environment: 'test' }
  it.each([
    [newChatJson, { entryPoint: 'editor', subject: 'Gone', caseId: 'case_1' }, true],
    [newChatJson, { entryPoint: 'phone', subject: 'Gone' }, false],
    [newChatJson, { entryPoint: 'editor' }, false],
    [newChatJson, { entryPoint: 'editor', subject: '' }, false],
    [newChatJson, { entryPoint: 'editor', subject: 'Gone', position: 1 }, false],
    [newChatMessageJson, { text: 'x'.repeat(4_000) }, true],
    [newChatMessageJson, { text: 'x'.repeat(4_001) }, false],
    [newChatMessageJson, { text: '' }, false],
    [newChatCaseJson, { priority: 'p2', report }, true],
    [newChatCaseJson, { priority: 'p2', report: { ...report, overview: 'Gone' }, collaborators: 'b@c.example' }, true],
    [newChatCaseJson, { priority: 'p2', report: {} }, false],
    [newChatCaseJson, { priority: 'p2', report: { ...report, mood: 'bad' } }, false],
    [newChatCaseJson, { priority: 'p2', report, channel: 'api' }, false],
    [newChatSettingsJson, { customerIdleMinutes: 5 }, true],
    [newChatSettingsJson, { customerIdleMinutes: 30 }, true],
    [newChatSettingsJson, { customerIdleMinutes: 4 }, false],
    [newChatSettingsJson, { customerIdleMinutes: 31 }, false],
    [newChatSettingsJson, { customerIdleMinutes: 5.5 }, false],
    [seatInputJson, { capacity: 0, automatic: false }, true],
    [seatInputJson, { capacity: 21 }, false],
    [seatInputJson, { capacity: -1 }, false],
  ])('%#: is held to its bounds (CASE-20, CASE-21)', (schema, value, accepted) => {
    expect(z.safeParse(schema as z.ZodMiniType, value).success).toBe(accepted)
  })
})
