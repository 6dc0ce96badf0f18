import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerToken, hygieneOf, type IncomingMail, unfoldQuotation } from './incoming-mail.js'

const own = 'It works again since this morning.\n\nAda'

const histories: Readonly<Record<string, string>> = {
  'Gmail, English': `On Mon, Jan 5, 2026 at 10:02\u202fAM Support <support@waymark.test> wrote:\n\n> Which browser?\n>\n> -- \n> Answer this mail`,
  'Gmail, English, broken in two': `On Mon, Jan 5, 2026 at 10:02 AM Support of the Waymark Team <\nsupport@waymark.test> wrote:\n\n> Which browser?`,
  'Gmail, French': `Le lun. 5 janv. 2026 à 10:02, Support <support@waymark.test> a écrit :\n\n> Quel navigateur ?\n`,
  'Gmail, French, broken in two': `Le lun. 5 janv. 2026 à 10:02, Support <support@waymark.test> a\nécrit :\n\n> Quel navigateur ?`,
  'Apple Mail, English': `> On 5 Jan 2026, at 10:02, Support <support@waymark.test> wrote:\n> \n> Which browser?`,
  'Apple Mail, English, below a line of its own': `On 5 Jan 2026, at 10:02, Support <support@waymark.test> wrote:\n\nWhich browser?\n`,
  'Apple Mail, French': `Le 5 janv. 2026 à 10:02, Support <support@waymark.test> a écrit\u00a0:\n\n> Quel navigateur\u00a0?\n`,
  'Apple Mail, French, letters and accents apart':
    'Le 5 janv. 2026 a\u0300 10:02, Support a e\u0301crit :\n\nQuel navigateur ?'.normalize('NFD'),
  'Outlook, English': `-----Original Message-----\nFrom: Support <support@waymark.test>\nSent: Monday, January 5, 2026 10:02 AM\nTo: Ada Lindqvist <ada.lindqvist@acme.example>\nSubject: [CS-000001] The balloon\n\nWhich browser?`,
  'Outlook, English, under a rule': `________________________________\nFrom: Support <support@waymark.test>\nSent: Monday, January 5, 2026 10:02 AM\nTo: Ada Lindqvist\nSubject: [CS-000001] The balloon\n\nWhich browser?`,
  'Outlook, English, in bold, with many recipients': `*From:* Support <support@waymark.test>\n*Sent:* Monday, January 5, 2026 10:02 AM\n*To:* Ada Lindqvist <ada@acme.example>;\n Ben Okafor <ben@acme.example>;\n Zoe <zoe@partner.example>\n*Subject:* [CS-000001] The balloon\n\nWhich browser?`,
  'Outlook, French': `-----Message d'origine-----\nDe : Support <support@waymark.test>\nEnvoyé : lundi 5 janvier 2026 10:02\nÀ : Ada Lindqvist\nObjet : [CS-000001] La bulle\n\nQuel navigateur ?`,
  'Outlook, French, with a curled apostrophe': `-----Message d’origine-----\nDe : Support\nEnvoyé : lundi 5 janvier 2026 10:02\nÀ : Ada\nObjet : [CS-000001]\n\nQuel navigateur ?`,
  'Outlook, French, under a rule': `________________________________\n\nDe : Support <support@waymark.test>\nEnvoyé : lundi 5 janvier 2026 10:02\nÀ : Ada Lindqvist <ada@acme.example>\nObjet : [CS-000001] La bulle\n\nQuel navigateur ?`,
  'Thunderbird, French': `Le 05/01/2026 à 10:02, Support a écrit :\n> Quel navigateur ?\n`,
  'a program in a language that is not known here': `Op ma 5 jan 2026 om 10:02 schreef Support <support@waymark.test>:\n\n> Welke browser?`,
}

describe('the quoted history of a mail', () => {
  it.each(Object.entries(histories))('of %s is folded away, and kept (CASE-10)', (_, history) => {
    expect(unfoldQuotation(`${own}\n\n${history}`)).toEqual({ text: own, quoted: history.trim() })
    expect(unfoldQuotation(`${own}\n\n${history}`.replaceAll('\n', '\r\n'))).toEqual({
      text: own,
      quoted: history.trim(),
    })
  })

  it.each([
    [
      'answers between the quoted lines',
      'Hello,\n\nOn 5 Jan 2026, at 10:02, Support wrote:\n> Which browser?\nFirefox.\n> Which page?\nAll of them.',
    ],
    ['an answer below the quotation', 'On 5 Jan 2026, at 10:02, Support wrote:\n> Which browser?\n\nFirefox.'],
    ['hours that look like the header of a mail', 'I am free\nFrom: 10:00\nTo: 12:00\non Monday.'],
    ['a sentence that ends with "wrote:"', 'On the phone your colleague wrote:\nplease restart.\nI did, to no avail.'],
    ['a comparison', 'It shows a > b where it should show\n> 5 items\nin the list.'],
    ['a rule between two parts', 'First problem.\n____________________\nMore on the first problem.'],
    ['nothing but a quotation', '> Which browser?\n> Answer this mail'],
  ])('is not what it takes for one: %s stays (CASE-10)', (_, body) => {
    expect(unfoldQuotation(body)).toEqual({ text: body })
  })

  it('never takes a line away: text and history together are the mail (CASE-10)', () => {
    const lines = fc.constantFrom(
      'Hello,',
      '',
      '> quoted',
      '>> deeper',
      'On 5 Jan 2026, at 10:02, Support wrote:',
      'Le lun. 5 janv. 2026 à 10:02, Support <s@w.test> a',
      'écrit :',
      '-----Original Message-----',
      '________________________',
      'From: Support',
      'Sent: Monday',
      'Subject: x',
      '-- ',
      '   indented',
      'at 10:',
    )
    const body = fc.array(fc.oneof({ weight: 4, arbitrary: lines }, fc.string()), { maxLength: 30 })
    const kept = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    fc.assert(
      fc.property(body, (parts) => {
        const mail = parts.join('\n').replaceAll('\r', '')
        const { text, quoted = '' } = unfoldQuotation(mail)
        expect([...kept(text), ...kept(quoted)]).toEqual(kept(mail))
        if (mail.trim() !== '') expect(text).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one line of 100 kB', 'On 5 wrote '.repeat(9_000)],
    ['one line of spaces', `${' '.repeat(100_000)}x`],
    ['fifty thousand quoted lines above an answer', `${'>\n'.repeat(50_000)}Yes.`],
    ['ten thousand beginnings of a history', 'On 5 Jan 2026, at 10:02,\n'.repeat(10_000)],
    ['ten thousand headers', 'From: a\nSent: b\n'.repeat(7_000)],
    ['one line of underscores and dashes', `${'_'.repeat(50_000)}-${'-'.repeat(50_000)}x`],
  ])('is looked for in linear time: %s (CASE-10)', (_, body) => {
    const started = performance.now()
    unfoldQuotation(body)
    // Quadratic, each of these takes seconds.
    expect(performance.now() - started).toBeLessThan(400)
  })
})

const mail: IncomingMail = {
  messageId: '<1@acme.example>',
  from: 'ada@acme.example',
  to: ['case+abc@reply.waymark.test'],
  subject: 'Re: [CS-000001]',
  text: 'Yes.',
  headers: {},
  attachments: [],
}

describe('mail that a machine wrote', () => {
  it.each<[string, Partial<IncomingMail>, string]>([
    [
      'an out-of-office answer of Exchange',
      { headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' } },
      'auto_reply',
    ],
    [
      'an automatic answer (RFC 3834)',
      { headers: { 'auto-submitted': ' Auto-Replied; owner-email="a@b.example"' } },
      'auto_reply',
    ],
    ['a vacation program', { headers: { 'x-autoreply': 'yes' } }, 'auto_reply'],
    ['another vacation program', { headers: { 'x-autorespond': '' } }, 'auto_reply'],
    ['a program that answers in bulk', { headers: { precedence: 'Bulk' } }, 'auto_reply'],
    ['a program that says so', { headers: { precedence: 'auto_reply' } }, 'auto_reply'],
    ['a bounce of Postfix', { from: 'MAILER-DAEMON@mx.acme.example' }, 'bounce'],
    ['a bounce without a domain', { from: 'mailer-daemon' }, 'bounce'],
    ['a postmaster', { from: 'postmaster@acme.example' }, 'bounce'],
    ['a bounce without a sender', { from: '<>' }, 'bounce'],
    ['a bounce by its return path', { headers: { 'return-path': '<>' } }, 'bounce'],
    [
      'a delivery report',
      { headers: { 'content-type': 'multipart/report; report-type=delivery-status; boundary="x"' } },
      'bounce',
    ],
    ['our own mail, come back', { headers: { 'x-waymark-case': 'CS-000001' } }, 'loop'],
    ['a mail from an answer address', { from: 'case+xyz@reply.waymark.test' }, 'loop'],
    ['a mailing list', { headers: { 'list-id': '<news.acme.example>' } }, 'list'],
    ['a mailing list of old', { headers: { precedence: 'list' } }, 'list'],
  ])('%s is known as such (CASE-19)', (_, changes, expected) => {
    expect(hygieneOf({ ...mail, ...changes }, 'reply.waymark.test')).toBe(expected)
  })

  it.each<[string, Partial<IncomingMail>]>([
    ['nothing said', {}],
    ['that says so', { headers: { 'auto-submitted': 'no' } }],
    ['who asks for no automatic answers', { headers: { 'x-auto-response-suppress': 'OOF, AutoReply' } }],
    ['of normal precedence', { headers: { precedence: 'normal', 'return-path': '<ada@acme.example>' } }],
  ])('is none by a person %s (CASE-19)', (_, changes) => {
    expect(hygieneOf({ ...mail, ...changes }, 'reply.waymark.test')).toBeUndefined()
  })
})

it('the token stands in the address, whatever its case and wherever among the recipients (CASE-10)', () => {
  const token = (...to: string[]) => answerToken(to, 'Reply.waymark.test')
  expect(token('ben@acme.example', ' Case+ABC@reply.Waymark.test ')).toBe('abc')
  expect(token('case+abc@reply.waymark.test.evil.example')).toBeUndefined()
  expect(token('case+abc@evil.example', 'xcase+abc@reply.waymark.test')).toBeUndefined()
  expect(token()).toBeUndefined()
})
