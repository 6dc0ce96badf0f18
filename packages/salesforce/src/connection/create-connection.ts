import { systemClock } from '@waymark/core'
import { type Connection, type ConnectionOptions, createBudget, createConnection } from '@waymark/core/http'
import { isSalesforceError } from '../model/error.js'
import type { SalesforceSession } from '../model/session.js'
import type { ApiUsage } from '../model/usage.js'
import { readRefusal } from '../wire/refusal.js'
import { watchAnswers } from './watch-answers.js'

type Own = 'baseUrl' | 'scheme' | 'idempotencyHeader' | 'readRefusal'

/** How a client reaches an organization: {@link ConnectionOptions} of core, with where it is and who asks. */
export interface SalesforceConnectionOptions extends Omit<ConnectionOptions, Own> {
  /** `instance_url` of the token answer, such as `https://acme.my.salesforce.com`. */
  readonly instanceUrl: string | URL
  /** Gives and refreshes the access token; takes the place of `token`. */
  readonly session?: SalesforceSession | undefined
  /** The version of the API. The default is `66.0` (Spring '26). */
  readonly apiVersion?: string | undefined
  /** Told whenever an answer says how many requests of the day are used. */
  readonly onUsage?: ((usage: ApiUsage) => void) | undefined
}

/** An organization as the operations see it. Its `baseUrl` ends in the version of the API. */
export interface SalesforceConnection extends Connection {
  /** What the last answer said about the requests of the day. */
  usage(): ApiUsage | undefined
}

/** How long nothing is sent once the requests of the day are used up. The day rolls, so then one request asks again. */
const pause = 60_000
const scope = '/services/data'

/**
 * Describes how to reach an organization. Nothing is sent. Unless told otherwise a failed request is tried four times, from 500
 * milliseconds up to 30 seconds apart. Salesforce has no idempotency keys, so a create is repeated only when it was turned away.
 *
 * @throws TypeError when the instance URL is not one, or the version is not like `66.0`.
 */
export function createSalesforceConnection(options: SalesforceConnectionOptions): SalesforceConnection {
  const { instanceUrl, session, apiVersion = '66.0', onUsage, ...rest } = options
  if (!/^\d{2,3}\.0$/.test(apiVersion)) throw new TypeError('apiVersion must be a version such as 66.0')
  const clock = options.clock ?? systemClock
  const budget = options.budget === false ? undefined : (options.budget ?? createBudget())
  let usage: ApiUsage | undefined

  const report = (remaining: number) => {
    const now = clock.now().getTime()
    // A shared budget that is out of reach must not fail a call that was answered.
    Promise.resolve(budget?.report(scope, { remaining, resetsAt: now + pause }, now)).catch(() => undefined)
  }
  const base = createConnection({
    ...rest,
    baseUrl: instanceUrl,
    token: session === undefined ? options.token : (refused) => session.token(refused),
    retry: options.retry ?? { attempts: 4, baseDelay: 500, maximumDelay: 30_000 },
    idempotencyHeader: false,
    // The usage is one of the organization, whichever address is asked.
    budget: budget === undefined ? false : { reserve: (_, now) => budget.reserve(scope, now), report: budget.report },
    readRefusal(answer) {
      const error = readRefusal(answer)
      if (isSalesforceError(error, 'request_limit_exceeded')) report(0)
      return error
    },
  })
  const fetch = watchAnswers({
    fetch: options.fetch,
    instanceUrl: base.baseUrl,
    session,
    clock,
    onUsage(told) {
      usage = told
      report(told.remaining)
      onUsage?.(told)
    },
  })
  return Object.freeze({ ...base, fetch, baseUrl: `${base.baseUrl}/services/data/v${apiVersion}`, usage: () => usage })
}
