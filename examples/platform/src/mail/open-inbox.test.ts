import { createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { readEnvironment } from '../environment.js'
import { createLog } from '../log/log.js'
import type { Settings } from '../settings/settings.js'
import { createTestPlatform } from '../test-platform.js'
import { type AnswerInbox, openInbox } from './open-inbox.js'

const inboxes: AnswerInbox[] = []
afterEach(async () => {
  for (const inbox of inboxes.splice(0)) await inbox.close()
})

const worker = { WAYMARK_ROLES: 'worker', DATABASE_URL: 'postgres://db.example/waymark' }

async function open(variables: Readonly<Record<string, string>>): Promise<AnswerInbox> {
  const { platform } = await createTestPlatform()
  const { settings } = readEnvironment(variables)
  const inbox = openInbox(
    settings as Settings,
    'reply.localhost',
    createLog(() => {}),
  )
  inboxes.push(inbox)
  await inbox.open(platform.services.cases)
  return inbox
}

it('takes answers where it is told to, in a demo in every process that is asked, and nowhere else', async () => {
  const told = await open({ SMTP_URL: 'smtp://mail.example', WAYMARK_SMTP_PORT: '0', WAYMARK_SMTP_HOST: '0.0.0.0' })
  expect(told.place).toEqual({ host: 'localhost', port: expect.any(Number) })
  const [first, second] = [await open({ WAYMARK_DEMO: 'on' }), await open({ WAYMARK_DEMO: 'on' })]
  expect(new Set([first.place?.port, second.place?.port]).size).toBe(2)
  expect((await open({ SMTP_URL: 'smtp://mail.example' })).place).toBeUndefined()
  expect((await open({ ...worker, WAYMARK_DEMO: 'on' })).place).toBeUndefined()
})

it('names the settings when it cannot', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
  })
  await expect(open({ WAYMARK_DEMO: 'on', WAYMARK_SMTP_PORT: String(port) })).rejects.toThrow(
    'answers by mail cannot be taken there (EADDRINUSE): set WAYMARK_SMTP_PORT or WAYMARK_SMTP_HOST to another',
  )
  taken.close()
})
