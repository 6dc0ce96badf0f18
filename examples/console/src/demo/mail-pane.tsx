import { Alert, Divider, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { DeliveredBadge } from './delivered-badge.js'
import styles from './inbox.module.css'
import { MailAnswer } from './mail-answer.js'
import { MailText } from './mail-text.js'
import { mailQuery } from './mails.js'
import { sizeWords } from './size-words.js'

/** A mail, whole, with the way to answer it. */
export function MailPane({
  mailId,
  takesFocus = false,
}: {
  readonly mailId: string
  /** Whether the mail took the place of what had the focus. */
  readonly takesFocus?: boolean
}) {
  const { t, i18n } = useTranslation()
  const query = useQuery(mailQuery(mailId))
  const mail = query.data
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = mail?.id
  useEffect(() => {
    if (takesFocus && shown !== undefined) heading.current?.focus()
  }, [takesFocus, shown])
  if (!mail) {
    return query.error ? (
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
    ) : (
      <Group role="status">
        <Loader size="sm" />
        <Text size="sm">{t('parts.loading')}</Text>
      </Group>
    )
  }
  const subject = mail.subject || t('demo.inbox.noSubject')
  return (
    <Paper withBorder p="md" component="article" aria-label={subject}>
      <Stack gap="sm">
        <Title order={2} size="h4" className="written" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {subject}
        </Title>
        <dl className={styles.fields}>
          <dt>{t('demo.inbox.field.from')}</dt>
          <dd>{mail.from}</dd>
          <dt>{t('demo.inbox.field.to')}</dt>
          <dd>{mail.to}</dd>
          <dt>{t('demo.inbox.field.date')}</dt>
          <dd>
            <Moment at={new Date(mail.receivedAt)} />
          </dd>
        </dl>
        <DeliveredBadge deliveries={mail.deliveries} />
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            {t('demo.inbox.headers')}
          </Text>
          <dl className={styles.fields} style={{ marginTop: 8, fontFamily: 'monospace' }}>
            <Header name={t('demo.inbox.field.messageId')} value={mail.messageId} />
            {Object.entries(mail.headers)
              .filter(([name]) => name.toLowerCase() !== 'message-id')
              .map(([name, value]) => (
                <Header key={name} name={name} value={value} />
              ))}
          </dl>
        </details>
        <Divider />
        <MailText text={mail.text} />
        {mail.attachments.length > 0 && (
          <div>
            <Title order={3} size="h6">
              {t('demo.inbox.attachments')}
            </Title>
            <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
              {mail.attachments.map(({ name, type, size }) => (
                <Group key={`${name} ${type} ${size}`} component="li" gap={6} wrap="nowrap">
                  <Paperclip size={14} aria-hidden style={{ flexShrink: 0 }} />
                  <Text size="sm" className="written">
                    {name}
                  </Text>
                  <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                    {sizeWords(i18n.language, size)}
                  </Text>
                </Group>
              ))}
            </Stack>
          </div>
        )}
        <Divider />
        {mail.replyTo === null ? (
          <Alert color="gray" variant="outline">
            {t('demo.inbox.noAnswer')}
          </Alert>
        ) : (
          <MailAnswer key={mail.id} mailId={mail.id} person={mail.to} address={mail.replyTo} />
        )}
      </Stack>
    </Paper>
  )
}

function Header({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
