import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeApiKey } from './access/make-api-key.js'
import { readEnvironment } from './environment.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-environment-'))
afterAll(() => rmSync(folder, { recursive: true }))

const defaults = {
  port: 8080,
  host: '127.0.0.1',
  url: undefined,
  stopSeconds: 10,
  roles: { api: true, worker: true },
  demo: false,
  data: 'data',
  databaseUrl: undefined,
  s3: undefined,
  sealingKeys: undefined,
  mail: { url: undefined, domain: undefined, from: undefined, inboxPort: undefined, inboxHost: '127.0.0.1' },
  regions: [],
  salesforce: { url: undefined, port: undefined },
  apiKeys: [],
  console: '../console/dist',
}

it('has a default for everything of a demo', () => {
  expect(readEnvironment({ PATH: '/usr/bin', PORT: '', WAYMARK_DEMO: 'on' })).toEqual({
    settings: { ...defaults, demo: true },
  })
})

it('takes what is set', () => {
  const { entry } = makeApiKey()
  const keys = join(folder, 'keys.json')
  writeFileSync(keys, JSON.stringify([entry]))
  const sealing = Buffer.alloc(32, 7)
  expect(
    readEnvironment({
      PORT: '0',
      HOST: '[::1]',
      WAYMARK_URL: 'https://support.example.com/',
      WAYMARK_REGIONS: 'eu=https://support.example.com, us=https://us.support.example.com/',
      WAYMARK_STOP_SECONDS: '30',
      WAYMARK_ROLES: 'worker',
      WAYMARK_DATA: '/var/lib/waymark',
      DATABASE_URL: 'postgres://app:s%40cret@db.example:5432/waymark',
      S3_BUCKET: 'waymark-files',
      S3_REGION: 'eu-west-1',
      S3_ENDPOINT: 'http://files.example:9000',
      S3_PREFIX: 'support/',
      SMTP_URL: 'smtps://app:secret@mail.example',
      WAYMARK_MAIL_DOMAIN: 'reply.example.com',
      WAYMARK_MAIL_FROM: 'Support <support@example.com>',
      WAYMARK_SMTP_PORT: '2525',
      WAYMARK_SMTP_HOST: '0.0.0.0',
      WAYMARK_SEALING_KEYS: `k1:${sealing.toString('base64')}`,
      WAYMARK_API_KEYS: keys,
      WAYMARK_CONSOLE: '/srv/console',
    }),
  ).toEqual({
    settings: {
      port: 0,
      host: '::1',
      url: 'https://support.example.com',
      stopSeconds: 30,
      roles: { api: false, worker: true },
      demo: false,
      data: '/var/lib/waymark',
      databaseUrl: 'postgres://app:s%40cret@db.example:5432/waymark',
      s3: {
        bucket: 'waymark-files',
        region: 'eu-west-1',
        endpoint: 'http://files.example:9000',
        prefix: 'support/',
      },
      sealingKeys: [{ id: 'k1', key: sealing }],
      mail: {
        url: 'smtps://app:secret@mail.example',
        domain: 'reply.example.com',
        from: 'Support <support@example.com>',
        inboxPort: 2525,
        inboxHost: '0.0.0.0',
      },
      regions: [
        { region: 'eu', url: 'https://support.example.com' },
        { region: 'us', url: 'https://us.support.example.com' },
      ],
      salesforce: { url: undefined, port: undefined },
      apiKeys: [entry],
      console: '/srv/console',
    },
  })
})

it('names every fault at once, unknown settings too, and repeats no value', () => {
  const { faults } = readEnvironment({
    PORT: '80800',
    HOST: 'not a host',
    WAYMARK_URL: 'https://ada:canary@support.example.com/api',
    WAYMARK_STOP_SECONDS: '-1',
    WAYMARK_ROLES: 'api,canary',
    WAYMARK_DEMO: 'canary',
    WAYMARK_DATA: 'canary\n',
    DATABASE_URL: 'mysql://app:canary@db.example/waymark',
    S3_BUCKET: 'Canary',
    S3_REGION: 'canary canary',
    S3_ENDPOINT: 'canary',
    S3_PREFIX: 'canary canary',
    SMTP_URL: 'smtp://app:canary%zz@mail.example',
    WAYMARK_MAIL_DOMAIN: 'canary@canary',
    WAYMARK_MAIL_FROM: 'canary',
    WAYMARK_SMTP_PORT: 'canary',
    WAYMARK_SMTP_HOST: 'canary canary',
    WAYMARK_SEALING_KEYS: 'k1:canary',
    WAYMARK_REGIONS: 'eu=https://eu.example.com,eu=https://canary.example.com',
    WAYMARK_SALESFORCE_URL: 'https://canary.example.com/services',
    WAYMARK_SALESFORCE_PORT: 'canary',
    WAYMARK_API_KEYS: join(folder, 'canary'),
    WAYMARK_PROT: 'canary',
  })
  expect(faults).toEqual([
    'PORT must be a whole number from 0 to 65535',
    'HOST must be an address or the name of a host, such as 127.0.0.1 or ::1',
    'WAYMARK_URL must be an http or https address without path, query and credentials',
    'WAYMARK_STOP_SECONDS must be a whole number from 0 to 3600',
    'WAYMARK_ROLES must be api, worker, or api,worker',
    'WAYMARK_DEMO must be on or off',
    'WAYMARK_DATA must be the path of a folder',
    'DATABASE_URL must be an address such as postgres://user:password@host:5432/name, with % escaped',
    'S3_BUCKET must be the name of a bucket',
    'S3_REGION must be a region such as eu-west-1',
    'S3_ENDPOINT must be an http or https address without path, query and credentials',
    'S3_PREFIX must be letters, digits and ._-/, 100 at most',
    'WAYMARK_SEALING_KEYS must be keys as id:key, oldest first, divided by commas; a key is the base64 of 32 bytes',
    'SMTP_URL must be an address such as smtp://user:password@host:587, with % escaped',
    'WAYMARK_MAIL_DOMAIN must be a domain such as reply.example.com',
    'WAYMARK_MAIL_FROM must be an address such as Support <support@example.com>',
    'WAYMARK_SMTP_PORT must be a whole number from 0 to 65535',
    'WAYMARK_SMTP_HOST must be an address or the name of a host, such as 127.0.0.1 or ::1',
    'WAYMARK_REGIONS must be regions such as eu=https://eu.example.com,us=https://us.example.com, each once',
    'WAYMARK_SALESFORCE_URL must be an http or https address without path, query and credentials',
    'WAYMARK_SALESFORCE_PORT must be a whole number from 0 to 65535',
    'WAYMARK_API_KEYS names a file that cannot be read',
    expect.stringMatching(/^WAYMARK_SALESFORCE_URL and WAYMARK_SALESFORCE_PORT are for WAYMARK_DEMO alone: /),
    expect.stringMatching(/^WAYMARK_SALESFORCE_PORT contradicts WAYMARK_SALESFORCE_URL: /),
    expect.stringMatching(
      /^WAYMARK_PROT is no setting of the platform: it knows WAYMARK_API_KEYS, .* and WAYMARK_URL$/,
    ),
  ])
  expect(faults?.join('\n').toLowerCase()).not.toContain('canary')
})

it('names settings that contradict one another', () => {
  const demo = { WAYMARK_DEMO: 'on' }
  const database = { DATABASE_URL: 'postgres://db.example/waymark' }
  const faultsOf = (variables: Record<string, string>) => readEnvironment(variables).faults
  expect(faultsOf({})).toEqual(['SMTP_URL is needed unless WAYMARK_DEMO is on: mail must leave'])
  expect(faultsOf({ ...demo, WAYMARK_ROLES: 'api' })).toEqual([
    'WAYMARK_ROLES must be api,worker without DATABASE_URL: one process alone can use a folder',
  ])
  expect(faultsOf({ ...demo, S3_PREFIX: 'a/' })).toEqual([
    'S3_BUCKET is needed with S3_REGION, S3_ENDPOINT and S3_PREFIX',
  ])
  expect(faultsOf({ ...demo, S3_BUCKET: 'files' })).toEqual(['S3_REGION is needed with S3_BUCKET'])
  expect(faultsOf({ SMTP_URL: 'smtp://mail.example', WAYMARK_SMTP_HOST: '::' })).toEqual([
    'WAYMARK_SMTP_PORT is needed with WAYMARK_SMTP_HOST',
  ])
  expect(faultsOf({ ...demo, ...database, WAYMARK_ROLES: 'worker' })).toBeUndefined()
  const regions = { ...demo, WAYMARK_REGIONS: 'eu=https://eu.example.com' }
  const elsewhere = ['WAYMARK_URL must be one of the addresses of WAYMARK_REGIONS: it tells which of them is here']
  expect(faultsOf(regions)).toEqual(elsewhere)
  expect(faultsOf({ ...regions, WAYMARK_URL: 'https://us.example.com' })).toEqual(elsewhere)
  expect(faultsOf({ ...regions, WAYMARK_URL: 'https://eu.example.com' })).toBeUndefined()
})

it('has processes of a demo share one emulated Salesforce', () => {
  const shared = { WAYMARK_DEMO: 'on', DATABASE_URL: 'postgres://db.example/waymark' }
  const faultsOf = (variables: Record<string, string>) => readEnvironment({ ...shared, ...variables }).faults
  const needed = [
    'WAYMARK_SALESFORCE_PORT is needed with DATABASE_URL in a demo, in one process that takes requests, and WAYMARK_SALESFORCE_URL with its address in the others: they share one emulated Salesforce',
  ]
  expect(faultsOf({ WAYMARK_ROLES: 'api' })).toEqual(needed)
  expect(faultsOf({})).toEqual(needed)
  const [port, url] = [{ WAYMARK_SALESFORCE_PORT: '8180' }, { WAYMARK_SALESFORCE_URL: 'http://localhost:8180/' }]
  expect(faultsOf({ ...port, ...url })).toHaveLength(1)
  expect(readEnvironment({ ...shared, ...port }).settings?.salesforce).toEqual({ url: undefined, port: 8180 })
  expect(readEnvironment({ ...shared, ...url }).settings?.salesforce).toEqual({
    url: 'http://localhost:8180',
    port: undefined,
  })
})

it.each([
  'eu',
  'EU=https://eu.example.com',
  'eu=eu.example.com',
  'eu=https://eu.example.com/path',
  'eu=https://eu.example.com,us=https://eu.example.com',
  'eu=https://eu.example.com,',
])('refuses the regions %j', (WAYMARK_REGIONS) => {
  const [fault] = readEnvironment({ WAYMARK_DEMO: 'on', WAYMARK_REGIONS }).faults ?? []
  expect(fault).toMatch(/^WAYMARK_REGIONS must be regions such as /)
})

it.each(['8080.5', '1e3', ' 80', '٨٠', '65536'])('refuses the port %j', (PORT) => {
  expect(readEnvironment({ PORT, WAYMARK_DEMO: 'on' }).faults).toEqual(['PORT must be a whole number from 0 to 65535'])
})
