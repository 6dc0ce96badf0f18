import { Alert, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isNoAnswer } from '@waymark/core'
import { CircleCheck } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { platform } from '../session/clients.js'

/** Answers a mail as the person who got it, and says what the mail server made of it. */
export function MailAnswer({
  mailId,
  person,
  address,
}: {
  readonly mailId: string
  readonly person: string
  readonly address: string
}) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const answer = useMutation({
    mutationFn: () => platform.demo.answerMail(mailId, text),
    onSuccess: () => {
      setText('')
      // The case has a message more, and its people have mails.
      return cache.invalidateQueries()
    },
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '') field.current?.focus()
    else answer.mutate()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Textarea
          ref={field}
          label={t('demo.inbox.answerAs', { person })}
          description={t('demo.inbox.answerHint', { address })}
          styles={{ label: { overflowWrap: 'anywhere' }, description: { overflowWrap: 'anywhere' } }}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={100_000}
          value={text}
          error={isMissing && t('demo.inbox.writeFirst')}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setMissing(false)
          }}
        />
        <BusyButton type="submit" style={{ alignSelf: 'flex-start' }} isBusy={answer.isPending}>
          {t('demo.inbox.send')}
        </BusyButton>
        <div role="status">
          {answer.isSuccess && (
            <Alert
              color="teal"
              variant="outline"
              icon={<CircleCheck aria-hidden />}
              styles={{ title: { color: 'var(--mantine-color-text)' } }}
              title={t('demo.inbox.accepted')}
            >
              <Text size="sm">{t('demo.inbox.acceptedHint')}</Text>
            </Alert>
          )}
        </div>
        {answer.error && !isNoAnswer(answer.error) && (
          <Text size="sm" fw={600}>
            {t('demo.inbox.refused')}
          </Text>
        )}
        <ErrorNotice error={answer.error} />
      </Stack>
    </form>
  )
}
