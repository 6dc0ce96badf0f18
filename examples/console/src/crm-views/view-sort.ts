import type { ViewColumn, ViewSort } from '@waymark/workstation-search'

/** The order after a click on a column: upwards first, then downwards. */
export function nextSort(sort: ViewSort | undefined, { field }: Pick<ViewColumn, 'field'>): ViewSort {
  const isUp = sort?.field === field && sort.direction === 'ascending'
  return { field, direction: isUp ? 'descending' : 'ascending' }
}

/** How a column is sorted, for `aria-sort`. */
export function sortOf(sort: ViewSort | undefined, { field }: Pick<ViewColumn, 'field'>) {
  return sort?.field === field ? sort.direction : 'none'
}
