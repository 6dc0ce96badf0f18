import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Case, CaseFilter } from '@waymark/cases'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { ShowMore } from '../../parts/show-more.js'
import { queries } from '../../session/clients.js'
import { CaseCards } from './case-cards.js'
import type { CaseColumn } from './case-columns.js'
import { type CaseOrder, CaseTable } from './case-table.js'
import classes from './list.module.css'

/** The cases of a filter, page by page: as a table, on a phone as cards. */
export function CaseResults({
  filter,
  columns,
  order,
  onOrder,
  filters,
  empty,
  action,
  refusal,
  refreshEvery,
}: {
  readonly filter: CaseFilter
  readonly columns: readonly CaseColumn[]
  readonly order: CaseOrder
  readonly onOrder: (order: CaseOrder) => void
  /** Stands above the list, unless there can be none. */
  readonly filters: ReactNode
  /** Shown in place of a list of nothing. */
  readonly empty: ReactNode
  readonly action?: ((found: Case) => ReactNode) | undefined
  /** Says better than a notice why there is no list; undefined for any other error. */
  readonly refusal?: (error: unknown) => ReactNode
  /** Reads the list again after so many milliseconds. */
  readonly refreshEvery?: number
}) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false })
  const query = useInfiniteQuery({
    ...queries.cases.list({ ...filter, order }),
    placeholderData: keepPreviousData,
    ...(refreshEvery !== undefined && { refetchInterval: refreshEvery }),
  })
  const pages = query.data?.pages
  // A case that moved between two readings must not stand here twice.
  const cases = useMemo(
    () => [...new Map(pages?.flatMap(({ items }) => items).map((one) => [one.id, one])).values()],
    [pages],
  )

  // "Show more" goes away with the last page, so the focus moves on to the first case that came.
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef({ pages: 0, cases: 0 })
  useEffect(() => {
    const before = seen.current
    seen.current = { pages: pages?.length ?? 0, cases: cases.length }
    if (before.pages === 0 || seen.current.pages <= before.pages) return
    const first = place.current?.querySelectorAll<HTMLElement>('[data-case]')[before.cases]
    first?.querySelector('a')?.focus({ preventScroll: true })
  }, [pages, cases])

  const refused = query.error && !query.data ? refusal?.(query.error) : undefined
  if (refused) return refused
  const list = { cases, columns, action }
  return (
    <>
      {filters}
      <div
        ref={place}
        aria-busy={query.isPlaceholderData}
        {...(query.isPlaceholderData && { className: classes.stale })}
      >
        <Text component="div" size="sm" c="dimmed" my="xs" role="status">
          {query.isPending && <VisuallyHidden>{t('parts.loading')}</VisuallyHidden>}
          {cases.length > 0 && t(query.hasNextPage ? 'cases.soFar' : 'cases.all', { count: cases.length })}
        </Text>
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        {query.isPending && <ListSkeleton />}
        {query.data && cases.length === 0 && empty}
        {cases.length > 0 &&
          (isNarrow ? <CaseCards {...list} /> : <CaseTable {...list} order={order} onOrder={onOrder} />)}
        <ShowMore query={query} />
      </div>
    </>
  )
}

function ListSkeleton() {
  return (
    <Stack gap="xs">
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  )
}
