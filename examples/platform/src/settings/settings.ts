import type { SealingKey } from '@waymark/runtime/vault'
import type { KnownKey } from '../wire/api-key-file.js'

/** What the platform is told by its environment. */
export interface Settings {
  /** `PORT`: 0 takes a free one. Default: 8080. */
  readonly port: number
  /** `HOST`: the address to listen at. Default: 127.0.0.1, so that only this machine is answered. */
  readonly host: string
  /** `WAYMARK_URL`: where people reach it, for links in mails. Default: `http://localhost:<port>`. */
  readonly url: string | undefined
  /** `WAYMARK_STOP_SECONDS`: how long requests may take to their end once it is told to stop. Default: 10. */
  readonly stopSeconds: number
  /** `WAYMARK_ROLES`: an api takes requests, a worker does jobs, timers and mail. Default: both. */
  readonly roles: Roles
  /** `WAYMARK_DEMO`: demo people, their story, and the demo's own routes. Default: off. */
  readonly demo: boolean
  /** `WAYMARK_DATA`: the folder of what is not kept elsewhere. Default: `data`. */
  readonly data: string
  /** `DATABASE_URL`: a PostgreSQL. Default: a database in the folder. */
  readonly databaseUrl: string | undefined
  /** `S3_BUCKET` and its like. Default: files in the folder. */
  readonly s3: S3Settings | undefined
  /** `WAYMARK_SEALING_KEYS`. Default: a file of the folder. */
  readonly sealingKeys: readonly SealingKey[] | undefined
  readonly mail: MailSettings
  /** `WAYMARK_REGIONS`: where people reach each region of this deployment, this one included. Default: none but `url`. */
  readonly regions: readonly Region[]
  readonly salesforce: SalesforceSettings
  /** The keys of the file that `WAYMARK_API_KEYS` names. Default: none. */
  readonly apiKeys: readonly KnownKey[]
  /** `WAYMARK_CONSOLE`: the folder of the built console. Default: `../console/dist`. */
  readonly console: string
}

/** What a process does. */
export interface Roles {
  readonly api: boolean
  readonly worker: boolean
}

/** Where files are kept on S3. Credentials come by AWS's own variables. */
export interface S3Settings {
  /** `S3_BUCKET`. */
  readonly bucket: string
  /** `S3_REGION`. */
  readonly region: string
  /** `S3_ENDPOINT`: a server that speaks S3's language. */
  readonly endpoint: string | undefined
  /** `S3_PREFIX`: stands before every key. */
  readonly prefix: string | undefined
}

/** A region of a deployment, with the origin at which people reach it. */
export interface Region {
  readonly region: string
  readonly url: string
}

/** The Salesforce of a demo. For real it is reached at the domain that an administrator names. */
export interface SalesforceSettings {
  /** `WAYMARK_SALESFORCE_URL`: one that another process emulates. Default: this process does. */
  readonly url: string | undefined
  /** `WAYMARK_SALESFORCE_PORT`: where it is emulated. Default: 8180, or a free one when that is taken. */
  readonly port: number | undefined
}

/** How mail goes and comes. */
export interface MailSettings {
  /** `SMTP_URL`: who sends mail. Without it the demo catches its own. */
  readonly url: string | undefined
  /** `WAYMARK_MAIL_DOMAIN`: the domain of answer addresses. Default: `reply.` and the host of the URL. */
  readonly domain: string | undefined
  /** `WAYMARK_MAIL_FROM`: the sender. Default: `Waymark support <support@<host of the URL>>`. */
  readonly from: string | undefined
  /** `WAYMARK_SMTP_PORT`: where answers are taken. Default: none; in the demo 8025, or a free one when that is taken. */
  readonly inboxPort: number | undefined
  /** `WAYMARK_SMTP_HOST`. Default: 127.0.0.1. */
  readonly inboxHost: string
}
