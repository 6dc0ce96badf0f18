import type { CasesService } from '@waymark/cases/service'
import { refuse } from '@waymark/core'
import { parseMail } from '@waymark/runtime/mail-parser'
import { type InboundMail, type SmtpInbox, smtpInbox } from '@waymark/runtime/smtp-inbox'
import type { Log } from '../log/log.js'

/** Where answers by mail come in. */
export interface AnswerOptions {
  readonly port: number
  readonly host: string
  /** The domain of the answer addresses. */
  readonly domain: string
  readonly service: CasesService
  readonly log: Log
}

/** What became of a mail, as the log tells it. */
interface Outcome {
  readonly outcome: string
  readonly reason?: string
  readonly caseId?: string
}

async function receive(service: CasesService, { raw, envelope }: InboundMail): Promise<Outcome> {
  const { attachments, ...mail } = await parseMail(raw, { envelope })
  const files = attachments.filter(({ role }) => role !== 'signature')
  const taken = await service.mail.receive({ ...mail, attachments: files })
  return {
    outcome: taken.outcome,
    ...('reason' in taken && { reason: taken.reason }),
    ...('caseId' in taken && { caseId: taken.caseId }),
  }
}

/** Takes answers by mail. Each leaves a line in the log that says what became of it, and nobody's address. */
export function takeAnswers({ port, host, domain, service, log }: AnswerOptions): Promise<SmtpInbox> {
  return smtpInbox({
    port,
    host,
    name: domain,
    domains: [domain],
    // What is refused has its line already.
    onError: () => {},
    async onMail(mail) {
      const outcome = await receive(service, mail).catch((error: unknown) => {
        log.error('mail', { outcome: 'failed', error })
        throw error
      })
      log.info('mail', { ...outcome })
      // The sender learns no more than that: who takes part in a case is nobody else's business.
      if (outcome.reason === 'no_case' || outcome.reason === 'stranger') throw refuse('forbidden', 'not taken')
    },
  })
}

/** The same at a port of choice, or at a free one when that is taken. */
export async function takeAnswersSomewhere(options: AnswerOptions): Promise<SmtpInbox> {
  try {
    return await takeAnswers(options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return takeAnswers({ ...options, port: 0 })
  }
}
