import { WebhookError } from './error.js'
import type { WebhookHeaders } from './message.js'

type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>

/** Where headers are read: a `Headers`, or a record such as Node's `request.headers`, with names in any letter case. */
export type HeaderSource = { get(name: string): string | null } | HeaderRecord

/**
 * The value of a header; several are joined by a space.
 *
 * @throws WebhookError `webhook_header_missing` when it is absent or empty.
 */
export function readHeader(headers: HeaderSource, name: keyof WebhookHeaders): string {
  const found =
    typeof headers.get === 'function'
      ? headers.get(name)
      : ((headers as HeaderRecord)[name] ??
        Object.entries(headers as HeaderRecord).find(([key]) => key.toLowerCase() === name)?.[1])
  const value = typeof found === 'string' ? found : found?.join(' ')
  if (!value) throw new WebhookError('webhook_header_missing', 400, `${name} is missing`)
  return value
}
