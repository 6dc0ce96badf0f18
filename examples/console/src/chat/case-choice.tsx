import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../session/clients.js'

/** Chooses one of the own open cases, by number or subject; an empty text for none. */
export function CaseChoice({
  label,
  description,
  value,
  onChange,
  error,
}: {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (caseId: string) => void
  readonly error?: string | undefined
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  const [search] = useDebouncedValue(typed === chosen ? '' : typed.trim(), 250)
  const found = useInfiniteQuery({
    ...queries.cases.list({ tab: 'open', ...(search && { search: search.slice(0, 100) }) }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` }))
  const isListed = value === '' || options.some((option) => option.value === value)
  return (
    <Select
      label={label}
      {...(description && { description })}
      placeholder={t('chat.caseSearch')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('chat.noCase') }}
      data={isListed ? options : [...options, { value, label: chosen }]}
      filter={({ options: all }) => all}
      value={value === '' ? null : value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(option?.label ?? '')
        onChange(id ?? '')
      }}
      nothingFoundMessage={found.isFetching ? t('parts.loading') : t('chat.noCaseFound')}
      {...(error && { error })}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
