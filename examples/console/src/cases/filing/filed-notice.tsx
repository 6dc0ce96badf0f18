import { Button, Card, Group, Loader, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { CircleCheck, LockKeyhole } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'

/** Says that a case was submitted, with its number; and seals its credentials. */
export function FiledNotice({
  filed,
  credentials,
  onAnother,
}: {
  readonly filed: Case
  /** They are sealed into the case, and nowhere else. */
  readonly credentials: string
  readonly onAnother: () => void
}) {
  const { t } = useTranslation()
  const { id, number, requester, collaborators } = filed
  const title = useRef<HTMLHeadingElement>(null)
  const seal = useAct(queries.credentials.seal(id))
  const { mutate } = seal

  useEffect(() => {
    document.title = `${t('cases.filedPage')} · Waymark`
    title.current?.focus()
  }, [t])
  const started = useRef(false)
  useEffect(() => {
    if (credentials === '' || started.current) return
    started.current = true
    mutate(credentials)
  }, [credentials, mutate])

  return (
    <Card withBorder padding="lg" maw={720}>
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon size={40} radius="xl" color="teal.9" aria-hidden>
          <CircleCheck />
        </ThemeIcon>
        <Stack gap="xs" style={{ minWidth: 0 }}>
          <Title order={1} size="h2" ref={title} tabIndex={-1} style={{ outline: 'none' }}>
            {t('cases.filedTitle', { number })}
          </Title>
          <Text className="written" lineClamp={3} fw={500}>
            {filed.subject}
          </Text>
          <Text>
            {collaborators.length > 0
              ? t('cases.filedMailAll', { email: requester.email, others: collaborators.join(', ') })
              : t('cases.filedMail', { email: requester.email })}
          </Text>
          <Text c="dimmed">{t('cases.filedNext')}</Text>
          {credentials !== '' && (
            <div role="status">
              {seal.isPending && (
                <Group gap="xs">
                  <Loader size="xs" />
                  <Text size="sm">{t('cases.sealing')}</Text>
                </Group>
              )}
              {seal.isSuccess && (
                <Group gap="xs" wrap="nowrap">
                  <LockKeyhole size={16} aria-hidden />
                  <Text size="sm">{t('cases.sealed')}</Text>
                </Group>
              )}
              {seal.isError && (
                <>
                  <Text mb="xs">{t('cases.sealFailed')}</Text>
                  <ErrorNotice error={seal.error} onRetry={() => mutate(credentials)} />
                </>
              )}
            </div>
          )}
          <Group gap="xs" mt="sm">
            <Button renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: id }} {...props} />}>
              {t('cases.openCase', { number })}
            </Button>
            <Button variant="default" onClick={onAnother}>
              {t('cases.another')}
            </Button>
          </Group>
        </Stack>
      </Group>
    </Card>
  )
}
