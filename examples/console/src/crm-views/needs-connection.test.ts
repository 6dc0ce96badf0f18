import { NoAnswerError, RefusedError } from '@waymark/core'
import { workstationSearchErrorCodes } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { needsConnection } from './needs-connection.js'

const refused = (code: keyof typeof workstationSearchErrorCodes) =>
  new RefusedError(code, workstationSearchErrorCodes[code])

it('knows the errors after which a person sees nothing any more', () => {
  expect(needsConnection(refused('integration_not_available'))).toBe(true)
  expect(needsConnection(refused('reconnect_required'))).toBe(true)
  expect(needsConnection(refused('application_unavailable'))).toBe(false)
  expect(needsConnection(new NoAnswerError('timeout', 'too late'))).toBe(false)
  expect(needsConnection(null)).toBe(false)
})
