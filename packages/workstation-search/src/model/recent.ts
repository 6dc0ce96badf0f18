import type { Answered } from './answered.js'
import type { SearchKind } from './kind.js'

/** A record that the user has opened, as the application remembers it. */
export interface RecentRecord {
  readonly sourceId: string
  readonly kind: Answered<SearchKind>
  readonly recordId: string
  readonly name: string
  readonly link: string
}
