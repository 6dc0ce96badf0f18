import { isRefused, isWaymarkError } from '@waymark/core'
import type { Mailer } from '@waymark/core/ports'
import type { Log } from '../log/log.js'

function fieldsOf(error: unknown): Record<string, unknown> {
  if (!isWaymarkError(error)) return { error }
  // The words of a mail server name the recipient, and a log has nobody's address.
  const reply = isRefused(error) ? error.facts.reply : undefined
  return { code: error.code, ...(reply !== undefined && { reply }) }
}

/** The same mailer, which tells in the log of each mail that could not be sent: it is tried again, and nobody else would hear of it. */
export function tellUnsent(mailer: Mailer, log: Log): Mailer {
  return {
    async send(mail) {
      try {
        await mailer.send(mail)
      } catch (error) {
        log.error('a mail was not sent', fieldsOf(error))
        throw error
      }
    },
  }
}
