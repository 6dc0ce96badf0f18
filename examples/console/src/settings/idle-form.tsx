import { Group, NumberInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { minimumIdleMinutes as least, maximumIdleMinutes as most } from '@waymark/cases'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { useAct } from '../parts/use-act.js'
import { useLatest } from '../parts/use-latest.js'
import { queries } from '../session/clients.js'
import { SavedNote } from './saved-note.js'

/** Where an account admin says when a silent chat ends. */
export function IdleForm({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation()
  const change = useAct(queries.chats.changeSettings())
  const form = useForm<{ minutes: number | string }>({
    initialValues: { minutes },
    validate: {
      minutes: (value) =>
        Number.isInteger(value) && Number(value) >= least && Number(value) <= most
          ? null
          : t('settings.account.idleWrong', { least, most }),
    },
  })

  const latest = useLatest(form)
  const show = useCallback(
    (stored: number) => {
      latest.current.setInitialValues({ minutes: stored })
      latest.current.setValues({ minutes: stored })
    },
    [latest],
  )

  // What somebody else saved is shown, unless that would take away what is being typed.
  useEffect(() => {
    if (!latest.current.isDirty()) show(minutes)
  }, [minutes, latest, show])

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((fields) => {
        change.mutate(
          { customerIdleMinutes: Number(fields.minutes) },
          { onSuccess: ({ customerIdleMinutes }) => show(customerIdleMinutes) },
        )
      }, focusFirstFault(form))}
    >
      <Stack gap="sm">
        <NumberInput
          label={t('settings.account.idle')}
          description={t('settings.account.idleHint', { least, most })}
          min={least}
          max={most}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          maw={420}
          {...form.getInputProps('minutes')}
        />
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
