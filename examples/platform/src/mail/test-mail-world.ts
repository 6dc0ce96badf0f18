import { sampleCase } from '@waymark/cases/testing'
import type { Mailer } from '@waymark/core/ports'
import { smtpMailer } from '@waymark/runtime/mailer'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { createLog } from '../log/log.js'
import { memoryPorts } from '../ports/memory-ports.js'
import type { PlatformPorts } from '../ports/platform-ports.js'
import { createTestPlatform } from '../test-platform.js'
import { answerMail } from './answer-mail.js'
import { startCatcher } from './catcher.js'
import { takeAnswers } from './take-answers.js'

const ends: (() => unknown)[] = []

/** Ends what tests have started. */
export async function endMailWorlds(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end()
}

/** Ends this too. */
export function endLater(end: () => unknown): void {
  ends.push(end)
}

export const adasMail = 'ada.lindqvist@acme.example'
export const zoesMail = 'zoe@partner.example'

/** A platform whose mail really leaves by SMTP, is caught, and is answered by SMTP. */
export async function createMailWorld() {
  let ports: PlatformPorts | undefined
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const catcher = await startCatcher({ log, ports: () => ports })
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${catcher.port}` })
  let place: { host: string; port: number } | undefined
  const tested = await createTestPlatform({
    ports: ({ clock }) => {
      ports = memoryPorts(clock, mailer)
      return ports
    },
    answerMail: (mail, text) => answerMail(mail, text, { place, clock: tested.clock }),
  })
  const service = tested.platform.services.cases
  const inbox = await takeAnswers({ port: 0, host: '127.0.0.1', domain: 'reply.localhost', service, log })
  place = { host: '127.0.0.1', port: inbox.port }
  const { database } = tested.ports
  ends.push(
    () => catcher.close(),
    () => inbox.close(),
    () => mailer.close(),
  )
  const idle = () => database.idle()
  const [ada, erin] = [await tested.cases('ada'), await tested.cases('erin')]
  const { demo } = await tested.client('grace')
  const outcomes = () => lines.map((line) => JSON.parse(line)).filter(({ message }) => message === 'mail')
  return { ...tested, ada, erin, demo, idle, place, outcomes, lines, mailer: mailer as Mailer }
}

export type MailWorld = Awaited<ReturnType<typeof createMailWorld>>

/** Files a case of Ada's that Zoe follows, and gives its id. */
export async function fileCase({ ada, idle }: MailWorld): Promise<string> {
  const { id } = await ada.cases.create(sampleCase({ collaborators: zoesMail }))
  await idle()
  return id
}

/** Where one recipient answers the newest mail. */
export async function answerAddress({ demo }: MailWorld, to: string): Promise<string> {
  const { items } = await demo.listMails({ to })
  return String((await demo.getMail(String(items[0]?.id))).replyTo)
}

/** Sends a mail as a mail program does. Gives the code of a refusal. */
export async function send({ place }: MailWorld, mail: SendMailOptions): Promise<number> {
  const transport = createTransport({ ...place, ignoreTLS: true })
  try {
    await transport.sendMail(mail)
    return 250
  } catch (error) {
    return (error as { responseCode: number }).responseCode
  } finally {
    transport.close()
  }
}
