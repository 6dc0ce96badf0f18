import { readFileSync } from 'node:fs'
import { parseKeys, type SealingKey } from '@waymark/runtime/vault'
import {
  host,
  matching,
  onOrOff,
  origin,
  type Read,
  regions,
  roles,
  serverUrl,
  wholeNumber,
} from './settings/read-values.js'
import type { Region, S3Settings, Settings } from './settings/settings.js'
import { type KnownKey, readKnownKeys } from './wire/api-key-file.js'

/** What was read: settings, or every fault at once. */
export type Environment =
  | { readonly settings: Settings; readonly faults?: undefined }
  | { readonly settings?: undefined; readonly faults: readonly string[] }

type Variables = Readonly<Record<string, string | undefined>>

const own = [
  'WAYMARK_API_KEYS',
  'WAYMARK_CONSOLE',
  'WAYMARK_DATA',
  'WAYMARK_DEMO',
  'WAYMARK_MAIL_DOMAIN',
  'WAYMARK_MAIL_FROM',
  'WAYMARK_REGIONS',
  'WAYMARK_ROLES',
  'WAYMARK_SALESFORCE_PORT',
  'WAYMARK_SALESFORCE_URL',
  'WAYMARK_SEALING_KEYS',
  'WAYMARK_SMTP_HOST',
  'WAYMARK_SMTP_PORT',
  'WAYMARK_STOP_SECONDS',
  'WAYMARK_URL',
]

const both = { api: true, worker: true }
const port = wholeNumber(0, 65_535)
const database = serverUrl(/^postgres(?:ql)?:$/, 'postgres://user:password@host:5432/name')
const mailServer = serverUrl(/^smtps?:$/, 'smtp://user:password@host:587')
const domain = matching(/^(?=.{1,200}$)[\w-]+(?:\.[\w-]+)*$/, 'must be a domain such as reply.example.com')
const sender = matching(
  /^(?:[^<>@\r\n]{1,100} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
  'must be an address such as Support <support@example.com>',
)
const folder = matching(/^[^\0\r\n]+$/, 'must be the path of a folder')
const bucket = matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
const region = matching(/^[a-z0-9-]{1,40}$/, 'must be a region such as eu-west-1')
const prefix = matching(/^[\w./-]{1,100}$/, 'must be letters, digits and ._-/, 100 at most')

function sealingKeys(text: string): Read<readonly SealingKey[]> {
  try {
    return { value: parseKeys(text) }
  } catch {
    return { fault: 'must be keys as id:key, oldest first, divided by commas; a key is the base64 of 32 bytes' }
  }
}

function keysOf(path: string): Read<readonly KnownKey[]> {
  try {
    return readKnownKeys(readFileSync(path, 'utf8'))
  } catch {
    return { fault: 'names a file that cannot be read' }
  }
}

/** Settings that contradict one another. */
function contradictions(variables: Variables, { roles, demo, url, regions }: Settings): string[] {
  const has = (name: string) => Boolean(variables[name])
  const isSplit = !(roles.api && roles.worker)
  const rules: readonly (readonly [isBroken: boolean, fault: string])[] = [
    [
      isSplit && !has('DATABASE_URL'),
      'WAYMARK_ROLES must be api,worker without DATABASE_URL: one process alone can use a folder',
    ],
    [!demo && !has('SMTP_URL'), 'SMTP_URL is needed unless WAYMARK_DEMO is on: mail must leave'],
    [
      !has('S3_BUCKET') && ['S3_REGION', 'S3_ENDPOINT', 'S3_PREFIX'].some(has),
      'S3_BUCKET is needed with S3_REGION, S3_ENDPOINT and S3_PREFIX',
    ],
    [has('S3_BUCKET') && !has('S3_REGION'), 'S3_REGION is needed with S3_BUCKET'],
    [
      !demo && has('WAYMARK_SMTP_HOST') && !has('WAYMARK_SMTP_PORT'),
      'WAYMARK_SMTP_PORT is needed with WAYMARK_SMTP_HOST',
    ],
    [
      regions.length > 0 && !regions.some((one) => one.url === url),
      'WAYMARK_URL must be one of the addresses of WAYMARK_REGIONS: it tells which of them is here',
    ],
    [
      !demo && ['WAYMARK_SALESFORCE_URL', 'WAYMARK_SALESFORCE_PORT'].some(has),
      'WAYMARK_SALESFORCE_URL and WAYMARK_SALESFORCE_PORT are for WAYMARK_DEMO alone: a real Salesforce is reached at the domain that an administrator names',
    ],
    [
      has('WAYMARK_SALESFORCE_URL') && has('WAYMARK_SALESFORCE_PORT'),
      'WAYMARK_SALESFORCE_PORT contradicts WAYMARK_SALESFORCE_URL: where Salesforce is emulated elsewhere, none is started here',
    ],
    [
      demo && roles.api && has('DATABASE_URL') && !['WAYMARK_SALESFORCE_URL', 'WAYMARK_SALESFORCE_PORT'].some(has),
      'WAYMARK_SALESFORCE_PORT is needed with DATABASE_URL in a demo, in one process that takes requests, and WAYMARK_SALESFORCE_URL with its address in the others: they share one emulated Salesforce',
    ],
  ]
  return rules.flatMap(([isBroken, fault]) => (isBroken ? [fault] : []))
}

/** Reads the environment. What is set to nothing counts as not set; a value is never repeated in a fault. */
export function readEnvironment(variables: Variables): Environment {
  const faults: string[] = []

  function take<Value>(name: string, fallback: Value, read: (text: string) => Read<Value>): Value {
    const text = variables[name]
    if (!text) return fallback
    const result = read(text)
    if ('value' in result) return result.value
    faults.push(`${name} ${result.fault}`)
    return fallback
  }
  const takeText = (name: string, read: (text: string) => Read<string>) =>
    take<string | undefined>(name, undefined, read as (text: string) => Read<string | undefined>)

  const settings: Settings = {
    port: take('PORT', 8080, port),
    host: take('HOST', '127.0.0.1', host),
    url: takeText('WAYMARK_URL', origin),
    stopSeconds: take('WAYMARK_STOP_SECONDS', 10, wholeNumber(0, 3_600)),
    roles: take('WAYMARK_ROLES', both, roles),
    demo: take('WAYMARK_DEMO', false, onOrOff),
    data: take('WAYMARK_DATA', 'data', folder),
    databaseUrl: takeText('DATABASE_URL', database),
    s3: takeS3(),
    sealingKeys: take<readonly SealingKey[] | undefined>('WAYMARK_SEALING_KEYS', undefined, sealingKeys),
    mail: {
      url: takeText('SMTP_URL', mailServer),
      domain: takeText('WAYMARK_MAIL_DOMAIN', domain),
      from: takeText('WAYMARK_MAIL_FROM', sender),
      inboxPort: take<number | undefined>('WAYMARK_SMTP_PORT', undefined, port),
      inboxHost: take('WAYMARK_SMTP_HOST', '127.0.0.1', host),
    },
    regions: take<readonly Region[]>('WAYMARK_REGIONS', [], regions),
    salesforce: {
      url: takeText('WAYMARK_SALESFORCE_URL', origin),
      port: take<number | undefined>('WAYMARK_SALESFORCE_PORT', undefined, port),
    },
    apiKeys: take<readonly KnownKey[]>('WAYMARK_API_KEYS', [], keysOf),
    console: take('WAYMARK_CONSOLE', '../console/dist', folder),
  }

  function takeS3(): S3Settings | undefined {
    const parts = {
      bucket: takeText('S3_BUCKET', bucket),
      region: takeText('S3_REGION', region),
      endpoint: takeText('S3_ENDPOINT', origin),
      prefix: takeText('S3_PREFIX', prefix),
    }
    return parts.bucket !== undefined && parts.region !== undefined
      ? { ...parts, bucket: parts.bucket, region: parts.region }
      : undefined
  }

  faults.push(...contradictions(variables, settings))
  for (const name of Object.keys(variables).sort()) {
    if (name.startsWith('WAYMARK_') && !own.includes(name)) {
      faults.push(`${name} is no setting of the platform: it knows ${own.slice(0, -1).join(', ')} and ${own.at(-1)}`)
    }
  }
  return faults.length > 0 ? { faults } : { settings }
}
