import { Fieldset, Group, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { AccountSettings } from '@waymark/cases'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { useAct } from '../parts/use-act.js'
import { useLatest } from '../parts/use-latest.js'
import { queries } from '../session/clients.js'
import { SavedNote } from './saved-note.js'
import { type SharingFields, sharingFaults, toSettingsChange, toSharingFields } from './sharing-fields.js'

/** Where an account admin turns team cases on and names the contact. */
export function SharingForm({ settings }: { readonly settings: AccountSettings }) {
  const { t } = useTranslation()
  const change = useAct(queries.accounts.changeSettings())
  const form = useForm<SharingFields>({
    initialValues: toSharingFields(settings),
    validate: (fields) => {
      const { name, email } = sharingFaults(fields)
      return {
        ...(name && { name: t('settings.account.nameMissing') }),
        ...(email && { email: t('settings.account.emailWrong') }),
      }
    },
  })

  const latest = useLatest(form)
  const show = useCallback(
    (stored: AccountSettings) => {
      latest.current.setInitialValues(toSharingFields(stored))
      latest.current.setValues(toSharingFields(stored))
    },
    [latest],
  )

  // What somebody else saved is shown, unless that would take away what is being typed.
  useEffect(() => {
    if (!latest.current.isDirty()) show(settings)
  }, [settings, latest, show])

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((fields) => {
        change.mutate(toSettingsChange(fields), { onSuccess: show })
      }, focusFirstFault(form))}
    >
      <Stack gap="md">
        <Switch
          label={t('settings.account.teamCases')}
          description={t('settings.account.teamCasesHint')}
          {...form.getInputProps('teamCases', { type: 'checkbox' })}
        />
        <Fieldset legend={t('settings.account.contact')} px="sm" py="xs">
          <Text size="sm" c="dimmed" mb="xs">
            {t('settings.account.contactHint')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('settings.account.name')} maxLength={200} {...form.getInputProps('name')} />
            <TextInput
              label={t('settings.account.email')}
              type="email"
              maxLength={320}
              {...form.getInputProps('email')}
            />
          </SimpleGrid>
        </Fieldset>
        <ErrorNotice error={change.error} />
        <Group gap="sm">
          <BusyButton type="submit" isBusy={change.isPending}>
            {t('parts.save')}
          </BusyButton>
          <SavedNote isSaved={change.isSuccess && !form.isDirty()} />
        </Group>
      </Stack>
    </form>
  )
}
