import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { priorityDefinitions } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { type Definitions, noDefinitions, wordedOf } from './agreement-fields.js'
import { DefinitionFields } from './definition-fields.js'

const goodId = /^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/

/** Publishes a version of the SLA. */
export function PublishForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const publish = useAct(queries.agreements.publishVersion())
  const form = useForm<{ id: string; definitions: Definitions }>({
    initialValues: { id: '', definitions: noDefinitions },
    validate: { id: (id) => (goodId.test(id.trim()) ? null : t('settings.agreements.idWrong')) },
  })
  const isTaken = isWaymarkError(publish.error, 'conflict')

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ id, definitions }) => {
        const version = { id: id.trim(), definitions: wordedOf(definitions) }
        publish.mutate(version, {
          onSuccess: (published) => onDone(published.id),
          onError: (error) => {
            if (!isWaymarkError(error, 'conflict')) return
            form.setFieldError('id', t('settings.agreements.idTaken'))
            form.getInputNode('id')?.focus()
          },
        })
      }, focusFirstFault(form))}
    >
      <Stack gap="sm">
        <Alert variant="outline" icon={<Info aria-hidden />}>
          {t('settings.agreements.publishHint')}
        </Alert>
        <TextInput
          label={t('settings.agreements.id')}
          description={t('settings.agreements.idHint')}
          data-autofocus
          autoComplete="off"
          maxLength={40}
          {...form.getInputProps('id')}
        />
        <DefinitionFields
          values={form.values.definitions}
          hintOf={(priority) => t('settings.agreements.definitionHint', { standard: priorityDefinitions[priority] })}
          onChange={(definitions) => form.setFieldValue('definitions', definitions)}
        />
        {!isTaken && <ErrorNotice error={publish.error} />}
        <Group gap="sm">
          <BusyButton type="submit" isBusy={publish.isPending}>
            {t('settings.agreements.publishButton')}
          </BusyButton>
          <Button variant="default" onClick={onCancel}>
            {t('parts.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
