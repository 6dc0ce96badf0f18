import type { Clock } from '@waymark/core'
import type { SeededIds } from '@waymark/core/testing'
import { standardObjects } from '../objects/standard-objects.js'
import type { Row } from '../org/model.js'
import { createSchema } from '../org/schema.js'
import { defaultSettings } from '../org/settings.js'
import { createSearchIndex } from '../sosl/search-index.js'
import { type Access, createAccess } from './access.js'
import { type ProfileRules, standardProfiles } from './profile-rules.js'
import { createReadFaults } from './read-faults.js'
import { createRecentViews } from './recent-views.js'
import { createStore } from './store.js'
import type { World } from './world.js'
import { createWriteRules } from './write-rules.js'

const pod = 'Em0'

/** Makes an org without data. */
export function createWorld(clock: Clock, ids: SeededIds): World {
  const schema = createSchema(standardObjects, clock.now())
  const prefixes = new Map<string, string>()
  const objectOf = (prefix: string) => {
    const known = prefixes.get(prefix) ?? schema.byPrefix(prefix)?.name
    if (known !== undefined) prefixes.set(prefix, known)
    return known
  }
  const store = createStore(objectOf, pod)
  const organization = schema.find('Organization')
  const profiles = new Map<string, ProfileRules>()
  const shares: World['shares'] = new Map()
  const known = new WeakMap<Row, Access>()
  const fallback = standardProfiles[3] as ProfileRules

  const world: World = {
    schema,
    store,
    settings: defaultSettings(),
    clock,
    ids,
    rules: createWriteRules(),
    readFaults: createReadFaults(),
    searchIndex: createSearchIndex(store),
    recentViews: createRecentViews(),
    orgId: organization ? store.newId(organization) : '',
    profiles,
    shares,
    ungranted: new Set(),
    writtenAt: new WeakMap(),
    access(user) {
      const made =
        known.get(user) ??
        createAccess(
          {
            schema,
            store,
            settings: world.settings,
            ungranted: world.ungranted,
            profileOf: (one) => profiles.get(String(one.ProfileId)) ?? fallback,
            shareOf: (record, person) => shares.get(record)?.get(person),
          },
          user,
        )
      known.set(user, made)
      return made
    },
  }
  return world
}
