import type { Clock } from '@waymark/core'
import type { SeededIds } from '@waymark/core/testing'
import type { Row } from '../org/model.js'
import type { Schema } from '../org/schema.js'
import type { OrgSettings } from '../org/settings.js'
import type { SearchIndex } from '../sosl/search-index.js'
import type { Access } from './access.js'
import type { ProfileRules } from './profile-rules.js'
import type { ReadFaults } from './read-faults.js'
import type { RecentViews } from './recent-views.js'
import type { Store } from './store.js'
import type { WriteRules } from './write-rules.js'

/** An org: its objects, data, people and rules. */
export interface World {
  readonly schema: Schema
  readonly store: Store
  readonly settings: OrgSettings
  readonly clock: Clock
  readonly ids: SeededIds
  readonly rules: WriteRules
  readonly readFaults: ReadFaults
  readonly searchIndex: SearchIndex
  readonly recentViews: RecentViews
  readonly orgId: string
  readonly profiles: Map<string, ProfileRules>
  /** What records were shared for, by record, then by user. */
  readonly shares: Map<string, Map<string, 'Read' | 'Edit'>>
  /** Fields that only a permission set shows. */
  readonly ungranted: Set<string>
  /** When rows were written, for the lag of search; only while there is one. */
  readonly writtenAt: WeakMap<Row, number>
  access(user: Row): Access
}

/** What a writer asked for beside the record. */
export interface WriteOptions {
  readonly allowDuplicates?: boolean
}

/** Who acts in an org. */
export interface Actor {
  readonly world: World
  readonly access: Access
}
