import { redactFields, redactText } from './redact.js'

/** What a line says beside its message. */
export type LogFields = Readonly<Record<string, unknown>>

/** Where the platform tells what happens. */
export interface Log {
  info(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** A log of JSON lines, each with its real time, and without secrets. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const log =
    (level: string) =>
    (message: string, fields: LogFields = {}) =>
      write(JSON.stringify({ at: now().toISOString(), level, message: redactText(message), ...redactFields(fields) }))
  return { info: log('info'), error: log('error') }
}
