import { Button, Collapse, Group, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { type CaseState, caseChannels, casePriorities } from '@waymark/cases'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type CaseSearch, countFilters } from './case-search.js'
import classes from './list.module.css'
import { SearchInput } from './search-input.js'
import { useFilters } from './use-filters.js'

/** The filters of a list. They stand in the address, so a link shows the same list again. */
export function CaseFilters({
  search,
  states,
}: {
  readonly search: CaseSearch
  readonly states: readonly CaseState[]
}) {
  const { t } = useTranslation()
  const { change, clear } = useFilters()
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const count = countFilters(search)
  const [isOpen, { toggle }] = useDisclosure(count > 0)
  const any = { value: '', label: t('cases.any') }

  const fields = (
    <div className={classes.filters}>
      {!isPhone && <SearchInput text={search.text ?? ''} onChange={(text) => change({ text })} />}
      {states.length > 1 && (
        <NativeSelect
          label={t('cases.state')}
          value={search.state ?? ''}
          data={[any, ...states.map((value) => ({ value, label: t(`parts.state.${value}`) }))]}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('cases.priority')}
        value={search.priority ?? ''}
        data={[any, ...casePriorities.map((value) => ({ value, label: t(`parts.priority.${value}`) }))]}
        onChange={({ currentTarget }) => change({ priority: currentTarget.value })}
      />
      <NativeSelect
        label={t('cases.channel')}
        value={search.channel ?? ''}
        data={[any, ...caseChannels.map((value) => ({ value, label: t(`parts.channel.${value}`) }))]}
        onChange={({ currentTarget }) => change({ channel: currentTarget.value })}
      />
      {(['from', 'until'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`cases.${name}`)}
          value={search[name] ?? ''}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      ))}
    </div>
  )

  return (
    <search aria-label={t('cases.filters')}>
      {isPhone && (
        <Group gap="xs" align="end" wrap="nowrap" mb="xs">
          <SearchInput text={search.text ?? ''} onChange={(text) => change({ text })} />
          <Button
            variant="default"
            onClick={toggle}
            aria-expanded={isOpen}
            leftSection={<SlidersHorizontal size={16} aria-hidden />}
          >
            {count > 0 ? t('cases.filtersOn', { count }) : t('cases.filters')}
          </Button>
        </Group>
      )}
      {isPhone ? <Collapse expanded={isOpen}>{fields}</Collapse> : fields}
      {count > 0 && (
        <Button variant="subtle" size="xs" mt={4} onClick={clear}>
          {t('cases.clear')}
        </Button>
      )}
    </search>
  )
}
