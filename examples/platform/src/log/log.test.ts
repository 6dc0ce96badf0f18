import { expect, it } from 'vitest'
import { createLog } from './log.js'

const at = '2026-01-05T09:00:00.000Z'

function lines(): { log: ReturnType<typeof createLog>; read: () => unknown[]; text: () => string } {
  const written: string[] = []
  const log = createLog(
    (line) => written.push(line),
    () => new Date(at),
  )
  return { log, read: () => written.map((line) => JSON.parse(line)), text: () => written.join('\n') }
}

it('writes one line of JSON for what happened', () => {
  const { log, read } = lines()
  log.info('answered', { route: 'createCase', status: 201, nested: { list: ['two\nlines'] } })
  log.error('failed')
  expect(read()).toEqual([
    { at, level: 'info', message: 'answered', route: 'createCase', status: 201, nested: { list: ['two\nlines'] } },
    { at, level: 'error', message: 'failed' },
  ])
})

const canary = 'canary-7f3a91c2d4'

it.each([
  ['a header in a text', { detail: `authorization: Bearer ${canary}` }],
  ['a token of this platform', { detail: `no session for waymark_${canary}${canary}` }],
  ['credentials in an address', { detail: `postgres://app:${canary}@db.example:5432/waymark` }],
  ['JSON in a text', { detail: `{"credentials": "${canary} \\" ${canary}", "a": 1}` }],
  ['JSON that was cut off', { detail: `{"apiKey":"${canary}` }],
  ['a form', { detail: `grant=x&client_secret=${canary}&scope=y` }],
  [
    'a field with the name of a secret',
    { accessToken: canary, nested: { password: canary, list: [{ apiKey: canary }] } },
  ],
  ['a salt in JSON', { detail: `{"connectionId":"c_1","salt":"${canary}"}` }],
  [
    'a session of Salesforce',
    { detail: `Session expired: 00Dgx0000000001!AQ.${canary.replaceAll('-', '_')}${canary}` },
  ],
  ['a refresh token of Salesforce', { detail: `invalid_grant for 5Aep861${canary}${canary}` }],
  ['a callback of a sign-in', { detail: `at /integrations/callback?code=${canary}&state=${canary}` }],
  ['an error', { error: new Error(`refused Bearer ${canary}`) }],
  ['the cause of an error', { error: new Error('outer', { cause: new Error(`password=${canary}`) }) }],
])('keeps a secret out of the line: %s', (_, fields) => {
  const { log, text } = lines()
  log.error('failed', fields)
  expect(text()).not.toContain(canary)
  expect(text()).toContain('[redacted]')
})

it('tells of an error by name, code, message, place and cause', () => {
  const { log, read } = lines()
  const error = Object.assign(new TypeError('the disk is full', { cause: new Error('no space') }), { code: 'ENOSPC' })
  log.error('failed', { error })
  expect(read()).toMatchObject([
    {
      error: {
        name: 'TypeError',
        code: 'ENOSPC',
        message: 'the disk is full',
        at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
        cause: { message: 'no space' },
      },
    },
  ])
})
