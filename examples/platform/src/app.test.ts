import { randomIds } from '@waymark/core'
import { expect, it } from 'vitest'
import { createApp } from './app.js'
import { createConsoleFiles } from './console/console-files.js'
import { createHealth } from './health.js'
import { createLog } from './log/log.js'

const parts = { health: createHealth(), log: createLog(() => {}), ids: randomIds }
const ask = (answer: ReturnType<typeof createApp>, path: string) =>
  answer(new Request(`http://localhost:8080${path}`), { remoteAddress: '127.0.0.1' })

it('shows the console while the platform starts, and tells whoever asks for more to come back', async () => {
  const answer = createApp({ ...parts, console: createConsoleFiles('no-such-folder') })
  expect((await ask(answer, '/')).status).toBe(200)
  const early = await ask(answer, '/api/about')
  expect([early.status, early.headers.get('retry-after'), await early.json()]).toMatchObject([
    503,
    '1',
    { code: 'unavailable', retryable: true },
  ])
  const ready = await ask(answer, '/readyz')
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'starting', dependencies: {} }])
})

it('says nothing but how it is where it only works', async () => {
  const answer = createApp(parts)
  const statuses = ['/healthz', '/readyz', '/', '/api/about', '/api/cases/cases'].map(
    async (path) => (await ask(answer, path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 503, 404, 404, 404])
})
