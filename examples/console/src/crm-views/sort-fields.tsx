import { Group, NativeSelect } from '@mantine/core'
import type { ViewColumn, ViewSort } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'

/** The order of the rows on a phone, where the heads of the columns are not shown. */
export function SortFields({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly ViewColumn[]
  readonly sort: ViewSort | undefined
  readonly onSort: (sort: ViewSort | undefined) => void
}) {
  const { t } = useTranslation()
  const sortable = columns.filter(({ isSortable }) => isSortable)
  const known = sortable.find(({ field }) => field === sort?.field)
  if (sortable.length === 0) return null
  return (
    <Group gap="xs" hiddenFrom="sm" grow align="flex-end">
      <NativeSelect
        label={t('crmViews.sortBy')}
        value={known?.field ?? ''}
        data={[
          { value: '', label: t('crmViews.ownOrder') },
          ...sortable.map(({ field, label }) => ({ value: field, label })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onSort(value === '' ? undefined : { field: value, direction: sort?.direction ?? 'ascending' })
        }
      />
      {known && sort && (
        <NativeSelect
          label={t('crmViews.direction')}
          value={sort.direction}
          data={(['ascending', 'descending'] as const).map((value) => ({ value, label: t(`crmViews.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onSort({ field: known.field, direction: value === 'descending' ? 'descending' : 'ascending' })
          }
        />
      )}
    </Group>
  )
}
