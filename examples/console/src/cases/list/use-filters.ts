import { useNavigate } from '@tanstack/react-router'
import { type CaseSearch, filterNames } from './case-search.js'

/** Changes the filters in the address. Typing does not fill the history. */
export function useFilters() {
  const navigate = useNavigate()
  const put = (change: CaseSearch) =>
    navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: object) => {
        const next = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined && value !== '')
        return Object.fromEntries(next) as never
      },
    })
  return {
    change: put,
    clear: () => put(Object.fromEntries(filterNames.map((name) => [name, undefined]))),
  }
}
