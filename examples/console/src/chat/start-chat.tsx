import { Button, Card, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { type ChatEntryPoint, chatEntryPoints } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { AvailabilityNotice } from './availability-notice.js'
import { CaseChoice } from './case-choice.js'
import { useAvailability } from './use-availability.js'

/** Starts a chat: at once while an agent is free, else by waiting in line on purpose. */
export function StartChat() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { availability, line, error } = useAvailability()
  const start = useAct(queries.chats.start())
  const form = useForm({
    initialValues: { entryPoint: 'editor', subject: '', caseId: '' },
    validate: { subject: (value) => (value.trim() === '' ? t('chat.start.subjectNeeded') : null) },
  })
  const isFree = availability?.available === true

  const begin = form.onSubmit(({ entryPoint, subject, caseId }) =>
    start.mutate(
      { entryPoint: entryPoint as ChatEntryPoint, subject: subject.trim(), ...(caseId !== '' && { caseId }) },
      { onSuccess: ({ id }) => navigate({ to: '/chat/$chatId', params: { chatId: id } }) },
    ),
  )

  return (
    <Card withBorder component="section" aria-labelledby="start-chat">
      <Title order={2} size="h4" id="start-chat" mb="xs">
        {t('chat.start.title')}
      </Title>
      {error ? (
        <AvailabilityNotice availability={undefined} line={line} error={error} />
      ) : (
        <form onSubmit={begin} noValidate>
          <Stack gap="sm">
            <AvailabilityNotice availability={availability} line={line} error={undefined} />
            <TextInput
              label={t('chat.start.subject')}
              description={t('chat.start.subjectHint')}
              required
              maxLength={200}
              {...form.getInputProps('subject')}
            />
            <Radio.Group label={t('chat.start.entryPoint')} {...form.getInputProps('entryPoint')}>
              <Group mt={4}>
                {chatEntryPoints.map((value) => (
                  <Radio key={value} value={value} label={t(`chat.entryPoint.${value}`)} />
                ))}
              </Group>
            </Radio.Group>
            <CaseChoice
              label={t('chat.start.case')}
              description={t('chat.start.caseHint')}
              value={form.values.caseId}
              onChange={(caseId) => form.setFieldValue('caseId', caseId)}
            />
            <ErrorNotice error={start.error} />
            <Group gap="sm">
              <Button
                type="submit"
                disabled={!isFree || line === 'broken'}
                loading={start.isPending}
                aria-describedby="chat-availability"
              >
                {t('chat.start.go')}
              </Button>
              {availability && !isFree && (
                <Button variant="default" type="submit" loading={start.isPending}>
                  {t('chat.start.wait')}
                </Button>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {t('chat.start.keepOpen')}
            </Text>
          </Stack>
        </form>
      )}
    </Card>
  )
}
