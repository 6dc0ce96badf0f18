import { expect, it } from 'vitest'
import { isRefused, isWaymarkError, NoAnswerError, WaymarkError } from '../errors/error.js'
import { refuse } from '../errors/refuse.js'
import { isWebhookError, WebhookError } from './error.js'

it('a webhook error is a refusal of the Waymark family, with everything that a refusal has', () => {
  const error = new WebhookError('webhook_too_old')
  expect(error).toBeInstanceOf(WaymarkError)
  expect({ ...error, message: error.message }).toEqual({
    name: 'WebhookError',
    code: 'webhook_too_old',
    status: 400,
    retryable: false,
    requestId: undefined,
    faults: [],
    facts: {},
    message: 'webhook too old',
  })
  expect([isRefused(error), isWaymarkError(error, 'webhook_too_old'), isWebhookError(error)]).toEqual([
    true,
    true,
    true,
  ])
})

it('faults of the receiver may be tried again, the others not', () => {
  const errors = [new WebhookError('webhook_secret_invalid', 500), new WebhookError('webhook_signature_mismatch', 401)]
  expect(errors.map((error) => error.retryable)).toEqual([true, false])
})

it('other errors are no webhook errors', () => {
  const others = [
    refuse('not_found'),
    new NoAnswerError('timeout', 'too late'),
    new Error('webhook_too_old'),
    undefined,
  ]
  expect(others.map(isWebhookError)).toEqual([false, false, false, false])
})
