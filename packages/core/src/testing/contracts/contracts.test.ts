import { describe, it } from 'vitest'
import { systemClock } from '../../clock/clock.js'
import { createVirtualClock } from '../../clock/virtual-clock.js'
import { randomIds } from '../../ids/ids.js'
import { createSeededIds } from '../../ids/seeded-ids.js'
import { describeChecks } from '../suite.js'
import { blobsContract } from './blobs-contract.js'
import { clockContract } from './clock-contract.js'
import { databaseContract } from './database-contract.js'
import { idsContract } from './ids-contract.js'
import { mailerContract } from './mailer-contract.js'
import {
  memoryBlobsSubject,
  memoryDatabaseSubject,
  memoryMailerSubject,
  memoryVaultSubject,
} from './memory-subjects.js'
import { vaultContract } from './vault-contract.js'

const runner = { describe, it }

describeChecks('the memory database', databaseContract, () => memoryDatabaseSubject(), runner)
describeChecks('the memory blobs', blobsContract, memoryBlobsSubject, runner)
describeChecks('the memory mailer', mailerContract, memoryMailerSubject, runner)
describeChecks('the memory vault', vaultContract, () => memoryVaultSubject(), runner)
describeChecks('the memory vault with a seed', vaultContract, () => memoryVaultSubject('seed'), runner)
describeChecks('the random ids', idsContract, async () => ({ ids: randomIds }), runner)
describeChecks('the seeded ids', idsContract, async () => ({ ids: createSeededIds(1) }), runner)
describeChecks(
  'the system clock',
  clockContract,
  async () => ({ clock: systemClock, pass: (span) => systemClock.sleep(span) }),
  runner,
)
describeChecks(
  'the virtual clock',
  clockContract,
  async () => {
    const clock = createVirtualClock()
    return { clock, pass: (span) => clock.advance(span) }
  },
  runner,
)
