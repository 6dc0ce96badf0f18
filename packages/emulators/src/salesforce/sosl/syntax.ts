import type { Condition, Expression, Order } from '../soql/syntax.js'
import type { SearchGroup } from './haystack.js'

/** One object of RETURNING. */
export interface Returning {
  readonly object: string
  readonly at: number
  /** None: only ids. */
  readonly fields: readonly Expression[]
  readonly where: Condition | undefined
  readonly listView: string | undefined
  readonly orderBy: readonly Order[]
  readonly limit: number | undefined
  readonly offset: number | undefined
}

/** A SOSL statement. */
export interface Search {
  readonly text: string
  readonly find: string
  readonly group: SearchGroup
  readonly returning: readonly Returning[]
  readonly limit: number | undefined
  readonly highlight: boolean
  readonly snippet: boolean
  readonly metadata: boolean
}
