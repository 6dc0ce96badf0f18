import type { Call } from '@waymark/core/ports'
import type { ViewKind } from '../model/kind.js'
import {
  checkViewChoice,
  checkViewCount,
  maximumOfferedViews,
  type ViewChoice,
  type ViewPage,
  type ViewSort,
  viewsThatAreOn,
} from '../model/views.js'
import { openConnection } from './access.js'
import type { KeyPair } from './call-input.js'
import type { CrmSession } from './crm-application.js'
import type { Ports } from './ports.js'
import { findViewChoice, keepViewChoice, type ViewChoiceKey } from './view-records.js'
import { withinBudget } from './within-budget.js'

/** Which views of a kind are asked about, and with which connection. */
export interface ViewsOfKind extends KeyPair {
  readonly kind: ViewKind
}

/** A choice as it is asked for. */
export interface ChooseViews extends ViewsOfKind {
  readonly chosen: readonly string[]
}

/** A page of a view as it is asked for. */
export interface ReadView extends ViewsOfKind {
  readonly viewId: string
  readonly sort?: ViewSort | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  /** 1 to 200. Default: 25. */
  readonly limit?: number | undefined
}

const keyOf = ({ principal }: Call, integrationId: string, kind: ViewKind): ViewChoiceKey => ({
  account: principal.account,
  userId: principal.id,
  integrationId,
  kind,
})

function offeredViews(ports: Ports, session: CrmSession, kind: ViewKind, signal: AbortSignal) {
  return withinBudget(ports, signal, (over) => session.listViews(kind, maximumOfferedViews, over))
}

/**
 * The views of a kind to choose from, and those that are on. A view that is no longer offered drops out of the choice, and comes back to
 * it when it is offered again; nothing is written.
 *
 * @throws RefusedError as `openConnection` does; `kind_forbidden`, `application_unavailable` and the like.
 */
export async function getViewChoice(
  ports: Ports,
  call: Call,
  { kind, ...key }: ViewsOfKind,
  signal: AbortSignal,
): Promise<ViewChoice> {
  const { integrationId, session } = await openConnection(ports, call, key)
  const { views: offered, hasMore } = await offeredViews(ports, session, kind, signal)
  const chosen = await call.transaction(
    (tx) => findViewChoice(tx.forAccount(call.principal.account), keyOf(call, integrationId, kind)),
    { reads: true },
  )
  return { integrationId, kind, offered, hasMore, chosen: viewsThatAreOn(chosen, offered) }
}

/**
 * Chooses the one or two views of a kind that are on, for this user and integration, whichever the connection. Of two choices at once the
 * later one stays. How many there are is judged before the application is asked.
 *
 * @throws RefusedError `min_one_view`, `max_two_views`; `view_not_offered` for a view that is not among the first 80; and as
 * {@link getViewChoice} does.
 */
export async function chooseViews(
  ports: Ports,
  call: Call,
  { kind, chosen, connectionId, salt }: ChooseViews,
  signal: AbortSignal,
): Promise<ViewChoice> {
  const { integrationId, session } = await openConnection(ports, call, { connectionId, salt })
  checkViewCount(chosen)
  const { views: offered, hasMore } = await offeredViews(ports, session, kind, signal)
  const kept = checkViewChoice(chosen, offered)
  return await call.transaction(async (tx) => {
    const updatedAt = ports.clock.now().toISOString()
    const store = tx.forAccount(call.principal.account)
    await keepViewChoice(store, keyOf(call, integrationId, kind), { chosen: kept, updatedAt })
    return { integrationId, kind, offered, hasMore, chosen: kept }
  })
}

/**
 * A page of a view's rows, live. It may be any view that the application shows the user, on or not: what is on says what a page of
 * views opens with, and who sees what is the application's to decide.
 *
 * @throws RefusedError `not_found` for a view that is gone or not shared with the user; `validation_failed` for a column that cannot be
 * sorted by; and as {@link getViewChoice} does.
 */
export async function readView(
  ports: Ports,
  call: Call,
  { connectionId, salt, kind, viewId, sort, after = '0', limit = 25 }: ReadView,
  signal: AbortSignal,
): Promise<ViewPage> {
  const { session } = await openConnection(ports, call, { connectionId, salt })
  const page = { sort, skip: Number(after), limit }
  return await withinBudget(ports, signal, (over) => session.readView({ kind, id: viewId }, page, over))
}
