import { smtpMailer } from '@waymark/runtime/mailer'
import { smtpInbox } from '@waymark/runtime/smtp-inbox'
import { expect, it } from 'vitest'
import { createLog } from '../log/log.js'
import { tellUnsent } from './tell-unsent.js'

const at = '2026-01-05T09:00:00.000Z'
const mail = { messageId: '<1@test>', from: 'a@test', to: 'zoe@partner.example', subject: 'Hello', text: 'Hello' }

it('a mail that could not be sent has a line in the log, with no address; one that was sent has none', async () => {
  const lines: string[] = []
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(at),
  )
  let exists = false
  const server = await smtpInbox({ port: 0, hasRecipient: () => exists, onMail: async () => {} })
  const open = smtpMailer({ url: `smtp://127.0.0.1:${server.port}` })
  await expect(tellUnsent(open, log).send(mail)).rejects.toMatchObject({ code: 'mail_refused' })
  exists = true
  await tellUnsent(open, log).send(mail)
  open.close()
  await server.close()
  await expect(
    tellUnsent(smtpMailer({ url: `smtp://127.0.0.1:${server.port}` }), log).send(mail),
  ).rejects.toMatchObject({
    code: 'connection_failed',
  })
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    [{ code: 'mail_refused', reply: 550 }, { code: 'connection_failed' }].map((fields) => ({
      at,
      level: 'error',
      message: 'a mail was not sent',
      ...fields,
    })),
  )
})
