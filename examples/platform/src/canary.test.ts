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

it('what fails behind an answer is told neutrally there, and redacted in the log', async () => {
  const transaction = () => Promise.reject(new Error(`connect postgres://app:${canary}@db.example/waymark: refused`))
  const platform = await createTestPlatform({
    ports: (ports) => ({ ...ports, database: { ...ports.database, transaction } }),
  })
  const headers = { authorization: `Bearer ${await platform.signIn('ada')}` }
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
    ['POST', '/api/sign-in', 201],
    ['DELETE', 'removeCollaborator', 404],
    ['GET', '/*', 404],
  ])
})
