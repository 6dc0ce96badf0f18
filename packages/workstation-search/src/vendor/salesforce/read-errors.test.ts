import { ContractError, NoAnswerError } from '@waymark/core'
import { SalesforceError } from '@waymark/salesforce'
import { describe, expect, it } from 'vitest'
import { refuseSearch } from '../../model/errors.js'
import { inOwnWords, readSalesforceError, reasonOf } from './read-errors.js'

const refusal = (code: SalesforceError['code'], httpStatus: number) =>
  new SalesforceError(code, 'canary', { httpStatus, requestId: 'TID:1', retryAfter: 5_000 })

describe('readSalesforceError', () => {
  it.each([
    [refusal('reauthorization_required', 400), 'reconnect_required', 'reconnect_required'],
    [refusal('session_expired', 401), 'reconnect_required', 'reconnect_required'],
    [refusal('request_limit_exceeded', 403), 'application_limit_reached', 'application_limit_reached'],
    [refusal('rate_limited', 429), 'application_limit_reached', 'application_limit_reached'],
    [refusal('concurrent_limit_exceeded', 403), 'application_unavailable', 'application_unavailable'],
    [refusal('unavailable', 503), 'application_unavailable', 'application_unavailable'],
    [refusal('query_timeout', 400), 'application_unavailable', 'application_unavailable'],
    [refusal('insufficient_access', 403), 'kind_forbidden', 'application_refused'],
    [refusal('invalid_type', 400), 'kind_forbidden', 'application_refused'],
    [refusal('not_found', 404), 'not_found', 'application_refused'],
    [refusal('api_disabled', 403), 'application_refused', 'application_refused'],
    [refusal('malformed_query', 400), 'application_refused', 'application_refused'],
    [new NoAnswerError('connection_failed', 'canary'), 'application_unavailable', 'application_unavailable'],
    [new ContractError('canary'), 'application_unavailable', 'application_unavailable'],
  ])('case %#: the error is this package’s own, without the vendor’s words', (error, code, reason) => {
    const read = readSalesforceError(error) as Error & { readonly facts: unknown }
    expect(read).toMatchObject({ code, facts: { reason: error.code }, requestId: error.requestId })
    expect(read.cause).toBeUndefined()
    expect(`${read.message} ${read.stack}`).not.toContain('canary')
    expect(reasonOf(error)).toBe(reason)
  })

  it('keeps how long to wait', () => {
    expect(readSalesforceError(refusal('rate_limited', 429))).toMatchObject({ retryAfter: 5_000, retryable: true })
  })

  it('leaves alone what is no failure of Salesforce', async () => {
    const others = [new NoAnswerError('aborted', 'gone'), refuseSearch('reconnect_required'), new TypeError('mistake')]
    expect(others.map(readSalesforceError)).toEqual(others)
    expect(others.map(reasonOf)).toEqual(['application_unavailable', 'reconnect_required', 'internal_error'])
    await expect(inOwnWords(Promise.reject(others[2]))).rejects.toBe(others[2])
    expect(await inOwnWords(Promise.resolve(7))).toBe(7)
  })
})
