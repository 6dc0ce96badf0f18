/** When somebody looked at a record, and when they last used it elsewhere, as Salesforce writes instants. */
export interface RecentView {
  readonly id: string
  readonly viewed: string | null
  readonly referenced: string | null
}

export type RecentViewsSnapshot = readonly (readonly [userId: string, views: readonly RecentView[]])[]

/** What each user of an org looked at last. */
export interface RecentViews {
  /** Notes records, the latest last. */
  mark(userId: string, ids: readonly string[], how: 'viewed' | 'referenced', at: string): void
  /** What a user looked at or used, latest first: at most 200 of each object. */
  of(userId: string): readonly RecentView[]
  get(userId: string, id: string): RecentView | undefined
  snapshot(): RecentViewsSnapshot
  restore(snapshot: RecentViewsSnapshot): void
}

const mostOfAnObject = 200

function dropOldest(views: Map<string, RecentView>, prefix: string): void {
  const same = [...views.keys()].filter((id) => id.startsWith(prefix))
  for (const id of same.slice(0, Math.max(0, same.length - mostOfAnObject))) views.delete(id)
}

/** Makes an org in which nobody looked at anything. */
export function createRecentViews(): RecentViews {
  const users = new Map<string, Map<string, RecentView>>()

  return {
    mark(userId, ids, how, at) {
      const views = users.get(userId) ?? new Map<string, RecentView>()
      users.set(userId, views)
      for (const id of ids.slice(-mostOfAnObject)) {
        const known = views.get(id) ?? { id, viewed: null, referenced: null }
        // Taken out first, so that it comes to stand last.
        views.delete(id)
        views.set(id, { ...known, [how]: at })
        if (views.size > mostOfAnObject) dropOldest(views, id.slice(0, 3))
      }
    },
    of: (userId) => [...(users.get(userId)?.values() ?? [])].reverse(),
    get: (userId, id) => users.get(userId)?.get(id),
    snapshot: () => [...users].map(([userId, views]) => [userId, [...views.values()]]),
    restore(snapshot) {
      users.clear()
      for (const [userId, views] of snapshot) users.set(userId, new Map(views.map((view) => [view.id, view])))
    },
  }
}
