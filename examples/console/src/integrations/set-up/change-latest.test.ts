import { RefusedError } from '@waymark/core'
import type { Setup, SetupChange } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { changeLatest, type SetupStore } from './change-latest.js'
import { withTick } from './step-progress.js'

const known: Setup = {
  id: 'integration_1',
  version: 1,
  account: 'acme',
  application: 'salesforce',
  name: 'Salesforce',
  hasClientSecret: false,
  scopes: ['api'],
  isEnabled: false,
  segment: { isForAll: false, audiences: [], users: [] },
  confirmedSteps: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

const conflict = { status: 412, retryable: false, title: 'changed in the meantime' }

/** A store in which somebody else has ticked other steps off, before so many of the writes. */
function storeBehind(others: readonly (readonly string[])[]): SetupStore & { readonly sent: unknown[] } {
  let stored = known
  const ahead = [...others]
  const sent: unknown[] = []
  return {
    sent,
    read: async () => stored,
    async change(change: SetupChange, version: number) {
      sent.push([version, change.confirmedSteps])
      const confirmedSteps = ahead.shift()
      if (confirmedSteps) stored = { ...stored, confirmedSteps, version: stored.version + 1 }
      if (version !== stored.version) throw new RefusedError('version_mismatch', conflict)
      stored = { ...stored, ...(change as Partial<Setup>), version: stored.version + 1 }
      return stored
    },
  }
}

const tick = (latest: Setup) => ({ confirmedSteps: withTick(latest, { stepId: 'pkce', isDone: true }) })

it('adds to what somebody else has ticked off in the meantime', async () => {
  const store = storeBehind([['scopes']])
  const changed = await changeLatest(store, known, tick)
  expect(changed.confirmedSteps).toEqual(['scopes', 'pkce'])
  expect(store.sent).toEqual([
    [1, ['pkce']],
    [2, ['scopes', 'pkce']],
  ])
})

it('says so when somebody else is faster three times', async () => {
  const store = storeBehind([['a'], ['b'], ['c']])
  await expect(changeLatest(store, known, tick)).rejects.toMatchObject({ code: 'version_mismatch' })
  expect(store.sent).toHaveLength(3)
})
