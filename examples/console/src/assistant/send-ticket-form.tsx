import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type CaseEnvironment, type CasePriority, priorityFits, type Ticket } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../chat/field-errors.js'
import { UrgencyFields } from '../chat/urgency-fields.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { type TicketCaseFields, ticketCaseInput } from './ticket-case-input.js'

/** What may be said when a ticket goes to support; the rest of the case is filled in from the report. */
export function SendTicketForm({
  ticket,
  onSent,
  onCancel,
}: {
  readonly ticket: Ticket
  readonly onSent: (ticket: Ticket) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const send = useAct(queries.assistant.sendToSupport(ticket.id))
  const { environment } = ticket.element.page
  const form = useForm<TicketCaseFields>({
    initialValues: {
      subject: '',
      priority: 'p3',
      environment: environment === 'unknown' ? '' : environment,
      overview: '',
      collaborators: '',
    },
    validate: {
      environment: (value, { priority }) => {
        if (value === '') return t('chat.form.needed')
        return priorityFits(priority as CasePriority, value as CaseEnvironment) ? null : t('chat.form.onlyProduction')
      },
    },
  })
  const submit = form.onSubmit((fields) =>
    send
      .mutateAsync(ticketCaseInput(fields))
      .then(onSent, (error: unknown) => form.setErrors(fieldErrors(error, Object.keys(form.values)))),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('assistant.sendHint')}
        </Text>
        <TextInput
          label={t('chat.form.subject')}
          description={t('assistant.subjectHint')}
          maxLength={200}
          {...form.getInputProps('subject')}
        />
        <UrgencyFields propsOf={(name) => form.getInputProps(name)} />
        <Textarea
          label={t('chat.form.overview')}
          description={t('assistant.overviewHint')}
          autosize
          minRows={2}
          maxLength={10_000}
          {...form.getInputProps('overview')}
        />
        <TextInput
          label={t('chat.form.collaborators')}
          description={t('chat.form.collaboratorsHint')}
          {...form.getInputProps('collaborators')}
        />
        <ErrorNotice error={send.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t('assistant.moves.sent_to_support')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
