import { expect, it, vi } from 'vitest'
import { forgetOnChange } from './forget-on-change.js'
import type { Session } from './session.js'

const person = (id: string): Pick<Session, 'person'> => ({
  person: { id, name: id, email: `${id}@acme.example`, account: 'acme', accounts: ['acme'], capabilities: [] },
})

it('forgets when somebody signs out and when somebody else takes over, not when the same person signs in again', () => {
  const listeners: (() => void)[] = []
  const session = {
    current: undefined as Pick<Session, 'person'> | undefined,
    subscribe: (listener: () => void) => listeners.push(listener),
  }
  const forget = vi.fn()
  forgetOnChange(session, forget)
  const times = [person('ada'), person('ada'), person('ben'), undefined, undefined, person('ada')].map((next) => {
    session.current = next
    for (const tell of listeners) tell()
    return forget.mock.calls.length
  })
  expect(times).toEqual([0, 0, 1, 2, 2, 2])
})
