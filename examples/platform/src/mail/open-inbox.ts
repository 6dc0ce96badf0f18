import type { CasesService } from '@waymark/cases/service'
import type { SmtpInbox } from '@waymark/runtime/smtp-inbox'
import type { Log } from '../log/log.js'
import type { Settings } from '../settings/settings.js'
import { takeAnswers, takeAnswersSomewhere } from './take-answers.js'

/** Where a process takes answers by mail, if it does. */
export interface AnswerInbox {
  /** Where this machine reaches it; undefined before it is open, and for a process that takes none. */
  readonly place: { readonly host: string; readonly port: number } | undefined
  open(service: CasesService): Promise<void>
  close(): Promise<void>
}

const demoPort = 8025

function refusePort(error: NodeJS.ErrnoException): never {
  const { code } = error
  throw new Error(
    `answers by mail cannot be taken there (${code}): set WAYMARK_SMTP_PORT or WAYMARK_SMTP_HOST to another`,
  )
}

/** Makes the inbox that the settings ask for. */
export function openInbox({ mail, demo, roles }: Settings, domain: string, log: Log): AnswerInbox {
  const { inboxPort, inboxHost: host } = mail
  let inbox: SmtpInbox | undefined
  return {
    get place() {
      // A server that listens everywhere is reached at home.
      const near = host === '0.0.0.0' || host === '::' ? 'localhost' : host
      return inbox && { host: near, port: inbox.port }
    },
    async open(service) {
      const options = { host, domain, service, log }
      if (inboxPort !== undefined) inbox = await takeAnswers({ ...options, port: inboxPort }).catch(refusePort)
      else if (demo && roles.api) inbox = await takeAnswersSomewhere({ ...options, port: demoPort })
    },
    close: async () => inbox?.close(),
  }
}
