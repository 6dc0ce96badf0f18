import { Button, Divider, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { platform } from '../session/clients.js'
import { demoStateQuery, hearDemoState } from './demo-state.js'
import { type FaultExample, faultExamples } from './fault-examples.js'
import { FaultForm } from './fault-form.js'
import { FaultList } from './fault-list.js'
import type { RuleJson } from './fault-view.js'

const examples = Object.keys(faultExamples) as FaultExample[]

/** What goes wrong on purpose: the rules in force, ready-made ones, and a form for others. */
export function FaultsPanel() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const state = useQuery(demoStateQuery)
  const rules = state.data?.faults ?? []
  const change = useMutation({
    mutationFn: async (next: (rules: readonly RuleJson[]) => readonly RuleJson[]) =>
      // Another window may have changed them since, and all are replaced.
      platform.demo.setFaults([...next((await platform.demo.state()).faults)]),
    onSuccess: (heard) => hearDemoState(cache, heard),
  })
  const add = (rule: object) => change.mutateAsync((all) => [...all, { ...rule }])

  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('demo.faults.hint')}
      </Text>
      <ErrorNotice error={change.error ?? state.error} />
      <FaultList
        rules={rules}
        onRemove={(index) => change.mutate((all) => all.filter((_, at) => at !== index))}
        onClear={() => change.mutate(() => [])}
      />
      <Divider />
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('demo.faults.examples')}
        </Title>
        {examples.map((name) => (
          <Button
            key={name}
            variant="default"
            justify="flex-start"
            h="auto"
            py={8}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.4 } }}
            onClick={() => change.mutate((all) => [...all, { ...faultExamples[name] }])}
          >
            {t(`demo.faults.example.${name}`)}
          </Button>
        ))}
      </Stack>
      <Divider />
      <FaultForm operations={state.data?.operations ?? []} onAdd={add} />
    </Stack>
  )
}
