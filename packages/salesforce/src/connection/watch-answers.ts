import type { Clock } from '@waymark/core'
import type { Fetch } from '@waymark/core/http'
import type { SalesforceSession } from '../model/session.js'
import { type ApiUsage, readUsage } from '../model/usage.js'

interface Watched {
  readonly fetch: Fetch | undefined
  /** Without a slash at the end. */
  readonly instanceUrl: string
  readonly session: SalesforceSession | undefined
  readonly clock: Clock
  readonly onUsage: (usage: ApiUsage) => void
}

/**
 * A `fetch` that knows what is Salesforce's own about an answer: the header with the usage, and two statuses below 400 that are
 * no redirects. And it asks where the session says that the organization has moved to.
 */
export function watchAnswers({ fetch, instanceUrl, session, clock, onUsage }: Watched): Fetch {
  return async (input, init) => {
    const home = session?.instanceUrl?.replace(/\/+$/, '') ?? instanceUrl
    const asked = typeof input === 'string' && home !== instanceUrl ? moved(input, instanceUrl, home) : input
    const response = await (fetch ?? globalThis.fetch)(asked, init)
    const usage = readUsage(response.headers.get('sforce-limit-info'), clock.now())
    if (usage !== undefined) onUsage(usage)
    return withoutRedirect(response)
  }
}

function moved(address: string, from: string, to: string): string {
  return address.startsWith(`${from}/`) ? to + address.slice(from.length) : address
}

// Core takes every status from 300 to 399 for a redirect. Here 300 lists the records that an external id matches, and 304 says
// that nothing was modified.
function withoutRedirect(response: Response): Response {
  const { status, headers } = response
  if (status === 300) return new Response(response.body, { status: 409, headers })
  if (status === 304) return new Response(null, { status: 204, headers })
  return response
}
