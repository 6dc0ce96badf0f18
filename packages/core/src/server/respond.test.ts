import { coreErrorCodes, NoAnswerError, RefusedError, refuse } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { problemOf, startNotes } from '../../fixtures/notes-server.js'
import { respondDownload, respondProblem } from './respond.js'

const neutral = {
  type: 'urn:waymark:problem:internal_error',
  title: 'Something went wrong on our side',
  status: 500,
  code: 'internal_error',
  detail: 'Something went wrong on our side',
  retryable: true,
}

describe('a failure', () => {
  const foreignKind = { status: 404, retryable: false, title: 'no such ticket' }
  const failures = {
    'an error': Object.assign(new Error('password hunter2 at /var/lib/x'), { code: 'ENOENT' }),
    'an internal error': refuse('internal_error', 'a transaction of table notes awaited hunter2'),
    'a code of a system behind': new RefusedError('RecordNotFound', foreignKind, 'hunter2 has no ticket'),
    'no answer of a system behind': new NoAnswerError('timeout', 'hunter2.internal did not answer'),
    'no error at all': 'hunter2',
  }

  for (const [name, failure] of Object.entries(failures)) {
    it(`that is ${name} is a neutral 500, and told to the host with its request id`, async () => {
      const { ask, probe, failures: told } = await startNotes()
      probe.failure = failure
      const response = await ask('POST', '/notes', { body: { title: 'Tea' } })
      const requestId = response.headers.get('x-request-id')
      expect(JSON.stringify([...response.headers])).not.toContain('hunter2')
      expect([response.status, await problemOf(response)]).toEqual([500, neutral])
      expect(told).toEqual([{ error: failure, requestId, operation: 'createNote' }])
    })
  }

  it('that is a refusal is told as it is, and not to the host', async () => {
    const { ask, probe, failures: told } = await startNotes()
    probe.failure = refuse('rate_limited', 'ten notes a minute', { retryAfter: 1_200, facts: { limit: 10 } })
    const response = await ask('POST', '/notes', { body: { title: 'Tea' } })
    expect([response.status, response.headers.get('retry-after'), response.headers.get('content-type')]).toEqual([
      429,
      '2',
      'application/problem+json',
    ])
    expect(await problemOf(response)).toEqual({
      type: 'urn:waymark:problem:rate_limited',
      title: 'Too many requests',
      status: 429,
      code: 'rate_limited',
      detail: 'ten notes a minute',
      retryable: true,
      facts: { limit: 10 },
    })
    expect(told).toEqual([])
  })

  it('of a system behind is told as such, and to the host', async () => {
    const { ask, probe, failures: told } = await startNotes()
    probe.failure = refuse('unavailable', 'the mail server does not answer')
    expect(await problemOf(await ask('POST', '/notes', { body: { title: 'Tea' } }))).toMatchObject({
      status: 503,
      detail: 'the mail server does not answer',
    })
    expect(told).toHaveLength(1)
  })

  it('is known by its code, not by a name that every object has', () => {
    const kind = { status: 418, retryable: false, title: 'x' }
    expect(respondProblem(new RefusedError('constructor', kind), coreErrorCodes, 'req_1').status).toBe(500)
  })
})

describe('a download', () => {
  const download = (name: string, type: string) =>
    respondDownload({ bytes: (async function* () {})(), name, type, size: 0 }, 'req_1').headers

  it('cannot run in the origin that serves it', async () => {
    const { ask, probe, blobs } = await startNotes()
    await blobs.write(
      'file',
      (async function* () {
        yield new TextEncoder().encode('hello')
      })(),
    )
    probe.file = { name: 'evil "page"\r\nX: 1.html', type: 'text/html', size: 5 }
    const response = await ask('GET', '/files/any')
    const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers)
    expect(headers).toEqual({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="evil _page___X: 1.html"; filename*=UTF-8''evil%20%22page%22%0D%0AX%3A%201.html`,
      'content-length': '5',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/octet-stream',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(await response.text()).toBe('hello')
  })

  it('keeps its type only when no browser runs it', () => {
    const kept = ['image/png', 'application/pdf', 'text/plain']
    const dropped = ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/plain; charset=x', 'text/xml', 'x']
    expect(kept.map((type) => download('a', type).get('content-type'))).toEqual(kept)
    expect(new Set(dropped.map((type) => download('a', type).get('content-type')))).toEqual(
      new Set(['application/octet-stream']),
    )
  })

  it('has any name that a file can have', () => {
    expect(download("Zoë's (1)*.pdf", 'x').get('content-disposition')).toBe(
      `attachment; filename="Zo_'s (1)*.pdf"; filename*=UTF-8''Zo%C3%AB%27s%20%281%29%2A.pdf`,
    )
    expect(download('broken \ud800', 'x').get('content-disposition')).toBe(
      `attachment; filename="broken _"; filename*=UTF-8''broken%20%EF%BF%BD`,
    )
  })
})
