import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useTable } from '@tanstack/react-table'
import type { Case } from '@waymark/cases'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseColumn, caseColumns, caseTableFeatures } from './case-columns.js'
import classes from './list.module.css'

/** The order of filing. */
export type CaseOrder = 'newest' | 'oldest'

/** Cases in rows. */
export function CaseTable({
  cases,
  columns: names,
  order,
  onOrder,
  action,
}: {
  readonly cases: readonly Case[]
  readonly columns: readonly CaseColumn[]
  readonly order: CaseOrder
  readonly onOrder: (order: CaseOrder) => void
  readonly action?: ((found: Case) => ReactNode) | undefined
}) {
  const { t } = useTranslation()
  const sortable = names.includes('filed') ? 'filed' : 'number'
  const columns = useMemo(() => caseColumns(t, names, sortable, action), [t, names, sortable, action])
  const data = useMemo(() => [...cases], [cases])
  const table = useTable({
    features: caseTableFeatures,
    columns,
    data,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: [{ id: sortable, desc: order === 'newest' }] },
    onSortingChange: () => onOrder(order === 'newest' ? 'oldest' : 'newest'),
  })

  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table highlightOnHover verticalSpacing="xs" aria-label={t('cases.caption')}>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                if (!header.column.getCanSort() || sorted === false) {
                  return (
                    <Table.Th key={header.id} scope="col">
                      <table.FlexRender header={header} />
                    </Table.Th>
                  )
                }
                const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp
                return (
                  <Table.Th key={header.id} scope="col" aria-sort={sorted === 'desc' ? 'descending' : 'ascending'}>
                    <UnstyledButton
                      fz="sm"
                      fw={700}
                      className={classes.quiet}
                      title={t(`cases.${order}First`)}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      <table.FlexRender header={header} /> <Arrow size={14} aria-hidden />
                      <VisuallyHidden>{t(`cases.${order}First`)}</VisuallyHidden>
                    </UnstyledButton>
                  </Table.Th>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} className={classes.row} data-case={row.id}>
              {row.getAllCells().map((cell) => (
                <Table.Td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
