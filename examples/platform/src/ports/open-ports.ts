import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { type Clock, randomIds, systemClock } from '@waymark/core'
import type { Blobs } from '@waymark/core/ports'
import { folderBlobs } from '@waymark/runtime/blobs'
import { type DurableDatabase, openEmbeddedDatabase, openPostgresDatabase } from '@waymark/runtime/database'
import { smtpMailer } from '@waymark/runtime/mailer'
import { keyVault, readKeyFile, type SealingKey } from '@waymark/runtime/vault'
import type { Log } from '../log/log.js'
import { startCatcher } from '../mail/catcher.js'
import { tellUnsent } from '../mail/tell-unsent.js'
import type { S3Settings, Settings } from '../settings/settings.js'
import type { PlatformPorts } from './platform-ports.js'
import { probesOf, rarely } from './probes.js'

async function openS3({ bucket, region, endpoint, prefix }: S3Settings): Promise<Blobs> {
  // Loaded here: it is large, and most processes keep their files in a folder.
  const { s3Blobs } = await import('@waymark/runtime/s3')
  const reach = { region, ...(endpoint !== undefined && { endpoint, forcePathStyle: true }) }
  return s3Blobs({ options: reach, bucket, ...(prefix !== undefined && { prefix }) })
}

/** A key of its own, made of the oldest one: it stays the same while keys are added. */
function fingerprintKeyOf([oldest]: readonly SealingKey[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync('sha256', oldest?.key ?? '', '', 'waymark idempotency fingerprints', 32))
}

/** Opens what the settings name: in the folder where they name nothing. The database is still to be opened with its collections. */
export async function openPorts(settings: Settings, clock: Clock, log: Log): Promise<PlatformPorts> {
  const { data, databaseUrl, s3, sealingKeys, mail } = settings
  const blobs = s3 ? await openS3(s3) : await folderBlobs({ folder: join(data, 'blobs') })
  const keys = sealingKeys ?? (await readKeyFile(join(data, 'vault.keys')))
  const vault = keyVault({ keys })

  let database: DurableDatabase | undefined
  const ends: (() => Promise<void> | void)[] = []
  async function findMailServer(): Promise<string> {
    if (mail.url !== undefined) return mail.url
    const catcher = await startCatcher({ log, ports: () => database && { database, blobs, clock } })
    ends.push(() => catcher.close())
    return `smtp://127.0.0.1:${catcher.port}`
  }
  const mailer = smtpMailer({ url: await findMailServer(), blobs, clock })
  ends.unshift(() => mailer.close())

  const options = {
    clock,
    mailer: tellUnsent(mailer, log),
    onError: (error: unknown) => log.error('failed', { error }),
  }
  try {
    database =
      databaseUrl === undefined
        ? await openEmbeddedDatabase({ folder: join(data, 'database'), ...options })
        : openPostgresDatabase({ url: databaseUrl, ...options })
  } catch (error) {
    for (const end of ends) await end()
    throw error
  }

  const opened = database
  return {
    database: opened,
    blobs,
    vault,
    fingerprintKey: fingerprintKeyOf(keys),
    clock,
    ids: randomIds,
    isShared: databaseUrl !== undefined,
    probes: {
      ...probesOf({ database: opened, blobs, vault }),
      database: () => opened.ping(),
      mail: rarely(() => mailer.verify(), 5_000, systemClock),
    },
    async close() {
      await opened.close()
      for (const end of ends) await end()
    },
  }
}
