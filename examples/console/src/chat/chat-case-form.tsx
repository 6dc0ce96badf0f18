import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type CaseEnvironment, type CasePriority, type Chat, itemKinds, priorityFits } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { type ChatCaseFields, newChatCase } from './chat-case-input.js'
import { fieldErrors } from './field-errors.js'
import { UrgencyFields } from './urgency-fields.js'

/** What a chat needs besides its transcript to become a case. */
export function ChatCaseForm({ chat, onClose }: { readonly chat: Chat; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const open = useAct(queries.chats.openCase(chat.id))
  const form = useForm<ChatCaseFields>({
    initialValues: {
      subject: chat.subject,
      priority: 'p3',
      environment: '',
      overview: '',
      kind: '',
      name: '',
      tried: '',
      collaborators: '',
    },
    validate: {
      subject: (value) => (value.trim() === '' ? t('chat.form.needed') : null),
      environment: (value, { priority }) => {
        if (value === '') return t('chat.form.needed')
        return priorityFits(priority as CasePriority, value as CaseEnvironment) ? null : t('chat.form.onlyProduction')
      },
    },
  })
  const names = Object.keys(form.values)
  const fill = (fields: ChatCaseFields) =>
    open.mutate(newChatCase(fields), {
      onSuccess: onClose,
      onError: (error) => form.setErrors(fieldErrors(error, names)),
    })

  return (
    <form onSubmit={form.onSubmit(fill)} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('chat.form.hint')}
        </Text>
        <TextInput label={t('chat.form.subject')} required maxLength={200} {...form.getInputProps('subject')} />
        <UrgencyFields propsOf={(name) => form.getInputProps(name)} />
        <Textarea
          label={t('chat.form.overview')}
          description={t('chat.form.overviewHint')}
          autosize
          minRows={2}
          maxLength={10_000}
          {...form.getInputProps('overview')}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={t('chat.form.kind')}
            data={[
              { value: '', label: t('chat.form.noItem') },
              ...itemKinds.map((value) => ({ value, label: t(`parts.item.${value}`) })),
            ]}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t('chat.form.name')}
            maxLength={200}
            disabled={form.values.kind === ''}
            {...form.getInputProps('name')}
          />
        </Group>
        <Textarea label={t('chat.form.tried')} autosize maxLength={5_000} {...form.getInputProps('tried')} />
        <TextInput
          label={t('chat.form.collaborators')}
          description={t('chat.form.collaboratorsHint')}
          {...form.getInputProps('collaborators')}
        />
        <ErrorNotice error={open.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('parts.cancel')}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {t('chat.form.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
