import { isRefused, isWaymarkError } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { isSalesforceError } from '../model/error.js'
import { salesforceErrorCodes } from '../model/error-table.js'
import { readErrorEntries } from './error-entries.js'
import { readRefusal } from './refusal.js'

const refusal = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readRefusal({ status, body, headers: new Headers(headers), requestId: undefined, retryAfter: undefined })

describe('a refusal of Salesforce', () => {
  it('keeps every entry with its fields, and is one of ours', () => {
    const error = refusal(
      400,
      [
        {
          message: 'Required fields are missing: [LastName]',
          errorCode: 'REQUIRED_FIELD_MISSING',
          fields: ['LastName'],
        },
        { message: 'Email: invalid email address: x', errorCode: 'INVALID_EMAIL_ADDRESS', fields: ['Email'] },
      ],
      { 'x-sfdc-request-id': 'req-1' },
    )
    expect([isRefused(error), isWaymarkError(error), isSalesforceError(error, 'required_field_missing')]).toEqual([
      true,
      true,
      true,
    ])
    expect({ ...error, message: error.message }).toMatchObject({
      code: 'required_field_missing',
      status: 400,
      httpStatus: 400,
      vendorCode: 'REQUIRED_FIELD_MISSING',
      requestId: 'req-1',
      message: 'Required fields are missing: [LastName] (and 1 more)',
      entries: [
        {
          code: 'required_field_missing',
          vendorCode: 'REQUIRED_FIELD_MISSING',
          message: 'Required fields are missing: [LastName]',
          fields: ['LastName'],
        },
        {
          code: 'invalid_value',
          vendorCode: 'INVALID_EMAIL_ADDRESS',
          message: 'Email: invalid email address: x',
          fields: ['Email'],
        },
      ],
      faults: [
        { in: 'body', path: '/LastName', message: 'Required fields are missing: [LastName]' },
        { in: 'body', path: '/Email', message: 'Email: invalid email address: x' },
      ],
    })
  })

  it.each(['duplicateResut', 'duplicateResult'])('names the duplicates in %s, by their ids alone', (key) => {
    const record = { attributes: { type: 'Lead' }, Id: '00Q1', Name: 'Ada Lovelace' }
    const found = {
      allowSave: true,
      duplicateRule: 'Standard_Lead',
      matchResults: [{ entityType: 'Lead', matchRecords: [{ matchConfidence: 99.5, record }] }],
    }
    const error = refusal(400, [
      { message: 'Use one of these records?', errorCode: 'DUPLICATES_DETECTED', [key]: found },
    ])
    expect(error.entries[0]?.duplicates).toEqual({
      rule: 'Standard_Lead',
      allowSave: true,
      matches: [{ type: 'Lead', id: '00Q1', confidence: 99.5 }],
    })
    expect(JSON.stringify(error)).not.toContain('Lovelace')
  })

  it.each([
    [400, 'SOMETHING_NEW', 'malformed_request'],
    [403, 'SOMETHING_NEW', 'forbidden'],
    [500, 'SOMETHING_NEW', 'internal_error'],
    [400, 'INVALID_QUERY_LOCATOR', 'query_locator_expired'],
    [400, 'UNABLE_TO_LOCK_ROW', 'row_locked'],
    [404, 'NOT_FOUND', 'not_found'],
    [400, 'INVALIDJOBSTATE', 'invalid_job_state'],
  ])('with status %i and the word %s is %s, and keeps the word', (status, errorCode, code) => {
    expect(refusal(status, [{ errorCode, message: 'No' }])).toMatchObject({
      code,
      vendorCode: errorCode,
      httpStatus: status,
    })
  })

  it.each([
    ['a page of HTML', 503, '<html>', 'unavailable', true],
    ['a host without an organization', 420, '', 'host_not_found', true],
    ['an address that is too long', 414, '', 'payload_too_large', false],
    ['nothing of a known shape', 400, [{ no: 'code' }], 'malformed_request', false],
  ])('that is %s goes by its status', (_, status, body, code, retryable) => {
    expect(refusal(status, body)).toMatchObject({ code, retryable, entries: [], vendorCode: undefined })
  })

  it('says which one failed when all were rolled back', () => {
    const error = refusal(400, [
      { errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Record rolled back' },
      { errorCode: 'DUPLICATE_VALUE', message: 'taken' },
    ])
    expect([error.code, error.vendorCode, error.entries.length]).toEqual(['duplicate_value', 'DUPLICATE_VALUE', 2])
  })

  it('has no code that is not in the table', () => {
    const words = ['REQUEST_LIMIT_EXCEEDED', 'QUERY_TIMEOUT', 'INVALID_SESSION_ID', 'SERVER_UNAVAILABLE', 'APEX_ERROR']
    const codes = words.map((errorCode) => readErrorEntries({ errorCode, message: '' }, 400)[0]?.code ?? '')
    expect(codes.filter((code) => !(code in salesforceErrorCodes))).toEqual([])
  })
})
