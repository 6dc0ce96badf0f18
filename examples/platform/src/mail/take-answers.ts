import type { CasesService } from '@waymark/cases/service'
import { isRefused, refuse } from '@waymark/core'
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

const mostAddresses = 20

/** What became of a mail, as the log tells it. */
interface Outcome {
  readonly outcome: string
  readonly reason?: string
  readonly caseId?: string
}

type Taken = Awaited<ReturnType<CasesService['mail']['receive']>>

function tell(taken: Taken): Outcome {
  return {
    outcome: taken.outcome,
    ...('reason' in taken && { reason: taken.reason }),
    ...('caseId' in taken && { caseId: taken.caseId }),
  }
}

/** Whoever answers several cases with one mail answers each of them. */
async function receive(service: CasesService, { raw, envelope }: InboundMail): Promise<readonly Outcome[]> {
  const { attachments, fromName, ...mail } = await parseMail(raw, { envelope })
  const files = attachments.filter(({ role }) => role !== 'signature')
  const outcomes: Outcome[] = []
  for (const to of new Set(envelope.to.map((address) => address.toLowerCase()))) {
    const answer = { ...mail, to: [to], attachments: files, ...(fromName !== '' && { fromName }) }
    outcomes.push(tell(await service.mail.receive(answer)))
  }
  return outcomes
}

/** What is no fault of ours: a mail that is too large, has too many parts, or is none. */
function refusalOf(error: unknown): Outcome | undefined {
  const isRefusal = isRefused(error) && (error.code === 'payload_too_large' || error.code === 'malformed_request')
  return isRefusal ? { outcome: 'refused', reason: error.code } : undefined
}

const isTold = ({ reason }: Outcome) => reason === 'no_case' || reason === 'stranger'

/** Takes answers by mail. Each leaves a line in the log that says what became of it, and nobody's address. */
export function takeAnswers({ port, host, domain, service, log }: AnswerOptions): Promise<SmtpInbox> {
  return smtpInbox({
    port,
    host,
    name: domain,
    domains: [domain],
    // Whoever has more is told to send the others by themselves.
    limits: { recipients: mostAddresses },
    // What is refused has its line already.
    onError: () => {},
    async onMail(mail) {
      const outcomes = await receive(service, mail).catch((error: unknown) => {
        const refusal = refusalOf(error)
        if (refusal) log.info('mail', { ...refusal })
        else log.error('mail', { outcome: 'failed', error })
        throw error
      })
      for (const outcome of outcomes) log.info('mail', { ...outcome })
      // The sender learns no more than that: who takes part in a case is nobody else's business.
      if (outcomes.every(isTold)) throw refuse('forbidden', 'not taken')
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
