import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type RuleJson, ruleWords } from './fault-view.js'

/** The rules in force, each with a way to end it. */
export function FaultList({
  rules,
  onRemove,
  onClear,
}: {
  readonly rules: readonly RuleJson[]
  readonly onRemove: (index: number) => void
  readonly onClear: () => void
}) {
  const { t, i18n } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)

  // The button that was pressed goes away with its rule, so the focus moves to what stays.
  function andStay(act: () => void): void {
    act()
    heading.current?.focus()
  }

  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h5" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('demo.faults.rules')}
        </Title>
        {rules.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => andStay(onClear)}>
            {t('demo.faults.clear')}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status" c={rules.length > 0 ? 'inherit' : 'dimmed'}>
        {rules.length > 0 ? t('demo.bar.active', { count: rules.length }) : t('demo.faults.none')}
      </Text>
      {rules.length > 0 && (
        <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
          {rules.map((rule, index) => {
            const words = ruleWords(t, i18n.language, rule)
            return (
              // Two rules may be the same; their places tell them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no id, its place in the list is what it goes by
              <Paper key={`${index} ${words}`} component="li" withBorder px="sm" py={6}>
                <Group wrap="nowrap" justify="space-between" gap="xs">
                  <Text size="sm" className="written">
                    {words}
                  </Text>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('demo.faults.remove', { rule: words })}
                    onClick={() => andStay(() => onRemove(index))}
                  >
                    <X size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              </Paper>
            )
          })}
        </Stack>
      )}
    </Stack>
  )
}
