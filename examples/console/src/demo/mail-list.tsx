import { Button, EmptyState, Group, Loader, Paper, Text, VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MailOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { Moment } from '../parts/moment.js'
import { ShowMore } from '../parts/show-more.js'
import { DeliveredBadge } from './delivered-badge.js'
import styles from './inbox.module.css'
import { mailListQuery } from './mails.js'
import { countNewMails } from './new-mails.js'

/** The id of a mail's place in the list, to which the focus comes back. */
export const mailPlace = (mailId: string) => `mail-${mailId}`

/** The id of the list itself, for when that mail is not in it. */
export const mailListPlace = 'mail-list'

/** The mails of everybody, or of one address, newest first. */
export function MailList({
  to,
  mail,
  onEverybody,
}: {
  readonly to: string | undefined
  readonly mail: string | undefined
  readonly onEverybody: () => void
}) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(mailListQuery(to))
  const mails = query.data?.pages.flatMap(({ items }) => items)
  const arrived = useArrived(
    to,
    mails?.map(({ id }) => id),
  )

  return (
    <section id={mailListPlace} tabIndex={-1} aria-label={t('demo.inbox.list')} style={{ outline: 'none' }}>
      <VisuallyHidden role="status">{arrived > 0 ? t('demo.inbox.arrived', { count: arrived }) : ''}</VisuallyHidden>
      <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      {query.isPending && (
        <Group p="md" role="status">
          <Loader size="sm" />
          <Text size="sm">{t('parts.loading')}</Text>
        </Group>
      )}
      {mails?.length === 0 && (
        <EmptyState
          py="xl"
          icon={<MailOpen size={32} aria-hidden />}
          title={to === undefined ? t('demo.inbox.none') : t('demo.inbox.noneTo', { to })}
          description={t(to === undefined ? 'demo.inbox.noneHint' : 'demo.inbox.noneToHint')}
        >
          {to !== undefined && (
            <Button variant="default" onClick={onEverybody}>
              {t('demo.inbox.everybody')}
            </Button>
          )}
        </EmptyState>
      )}
      {mails !== undefined && mails.length > 0 && (
        <Paper withBorder component="ul" m={0} p={0} style={{ listStyle: 'none', overflow: 'hidden' }}>
          {mails.map(({ id, subject, to: recipient, receivedAt, deliveries }) => (
            <li key={id} className={styles.item}>
              <Link
                id={mailPlace(id)}
                to="/inbox"
                search={{ ...(to !== undefined && { to }), mail: id }}
                resetScroll={false}
                className={styles.mail}
                activeProps={{ 'aria-current': undefined }}
                {...(id === mail && { 'aria-current': 'true' as const })}
              >
                <Text size="sm" fw={600} className="written" lineClamp={2}>
                  {subject || t('demo.inbox.noSubject')}
                </Text>
                <Group justify="space-between" gap={4}>
                  <Text size="sm" c="dimmed" className="written">
                    {t('demo.inbox.to', { to: recipient })}
                  </Text>
                  <Text size="xs" c="dimmed">
                    <Moment at={new Date(receivedAt)} style="short" />
                  </Text>
                </Group>
                <DeliveredBadge deliveries={deliveries} />
              </Link>
            </li>
          ))}
        </Paper>
      )}
      <ShowMore query={query} />
    </section>
  )
}

/** How many mails came with the last change of the list. Another filter starts anew. */
function useArrived(to: string | undefined, ids: readonly string[] | undefined): number {
  const [arrived, setArrived] = useState(0)
  const known = useRef<{ readonly to: string | undefined; readonly ids: readonly string[] }>(undefined)
  const together = ids?.join(' ')
  useEffect(() => {
    if (together === undefined) return
    const now = together === '' ? [] : together.split(' ')
    const count = countNewMails(known.current?.to === to ? known.current?.ids : undefined, now)
    known.current = { to, ids: now }
    setArrived(count)
  }, [to, together])
  return arrived
}
