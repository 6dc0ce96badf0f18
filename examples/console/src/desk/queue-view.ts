import type { CaseFilter } from '@waymark/cases'
import { type CaseSearch, filterOf } from '../cases/list/case-search.js'

/** The views of the queue. */
export const queueViews = ['unassigned', 'mine', 'all'] as const
export type QueueView = (typeof queueViews)[number]

/** What a view asks for. What is closed waits for nobody, so it is shown to whoever asks for that state alone. */
export function queueFilter(view: QueueView, search: CaseSearch, engineerId: string): CaseFilter {
  const filter = filterOf(search)
  return {
    ...filter,
    scope: 'desk',
    ...(!filter.state && { tab: 'open' as const }),
    ...(view !== 'all' && { assignee: view === 'mine' ? engineerId : 'nobody' }),
  }
}
