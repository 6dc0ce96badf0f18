import { Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MadeApiKeyJson } from '@waymark/platform/client'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { platform } from '../session/clients.js'
import { apiKeysQuery } from './api-keys.js'
import { SectionCard } from './section-card.js'

/** Makes a key, and hands it on to be shown once. */
export function KeyForm({ onMade }: { readonly onMade: (made: MadeApiKeyJson) => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const form = useForm<{ name: string; days: number | string }>({
    initialValues: { name: '', days: 90 },
    validate: {
      name: (name) => (name.trim() === '' ? t('settings.apiKeys.nameMissing') : null),
      days: (days) =>
        Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 365 ? null : t('settings.apiKeys.daysWrong'),
    },
  })
  const create = useMutation({
    mutationFn: ({ name, days }: typeof form.values) =>
      platform.apiKeys.create({ name: name.trim(), days: Number(days) }),
    onSuccess: async (made) => {
      form.reset()
      onMade(made)
      await cache.invalidateQueries(apiKeysQuery)
    },
    // What was made is a secret: it is not kept longer than the page shows it.
    gcTime: 0,
  })

  return (
    <SectionCard title={t('settings.apiKeys.create')}>
      <form noValidate onSubmit={form.onSubmit((fields) => create.mutate(fields), focusFirstFault(form))}>
        <Stack gap="sm">
          <Group gap="sm" align="flex-start">
            <TextInput
              label={t('settings.apiKeys.name')}
              description={t('settings.apiKeys.nameHint')}
              maxLength={100}
              autoComplete="off"
              flex="1 1 240px"
              {...form.getInputProps('name')}
            />
            <NumberInput
              label={t('settings.apiKeys.days')}
              description={t('settings.apiKeys.daysHint')}
              min={1}
              max={365}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              flex="1 1 200px"
              {...form.getInputProps('days')}
            />
          </Group>
          <ErrorNotice error={create.error} />
          <BusyButton type="submit" style={{ alignSelf: 'flex-start' }} isBusy={create.isPending}>
            {t('settings.apiKeys.createButton')}
          </BusyButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
