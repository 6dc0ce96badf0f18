import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Why something is changed. */
export function ReasonField({
  value,
  isChecked,
  onChange,
}: {
  readonly value: string
  /** Whether a missing reason is said by now. */
  readonly isChecked: boolean
  readonly onChange: (reason: string) => void
}) {
  const { t } = useTranslation()
  return (
    <Textarea
      label={t('thread.act.reason')}
      description={t('thread.act.reasonHint')}
      required
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2_000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={isChecked && value.trim() === '' && t('thread.act.required')}
    />
  )
}
