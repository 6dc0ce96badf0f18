import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ViewColumn, ViewKind, ViewRow, ViewSort } from '@waymark/workstation-search'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../words/language.js'
import styles from './crm-views.module.css'
import { createCellWriter, isNumeric } from './view-cell.js'
import { ViewRowCells } from './view-row-cells.js'
import { nextSort, sortOf } from './view-sort.js'

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }

/** The rows of a view, in a box of their own; cards on a phone. */
export function ViewTable({
  integrationId,
  kind,
  name,
  columns,
  rows,
  sort,
  isStale,
  onSort,
}: {
  readonly integrationId: string
  readonly kind: ViewKind
  readonly name: string
  readonly columns: readonly ViewColumn[]
  readonly rows: readonly ViewRow[]
  readonly sort: ViewSort | undefined
  /** Whether these are the rows of the order before, while the new ones are read. */
  readonly isStale: boolean
  readonly onSort: (sort: ViewSort) => void
}) {
  const { t, i18n } = useTranslation()
  const write = useMemo(
    () => createCellWriter({ locale: localeOf(i18n.language), yes: t('crmViews.yes'), no: t('crmViews.no') }),
    [i18n.language, t],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.box} tabIndex={0} aria-label={t('crmViews.region', { view: name })} aria-busy={isStale}>
      <Table className={styles.table} highlightOnHover verticalSpacing={6} aria-label={name} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => {
              const sorted = sortOf(sort, column)
              const Arrow = arrows[sorted]
              const { direction } = nextSort(sort, column)
              const action = direction === 'ascending' ? 'crmViews.sortUp' : 'crmViews.sortDown'
              return (
                <Table.Th
                  key={column.field}
                  scope="col"
                  {...(column.isSortable && { 'aria-sort': sorted })}
                  {...(isNumeric(column) && { ta: 'right' as const })}
                >
                  {column.isSortable ? (
                    <UnstyledButton
                      fz="sm"
                      fw={700}
                      title={t(action, { column: column.label })}
                      onClick={() => onSort(nextSort(sort, column))}
                    >
                      {column.label} <Arrow size={14} aria-hidden className={styles.arrow} data-sorted={sorted} />
                      <VisuallyHidden>{t(action, { column: column.label })}</VisuallyHidden>
                    </UnstyledButton>
                  ) : (
                    column.label
                  )}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} data-record={row.id}>
              <ViewRowCells integrationId={integrationId} kind={kind} columns={columns} row={row} write={write} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
