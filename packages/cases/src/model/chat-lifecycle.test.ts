import { describe, expect, it } from 'vitest'
import { type ChatState, chatStates } from './chat.js'
import { type ChatMover, checkChatMove, possibleChatMoves } from './chat-lifecycle.js'

const allowed: Record<ChatMover, string[]> = {
  customer: ['waiting → ended', 'active → ended'],
  agent: ['waiting → active', 'active → waiting', 'active → ended'],
  desk: ['waiting → active', 'waiting → ended', 'active → waiting', 'active → ended'],
}

const moves = chatStates.flatMap((from) => chatStates.map((to): [ChatState, ChatState] => [from, to]))

describe.each(Object.keys(allowed) as ChatMover[])('the moves of the %s', (mover) => {
  it('are those of the state machine, and every other names both states (CASE-21)', () => {
    const possible: string[] = []
    for (const [from, to] of moves) {
      try {
        checkChatMove(mover, from, to)
        possible.push(`${from} → ${to}`)
      } catch (error) {
        expect(error).toMatchObject({
          code: 'invalid_transition',
          status: 409,
          facts: { from, to, possible: possibleChatMoves(mover, from) },
          message: expect.stringContaining(`from ${from} to ${to}`),
        })
      }
    }
    expect(possible.sort()).toEqual([...(allowed[mover] ?? [])].sort())
  })
})
