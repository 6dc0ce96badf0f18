import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** Where a mail goes, and from whom. */
export interface Posting {
  readonly smtpPort: number
  readonly from: string
  readonly to: string
}

/** Sends a mail by SMTP, as somebody's mail program does. Rejects when the server does not take it. */
export async function sendMail({ smtpPort, from, to }: Posting, mail: SendMailOptions): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true })
  try {
    await transport.sendMail({ from, to, envelope: { from: /<(.+)>/.exec(from)?.[1] ?? from, to: [to] }, ...mail })
  } finally {
    transport.close()
  }
}

/** An answer as mail programs write it: the own words above the history, which is quoted. */
export const quotedAnswer = {
  subject: 'Re: [CS-000001] The onboarding walk-thru stops at step 3',
  text: [
    'It also happens in Firefox.',
    '',
    'On Mon, 5 Jan 2026 at 10:00, Waymark support <support@localhost> wrote:',
    '> Which browsers did you try?',
    '>',
    '> Please answer above this line.',
  ].join('\n'),
} satisfies SendMailOptions

/** One with a file. */
export const answerWithFile = (pdf: Buffer) =>
  ({
    subject: 'The steps as a document',
    text: 'The steps are in the file.',
    attachments: [{ filename: 'étapes.pdf', content: pdf, contentType: 'application/pdf' }],
  }) satisfies SendMailOptions

/** One whose subject and text are not ASCII. */
export const answerInManyScripts = {
  subject: 'Rückfrage : « étape 3 » – 手順 3 ✓',
  text: 'Même chose à Zürich : 手順 3 で止まります. Привет!',
} satisfies SendMailOptions

/** One that has HTML alone, with a script that must not run. */
export const answerInHtml = {
  subject: 'Re: walk-thru',
  html: '<div><p>Only the <b>blue</b> button fails.</p><script>document.title = "owned"</script></div>',
} satisfies SendMailOptions

/** Sends an answer that is signed by S/MIME, with a key made for this. */
export async function sendSigned(posting: Posting): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-signed-'))
  const [key, certificate, content] = [join(place, 'key.pem'), join(place, 'own.pem'), join(place, 'content.txt')]
  const run = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const owner = ['-subj', '/CN=Zoe/emailAddress=zoe@partner.example', '-keyout', key, '-out', certificate]
  run('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...owner)
  writeFileSync(content, 'Content-Type: text/plain; charset=utf-8\r\n\r\nSigned: it is the reordered step.\r\n')
  const signed = run('smime', '-sign', '-in', content, '-signer', certificate, '-inkey', key).toString()
  rmSync(place, { recursive: true })
  const name = `=?UTF-8?B?${Buffer.from(/^[^<]*/.exec(posting.from)?.[0].trim() ?? '').toString('base64')}?=`
  const headers = [`From: ${name} ${posting.from.replace(/^.*</, '<')}`, `To: ${posting.to}`, 'Subject: Signed']
  await sendMail(posting, {
    raw: [...headers, `Message-ID: <${place.slice(-6)}@partner.example>`, signed].join('\r\n'),
  })
}

/** A PDF that people could have sent. */
export const realPdf = (): Buffer => readFileSync(new URL('../../examples/recipes/src/steps.pdf', import.meta.url))
