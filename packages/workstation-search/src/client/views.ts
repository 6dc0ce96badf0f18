import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { ConnectionKey } from '../model/integration.js'
import type { ViewKind } from '../model/kind.js'
import type { ViewChoice, ViewPage, ViewSort } from '../model/views.js'
import { chooseViewsRoute, getViewChoiceRoute, readViewRoute } from '../wire/routes/views.js'
import { readViewPage } from '../wire/views.js'

/** How a view's rows are read. */
export interface ReadViewOptions extends CallOptions {
  /** Default: the view's own order. */
  readonly sort?: ViewSort
  /** `next` of the page before. */
  readonly after?: string
  /** How many rows a page has, 1 to 200. Default: 25. */
  readonly limit?: number
}

/**
 * The list views of a kind to choose from, at most 80, and the one or two that are on.
 *
 * @throws RefusedError `reconnect_required`, `integration_not_available`, `kind_forbidden`, `application_unavailable`.
 */
export function getViewChoice(
  connection: Connection,
  { connectionId, salt }: ConnectionKey,
  kind: ViewKind,
  options?: CallOptions,
): Promise<ViewChoice> {
  return callRoute(connection, getViewChoiceRoute, { params: { connectionId, kind }, body: { salt } }, options)
}

/**
 * Chooses the one or two views of a kind that are on. The choice is the user's, on every device.
 *
 * @throws RefusedError `min_one_view`, `max_two_views`, `view_not_offered`; and as {@link getViewChoice} does.
 */
export function chooseViews(
  connection: Connection,
  { connectionId, salt }: ConnectionKey,
  kind: ViewKind,
  chosen: readonly string[],
  options?: CallOptions,
): Promise<ViewChoice> {
  const input = { params: { connectionId, kind }, body: { salt, chosen: [...chosen] } }
  return callRoute(connection, chooseViewsRoute, input, options)
}

/**
 * A page of a view's rows, live, with the view's own columns.
 *
 * @throws RefusedError `not_found` for a view that is gone; `validation_failed` for a column that cannot be sorted by; and as
 * {@link getViewChoice} does.
 */
export async function readView(
  connection: Connection,
  { connectionId, salt }: ConnectionKey,
  view: { readonly kind: ViewKind; readonly id: string },
  { sort, after, limit, ...options }: ReadViewOptions = {},
): Promise<ViewPage> {
  const asked = { ...(sort && { sort }), ...(after !== undefined && { after }), ...(limit && { limit }) }
  const input = { params: { connectionId, kind: view.kind, viewId: view.id }, body: { salt, ...asked } }
  return readViewPage(await callRoute(connection, readViewRoute, input, options))
}
