import { NativeSelect, Radio, Stack } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { partWords } from '../../parts/words.js'
import type { FieldProps } from './field-props.js'

const groups = {
  '/priority': 'priority',
  '/report/environment': 'environment',
  '/report/affectedItem/kind': 'item',
} as const

/** The name of a choice; a choice that has none here is shown as it is. */
function choiceLabel(t: TFunction, path: string, choice: string): string {
  const group = Object.entries(groups).find(([known]) => known === path)?.[1]
  if (group === undefined || !Object.hasOwn(partWords.en[group], choice)) return choice
  return t(`parts.${group}.${choice}` as 'parts.priority.p1')
}

/** One of a few values: each in sight when they are few, else in a list. */
export function ChoiceField({
  definitions,
  ...props
}: FieldProps & {
  /** What the choices mean. */
  readonly definitions?: Readonly<Record<string, string>>
}) {
  const { t } = useTranslation()
  const { field, label, hint, value, onChange, onBlur, fault } = props
  const choices = (field.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(t, field.path, choice) }))
  const chosen = typeof value === 'string' ? value : ''
  const same = { label, description: hint, error: fault, required: field.required, onBlur }

  if (choices.length > 4) {
    return (
      <NativeSelect
        {...same}
        value={chosen}
        data={[{ value: '', label: t('cases.choose') }, ...choices]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  return (
    <Radio.Group {...same} value={chosen} onChange={onChange}>
      <Stack gap="xs" my={6}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={definitions?.[choice.value]}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
