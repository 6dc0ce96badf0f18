// Answers by mail: a mail server of your own takes what arrives at the answer address of a case, and the service posts it. A
// collaborator answers with a mail program; nobody needs an account.
import assert from 'node:assert/strict'
import { mockCases, sampleCase } from '@waymark/cases/testing'
import { refuse } from '@waymark/core'
import { parseMail } from '@waymark/runtime/mail-parser'
import { smtpInbox } from '@waymark/runtime/smtp-inbox'
import { createTransport } from 'nodemailer'

const mock = mockCases()
const requester = mock.client('ada')
const filed = await requester.cases.create({ ...sampleCase(), collaborators: ['zoe@partner.example'] })
await mock.idle()

// Every participant has an answer address of the case: it stands in the Reply-To of what they were sent.
const sent = mock.mail.messages.find(({ to }) => to === 'zoe@partner.example')
assert.ok(sent?.replyTo)
const domain = sent.replyTo.slice(sent.replyTo.lastIndexOf('@') + 1)

const outcomes: string[] = []
const inbox = await smtpInbox({
  port: 0,
  domains: [domain],
  async onMail({ raw, envelope }) {
    const mail = await parseMail(raw, { envelope })
    const files = mail.attachments.filter(({ role }) => role !== 'signature')
    const result = await mock.service.mail.receive({ ...mail, attachments: files })
    outcomes.push(result.outcome)
    // The sender's server is told, and tells its sender. A mail that was kept is never refused.
    if (result.outcome === 'refused' && (result.reason === 'stranger' || result.reason === 'no_case')) {
      throw refuse('forbidden', 'this mail belongs to no case')
    }
  },
})

// What mail programs send: a quoted history, a file, letters of other alphabets.
const program = createTransport({ host: '127.0.0.1', port: inbox.port, ignoreTLS: true })
await program.sendMail({
  from: 'Zoë <zoe@partner.example>',
  to: sent.replyTo,
  subject: 'Re: étape 3',
  text: 'It also happens in Firefox.\n\nOn Mon, 5 Jan 2026 at 10:00, Support wrote:\n> Which browsers?\n',
  attachments: [{ filename: 'console.txt', content: 'refused to load the script' }],
})
const vacation = { from: 'zoe@partner.example', to: sent.replyTo, subject: 'Away', text: 'I am away until Monday.' }
await program.sendMail({ ...vacation, headers: { 'Auto-Submitted': 'auto-replied' } })
const refused = await program
  .sendMail({ from: 'mallory@elsewhere.example', to: sent.replyTo, text: 'Let me in.' })
  .catch((error: Error & { responseCode?: number }) => error.responseCode)
program.close()
await inbox.close()

const [answer] = (await requester.messages.list(filed.id)).items.filter(({ channel }) => channel === 'mail')
assert.equal(answer?.text, 'It also happens in Firefox.')
assert.ok(answer.quoted?.startsWith('On Mon, 5 Jan 2026'))
const names = (await requester.attachments.list(filed.id)).map(({ name }) => name)
assert.ok(names.includes('console.txt'))

await mock.close()
export const outcome = { outcomes, refused, author: answer.author.email }
console.log(outcome)
