import { expect, it } from 'vitest'
import { connectionStateOf } from './integration.js'
import { isInSegment } from './segment.js'

it('an integration is for all, or for those who are chosen, by audience or alone (WORK-22)', () => {
  const nobody = { isForAll: false, audiences: [], users: [] }
  const ada = { id: 'user_ada', audiences: ['sales'] }
  expect(isInSegment(nobody, ada)).toBe(false)
  expect(isInSegment({ ...nobody, isForAll: true }, { id: 'user_ben', audiences: [] })).toBe(true)
  expect(isInSegment({ ...nobody, audiences: ['service', 'sales'] }, ada)).toBe(true)
  expect(isInSegment({ ...nobody, audiences: ['service'] }, ada)).toBe(false)
  expect(isInSegment({ ...nobody, users: ['user_ada'] }, { id: 'user_ada', audiences: [] })).toBe(true)
  expect(isInSegment({ ...nobody, users: ['sales'] }, ada)).toBe(false)
})

it('a device is connected when it holds a key of a connection that is not over (WORK-20, WORK-23)', () => {
  const of = (...expired: boolean[]) => ({
    connections: expired.map((isExpired, at) => ({
      id: `connection_${at}`,
      integrationId: 'integration_1',
      connectedAt: new Date(0),
      isExpired,
    })),
  })
  const key = (at: number) => ({ connectionId: `connection_${at}` })
  expect(connectionStateOf(of(), [key(0)])).toBe('not_connected')
  expect(connectionStateOf(of(false), [])).toBe('reconnect_required')
  expect(connectionStateOf(of(false), [key(0)])).toBe('connected')
  expect(connectionStateOf(of(true), [key(0)])).toBe('reconnect_required')
  expect(connectionStateOf(of(true, false), [key(0), key(1)])).toBe('connected')
  expect(connectionStateOf(of(true, false), [key(0)])).toBe('reconnect_required')
})
