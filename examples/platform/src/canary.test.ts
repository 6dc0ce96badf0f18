import { sampleCase } from '@waymark/cases/testing'
import { expect, it } from 'vitest'
import { createTestPlatform } from './test-platform.js'

const canary = 'canary-7f3a91c2d4-canary'

it('no secret that a request carries is in the log, nor in the answer', async () => {
  const platform = await createTestPlatform()
  const { ask, logged } = platform
  const token = await platform.signIn('ada')
  const answers: Response[] = []
  const authorized = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const credentials = JSON.stringify({ ...sampleCase(), credentials: canary })
  answers.push(await ask(`/api/cases/cases?token=${canary}`, { headers: { authorization: `Bearer ${canary}` } }))
  answers.push(await ask(`/api/cases/cases?search=${canary}`, { headers: authorized }))
  answers.push(await ask('/api/cases/cases', { method: 'POST', headers: authorized, body: credentials }))
  answers.push(await ask(`/api/cases/cases/${canary}`, { headers: authorized }))
  answers.push(await ask(`/${canary}?password=${canary}`, { headers: { cookie: `session=${canary}` } }))
  answers.push(
    await ask('/api/sign-in', { method: 'POST', headers: authorized, body: JSON.stringify({ person: canary }) }),
  )
  for (const answer of answers) expect(await answer.text()).not.toContain(canary)
  expect(answers.map(({ status }) => status)).toEqual([401, 200, 201, 422, 404, 422])
  expect(logged).toHaveLength(answers.length + 1)
  expect(logged.join('\n')).not.toContain(canary)
  expect(logged.join('\n')).not.toContain(token)
})

it('neither a token nor a key is kept or logged, whatever is done with it', async () => {
  const { ask, client, signIn, ports, logged } = await createTestPlatform()
  const token = await signIn('ada')
  const { key } = await (await client('ada')).apiKeys.create({ name: 'Nightly export' })
  for (const secret of [token, key]) {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'idempotency-key': 'one' }
    for (const [path, method, body] of [
      ['/api/me', 'GET', null],
      ['/api/api-keys', 'GET', null],
      ['/api/api-keys', 'POST', JSON.stringify({ name: secret })],
      [`/api/api-keys/${secret}`, 'DELETE', null],
      ['/api/demo/clock', 'POST', JSON.stringify({ advance: secret })],
      ['/api/demo/faults', 'PUT', JSON.stringify({ rules: [{ do: secret }] })],
      [`/api/demo/mails?to=${secret}`, 'GET', null],
      ['/api/sign-out', 'POST', null],
    ] as const) {
      await ask(path, { method, headers, body })
    }
  }
  const { snapshot } = ports.database as unknown as { snapshot(): Promise<{ collections: Record<string, unknown> }> }
  const { platform_api_key: named, ...kept } = (await snapshot()).collections
  const seen = [...logged, JSON.stringify(kept)].join('\n')
  for (const secret of [token, key]) expect(seen).not.toContain(secret)
  // Somebody named a key after the token; that is theirs to do, and nobody else sees it.
  expect(JSON.stringify(named)).not.toContain(key)
})

it('what fails behind an answer is told neutrally there, and redacted in the log', async () => {
  let isGone = false
  const platform = await createTestPlatform({
    ports: (ports) => {
      const { database } = ports
      const transaction: typeof database.transaction = (...input) =>
        isGone
          ? Promise.reject(new Error(`connect postgres://app:${canary}@db.example/waymark: refused`))
          : database.transaction(...input)
      return { ...ports, database: { ...database, transaction } }
    },
  })
  const headers = { authorization: `Bearer ${await platform.signIn('ada')}` }
  isGone = true
  const answer = await platform.ask('/api/cases/cases', { headers })
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('postgres')
  const requestId = answer.headers.get('x-request-id')
  expect(JSON.parse(text)).toMatchObject({ code: 'internal_error', requestId })
  const failure = platform.logged.map((line) => JSON.parse(line)).find(({ level }) => level === 'error')
  expect(failure).toMatchObject({
    message: 'failed',
    operation: 'listCases',
    requestId,
    error: { message: 'connect postgres://app:[redacted]@db.example/waymark: refused' },
  })
})

it('the log names routes, never addresses: those hold e-mail addresses', async () => {
  const platform = await createTestPlatform()
  const headers = { authorization: `Bearer ${await platform.signIn('ada')}` }
  await platform.ask('/api/cases/cases/case_1/collaborators/zoe@partner.example', { method: 'DELETE', headers })
  await platform.ask('/zoe@partner.example')
  const lines = platform.logged.map((line) => JSON.parse(line))
  expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['POST', 'signIn', 201],
    ['DELETE', 'removeCollaborator', 404],
    ['GET', '/*', 404],
  ])
})
