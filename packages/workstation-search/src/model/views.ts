import { refuseSearch } from './errors.js'
import type { ViewKind } from './kind.js'

/** Of each kind one or two views are on. */
export const maximumChosenViews = 2
/** The choice is among so many views at the most. */
export const maximumOfferedViews = 80
/** A view is read up to so many rows: Salesforce goes no further by offset. */
export const maximumViewRows = 2_000

/** A list view that can be chosen. */
export interface OfferedView {
  readonly id: string
  readonly label: string
}

/** The views of a kind to choose from, and those that are on. */
export interface ViewChoice {
  readonly integrationId: string
  readonly kind: ViewKind | 'unknown'
  /** At most 80, in the application's order. */
  readonly offered: readonly OfferedView[]
  /** Whether the application has more than are offered. */
  readonly hasMore: boolean
  /** The one or two that are on, in the user's order. The first offered one before anybody chose; empty where none is offered. */
  readonly chosen: readonly string[]
}

/** A column of a view. */
export interface ViewColumn {
  readonly field: string
  readonly label: string
  /**
   * The application's type of the field, such as `string`, `date`, `datetime`, `currency` or `boolean`. All are `string` in a view that
   * the application only gives as text for people.
   */
  readonly type: string
  readonly isSortable: boolean
}

/** What a row shows in a column: instants and days are text in RFC 3339, but for a column of the type `string`. */
export type ViewCell = string | number | boolean | null

/** A row of a view. */
export interface ViewRow {
  readonly id: string
  /** Opens the record in the application. */
  readonly link: string
  /** In the order of the columns. */
  readonly cells: readonly ViewCell[]
}

/** An order of rows. */
export interface ViewSort {
  readonly field: string
  readonly direction: 'ascending' | 'descending'
}

/** A page of a view's rows, with the view's own columns. */
export interface ViewPage {
  readonly viewId: string
  readonly label: string
  readonly columns: readonly ViewColumn[]
  /** The order of these rows; absent where the application does not say. */
  readonly sort?: ViewSort
  readonly rows: readonly ViewRow[]
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: string
  /** Whether there are rows beyond the 2,000 that can be read. */
  readonly isCut: boolean
}

// Salesforce writes one id in 15 characters, or in 18 of which the last three are a checksum.
const keyOf = (id: string) => (/^[0-9A-Za-z]{18}$/.test(id) ? id.slice(0, 15) : id)

/** Whether two ids name the same view: one of 15 characters stands for its longer form. */
export function isSameView(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

const distinct = (ids: readonly string[]) => ids.filter((id, at) => ids.findIndex((one) => isSameView(one, id)) === at)

/**
 * Checks how many views are chosen. One that is named twice counts once.
 *
 * @throws RefusedError `min_one_view`, `max_two_views`, with the limits in `facts`.
 */
export function checkViewCount(chosen: readonly string[]): void {
  const count = distinct(chosen).length
  const facts = { minimum: 1, maximum: maximumChosenViews, chosen: count }
  if (count === 0) throw refuseSearch('min_one_view', 'at least one view of each kind stays on', { facts })
  if (count <= maximumChosenViews) return
  throw refuseSearch('max_two_views', 'two views of a kind can be on: switch one off first', { facts })
}

/**
 * Checks a choice of views, and gives it as it is to be kept: in the user's order, none twice, with the ids that are offered.
 *
 * @throws RefusedError `min_one_view`, `max_two_views`, with the limits in `facts`; `view_not_offered`, with the id.
 */
export function checkViewChoice(
  chosen: readonly string[],
  offered: readonly Pick<OfferedView, 'id'>[],
): readonly string[] {
  checkViewCount(chosen)
  return distinct(chosen).map((viewId) => {
    const view = offered.find(({ id }) => isSameView(id, viewId))
    if (view !== undefined) return view.id
    throw refuseSearch('view_not_offered', 'choose among the views that are offered now', { facts: { viewId } })
  })
}

/** The views that are on: of those that were chosen the ones that are still offered, or else the first that is. */
export function viewsThatAreOn(
  chosen: readonly string[],
  offered: readonly Pick<OfferedView, 'id'>[],
): readonly string[] {
  const still = distinct(chosen).flatMap((one) => offered.find(({ id }) => isSameView(id, one))?.id ?? [])
  return still.length > 0 ? still : offered.slice(0, 1).map(({ id }) => id)
}
