import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './checklist.module.css'
import { CopyValue } from './copy-value.js'
import { focusField } from './step-field.js'
import type { ShownStep } from './step-progress.js'

/** One step: what to do, the values to copy, what to beware of, and whether it is done. */
export function ChecklistStepItem({
  step: { id, action, label, values, warnings, isDone, isTicked },
  onTick,
}: {
  readonly step: ShownStep
  readonly onTick: (isDone: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <li>
      <Stack gap={6} style={{ minWidth: 0 }}>
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text size="sm" component="div" style={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
            {t(`integrations.setUp.checklist.action.${action}`)} <strong lang="en">{label}</strong>
            {values.length > 1 && ` (${t('integrations.setUp.checklist.inOrder')})`}
          </Text>
          {isTicked ? (
            <Checkbox
              checked={isDone}
              onChange={({ currentTarget }) => onTick(currentTarget.checked)}
              label={t('integrations.setUp.checklist.doneShort')}
              aria-label={t('integrations.setUp.checklist.done', { label })}
            />
          ) : (
            <Group gap={4} wrap="nowrap" component="span">
              {isDone ? <CircleCheck size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />}
              <Text size="sm" component="span">
                {t(isDone ? 'integrations.setUp.checklist.kept' : 'integrations.setUp.checklist.notKept')}
              </Text>
            </Group>
          )}
        </Group>
        {values.length > 0 && (
          <ol className={styles.values}>
            {values.map((value) => (
              <li key={value}>
                <CopyValue value={value} />
              </li>
            ))}
          </ol>
        )}
        {id === 'contact_email' && values.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('integrations.setUp.checklist.noContact')}
          </Text>
        )}
        {!isTicked && !isDone && (
          <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => focusField(id)}>
            {t('integrations.setUp.checklist.toForm', { label })}
          </Button>
        )}
        {warnings.map((warning) => (
          <Group key={warning} gap={6} wrap="nowrap" align="flex-start">
            <TriangleAlert size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
            <Text size="sm">{t(`integrations.setUp.checklist.warning.${warning}`)}</Text>
          </Group>
        ))}
      </Stack>
    </li>
  )
}
