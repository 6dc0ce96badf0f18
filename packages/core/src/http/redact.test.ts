import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, redactCause } from './redact.js'

describe('redact', () => {
  it.each([
    ['Authorization: Bearer abc.def-123456', 'Authorization: Bearer [redacted]'],
    ['basic dXNlcjpwYXNzd29yZA==', 'basic [redacted]'],
    ['{"access_token":"a\\"b","id":1}', '{"access_token":"[redacted]","id":1}'],
    ['{"clientSecret": "x', '{"clientSecret": "[redacted]"'],
    ['https://x.test/?access_token=abc&page=2', 'https://x.test/?access_token=[redacted]&page=2'],
    ['nothing to hide here', 'nothing to hide here'],
  ])('makes of %j %j', (text, clean) => {
    expect(redact(text)).toBe(clean)
  })

  it('removes a known credential wherever it stands, encoded too', () => {
    expect(redact('a s3cr+t/key b s3cr%2Bt%2Fkey', ['s3cr+t/key'])).toBe('a [redacted] b [redacted]')
  })

  it('leaves no known credential in any text', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_.+/=-]{6,40}$/)
    fc.assert(
      fc.property(token, fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'[redacted]'.includes(secret))
        expect(redact(`${before}${secret}${after}`, [secret])).not.toContain(secret)
      }),
    )
  })

  it('stays quick on long text without spaces', () => {
    const started = performance.now()
    redact('token'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('redactCause', () => {
  it('keeps name, code and message of an error and its causes, and no more', () => {
    const inner = Object.assign(new Error('refused for Bearer abcdefgh1234'), {
      code: 'ECONNREFUSED',
      headers: { a: 'secret-token' },
    })
    const copy = redactCause(new TypeError('fetch failed: secret-token', { cause: inner }), ['secret-token']) as Error
    const cause = copy.cause as Error & { code: string }
    expect([copy.name, copy.message, cause.name, cause.code, cause.message]).toEqual([
      'TypeError',
      'fetch failed: [redacted]',
      'Error',
      'ECONNREFUSED',
      'refused for Bearer [redacted]',
    ])
    expect(inspect(copy, { depth: 9, showHidden: true })).not.toContain('secret-token')
  })

  it('makes text of what is no error', () => {
    expect([redactCause('token=abc'), redactCause(undefined)]).toEqual(['token=[redacted]', undefined])
  })
})
