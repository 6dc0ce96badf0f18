import { Textarea } from '@mantine/core'
import { type CasePriority, casePriorities } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import type { Definitions } from './agreement-fields.js'

/** A field for the wording of each priority. */
export function DefinitionFields({
  values,
  hintOf,
  onChange,
}: {
  readonly values: Definitions
  /** What holds where the field is left empty. */
  readonly hintOf: (priority: CasePriority) => string
  readonly onChange: (values: Definitions) => void
}) {
  const { t } = useTranslation()
  return casePriorities.map((priority) => (
    <Textarea
      key={priority}
      label={t(`parts.priority.${priority}`)}
      description={hintOf(priority)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={1_000}
      value={values[priority]}
      onChange={({ currentTarget }) => onChange({ ...values, [priority]: currentTarget.value })}
    />
  ))
}
