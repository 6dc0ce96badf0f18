import { Box, Button, EmptyState, Flex, Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft, MousePointerClick } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { MailFilter } from './mail-filter.js'
import { MailList, mailListPlace, mailPlace } from './mail-list.js'
import { MailPane } from './mail-pane.js'
import { useIsNarrow } from './use-is-narrow.js'

/** The inbox of everybody in the demo: list and mail side by side, and one at a time on a phone. */
export function InboxPage() {
  const { t } = useTranslation()
  const { mail, to } = useSearch({ from: '/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const isNarrow = useIsNarrow()
  const first = useRef(mail)
  const last = useRef(mail)

  // On a phone one view takes the place of the other, so the focus goes along, and comes back to where it was.
  useEffect(() => {
    const before = last.current
    last.current = mail
    if (mail !== undefined || before === undefined || !isNarrow) return
    const place = document.getElementById(mailPlace(before)) ?? document.getElementById(mailListPlace)
    place?.focus()
  }, [mail, isNarrow])

  const show = (next: string | undefined) => navigate({ search: next === undefined ? {} : { to: next } })
  const list = (
    <Stack gap="sm">
      <MailFilter key={to ?? ''} to={to} onChange={show} />
      <MailList to={to} mail={mail} onEverybody={() => show(undefined)} />
    </Stack>
  )
  return (
    <>
      <PageTitle title={t('app.inbox')} hint={t('demo.inbox.hint')} />
      {isNarrow ? (
        mail !== undefined ? (
          <Stack gap="sm">
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<ArrowLeft size={16} aria-hidden />}
              onClick={() => show(to)}
            >
              {t('demo.inbox.back')}
            </Button>
            <MailPane mailId={mail} takesFocus={mail !== first.current} />
          </Stack>
        ) : (
          list
        )
      ) : (
        <Flex gap="md" align="flex-start">
          <Box w={380} style={{ flexShrink: 0 }}>
            {list}
          </Box>
          <Box flex={1} miw={0} pos="sticky" top={72} mah="calc(100dvh - 88px)" style={{ overflowY: 'auto' }}>
            {mail !== undefined ? (
              <MailPane mailId={mail} />
            ) : (
              <EmptyState py="xl" icon={<MousePointerClick size={32} aria-hidden />} title={t('demo.inbox.choose')} />
            )}
          </Box>
        </Flex>
      )}
    </>
  )
}
