import { defineErrorCodes, NoAnswerError, RefusedError, type WaymarkError } from '@waymark/core'

/** What a mail server says no with. */
export const mailErrorCodes = defineErrorCodes({
  mail_deferred: { status: 503, retryable: true, title: 'The mail server did not take the mail now' },
  mail_refused: { status: 502, retryable: false, title: 'The mail server will never take this mail' },
})

interface SmtpFault {
  readonly code?: string
  readonly response?: string
  readonly responseCode?: number
  readonly permanent?: boolean
}

const longestReply = 200
const noAnswer: Readonly<Record<string, 'timeout' | 'connection_failed'>> = {
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'connection_failed',
  ESOCKET: 'connection_failed',
  EDNS: 'connection_failed',
}

/** An answer to the addresses or the content. Others (greeting, TLS, sign-in) are about the server, whatever their number. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE'])

/** Takes credentials out of a text, in plain, in base64 and as SASL sends them. */
function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
  return forms.reduce((shown, form) => shown.replaceAll(form, '[redacted]'), text)
}

/**
 * What a failed sending is: `mail_refused` when the server will never take this mail, `mail_deferred` when it may later, or no answer.
 * A failed sign-in is the operator's fault and not the mail's, so it is deferred. The library's own error is left out on purpose: it
 * can hold what was sent to sign in.
 */
export function readSmtpFault(error: unknown, secrets: readonly string[]): WaymarkError {
  const { code = '', response = '', responseCode, permanent } = (error ?? {}) as SmtpFault
  if (responseCode === undefined) {
    const known = noAnswer[code]
    const label = code === '' ? 'no reason given' : code
    if (known) return new NoAnswerError(known, `the mail server did not answer (${label})`)
    return new RefusedError<string>(
      'mail_deferred',
      mailErrorCodes.mail_deferred,
      `the mail could not be sent (${label})`,
    )
  }
  const reply = redact(response, secrets).replaceAll(/\s+/g, ' ').slice(0, longestReply)
  const isForGood = permanent === true && aboutTheMail.has(code)
  const kind = isForGood ? 'mail_refused' : 'mail_deferred'
  return new RefusedError<string>(kind, mailErrorCodes[kind], `the mail server answered: ${reply}`, {
    facts: { reply: responseCode },
  })
}
