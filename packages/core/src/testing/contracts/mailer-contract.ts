import type { Mailer, OutgoingMail } from '../../ports/mailer.js'
import { assertEqual, assertTrue } from '../assert.js'
import type { Check } from '../suite.js'

/** What the contract of a mailer is run on. */
export interface MailerSubject {
  readonly mailer: Mailer
  /** Every mail that arrived where the mailer sends to, read back from there, oldest first. */
  received(): Promise<readonly OutgoingMail[]>
  /** Makes that place refuse the next mail. */
  refuseNext(): Promise<void>
}

const full: OutgoingMail = {
  messageId: '<full.1@contract.example>',
  from: 'desk@example.com',
  to: 'anna@example.com',
  replyTo: 'case+token@example.com',
  subject: 'Été 🙂: the button does nothing, and this subject is so long that it does not fit on one line of a header',
  text: 'Hello Anna,\n.\nA line that starts with a dot, and one that is empty:\n\nGrüße 🙂',
  html: '<p>Hello Anna, <b>Grüße</b> 🙂</p>',
  headers: { 'Auto-Submitted': 'auto-generated', References: '<a@contract.example> <b@contract.example>' },
}

const plain = (name: string): OutgoingMail => ({
  messageId: `<${name}@contract.example>`,
  from: 'desk@example.com',
  to: `${name}@example.com`,
  subject: name,
  text: name,
})

/** What every mailer must keep. */
export const mailerContract: readonly Check<MailerSubject>[] = [
  {
    name: 'a mail arrives as it was sent, with its Message-ID, headers, text and HTML',
    async run({ mailer, received }) {
      await mailer.send(full)
      assertEqual(await received(), [full])
    },
  },
  {
    name: 'mails that are sent one after the other arrive in order',
    async run({ mailer, received }) {
      for (const name of ['anna', 'ben', 'carla']) await mailer.send(plain(name))
      assertEqual(
        (await received()).map(({ to }) => to),
        ['anna@example.com', 'ben@example.com', 'carla@example.com'],
      )
    },
  },
  {
    name: 'send rejects when the mail was not taken, and it can be sent again',
    async run({ mailer, received, refuseNext }) {
      await refuseNext()
      const outcome = await mailer.send(plain('anna')).then(
        () => 'taken',
        () => 'refused',
      )
      assertEqual(outcome, 'refused', 'the first sending')
      assertEqual(await received(), [], 'what arrived then')
      await mailer.send(plain('anna'))
      assertEqual(await received(), [plain('anna')], 'what arrived in the end')
    },
  },
  {
    name: 'a subject or an address cannot add a header',
    async run({ mailer, received }) {
      for (const bad of [
        { subject: 'x\r\nBcc: eve@example.com' },
        { to: 'anna@example.com\r\nBcc: eve@example.com' },
      ]) {
        await mailer.send({ ...plain('anna'), ...bad }).catch(() => {})
      }
      for (const { to, subject, headers = {} } of await received()) {
        assertTrue(!Object.keys(headers).some((name) => name.toLowerCase() === 'bcc'), 'there is no added header')
        assertTrue(!`${to}${subject}`.includes('\n'), 'address and subject are one line each')
      }
    },
  },
]
