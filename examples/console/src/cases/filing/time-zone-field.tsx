import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.js'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
const mine = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A time zone: the reader's own with one click, or any other by its name. */
export function TimeZoneField({ label, hint, value, onChange, onBlur, fault, field }: FieldProps) {
  const { t } = useTranslation()
  const chosen = typeof value === 'string' && value !== '' ? value : null
  return (
    <>
      <Select
        label={label}
        description={hint}
        error={fault}
        required={field.required}
        searchable
        clearable
        limit={60}
        data={chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones]}
        value={chosen}
        onChange={(zone) => onChange(zone ?? '')}
        onBlur={onBlur}
        nothingFoundMessage={t('cases.noZone')}
        clearButtonProps={{ 'aria-label': t('cases.clearZone') }}
        placeholder={t('cases.choose')}
      />
      {mine !== undefined && chosen !== mine && (
        <Button mt={4} size="compact-sm" variant="subtle" onClick={() => onChange(mine)}>
          {t('cases.useMine', { zone: mine })}
        </Button>
      )}
    </>
  )
}
