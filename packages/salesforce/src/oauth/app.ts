import { type Connection, type ConnectionOptions, createConnection } from '@waymark/core/http'

/** An External Client App of Salesforce, or a connected app made before Spring '26. */
export interface OAuthAppOptions
  extends Pick<ConnectionOptions, 'fetch' | 'clock' | 'timeout' | 'retry' | 'hooks' | 'tracer' | 'random'> {
  /**
   * Where people sign in: the organization's own domain (`https://acme.my.salesforce.com`), which client credentials need, or
   * `https://login.salesforce.com` and, for sandboxes, `https://test.salesforce.com`.
   */
  readonly loginUrl: string | URL
  /** The consumer key. */
  readonly clientId: string
  /** The consumer secret. A public client, such as a page or a program on somebody's desk, must not have one. */
  readonly clientSecret?: string | undefined
}

/** An app as the operations see it. */
export interface OAuthApp {
  readonly connection: Connection
  readonly clientId: string
  /** Not enumerable, so that it stays out of logs. */
  readonly clientSecret?: string
}

/**
 * Describes an app. Nothing is sent.
 *
 * @throws TypeError when the login URL is not one.
 */
export function createOAuthApp({ loginUrl, clientId, clientSecret, ...options }: OAuthAppOptions): OAuthApp {
  const connection = createConnection({ ...options, baseUrl: loginUrl, idempotencyHeader: false })
  const app: OAuthApp = { connection, clientId }
  if (clientSecret !== undefined) Object.defineProperty(app, 'clientSecret', { value: clientSecret, enumerable: false })
  return Object.freeze(app)
}
