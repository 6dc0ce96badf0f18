import { Alert, Anchor, Button, Group, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { queries } from '../../session/clients.js'
import classes from './filing.module.css'

/** Reads the case that a new one takes further, and draws the form under its citation: or says why it cannot be cited. */
export function WithCitedCase({
  caseId,
  children,
}: {
  readonly caseId: string
  readonly children: (cited: Case, citation: ReactNode) => ReactNode
}) {
  const { t } = useTranslation()
  const query = useQuery({ ...queries.cases.get(caseId), staleTime: 60_000 })
  const citeNone = (
    <Button variant="default" mt="sm" renderRoot={(props) => <Link to="/cases/new" search={{}} {...props} />}>
      {t('cases.citeNone')}
    </Button>
  )
  if (query.error) {
    return (
      <>
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        {citeNone}
      </>
    )
  }
  if (!query.data) return <Skeleton height={96} role="status" aria-label={t('parts.loading')} />

  const { number, state, supersededBy, subject } = query.data
  const other = supersededBy ?? (state === 'closed' ? undefined : query.data)
  if (other) {
    const which = supersededBy ? 'takenFurther' : 'notClosed'
    return (
      <Alert
        color="orange"
        classNames={{ title: classes.warning }}
        variant="outline"
        title={t(`cases.${which}`, { number, by: supersededBy?.number })}
      >
        <Text size="sm">{t(`cases.${which}Hint`)}</Text>
        <Group gap="xs">
          <Button mt="sm" renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: other.id }} {...props} />}>
            {t('cases.openCited', { number: other.number })}
          </Button>
          {citeNone}
        </Group>
      </Alert>
    )
  }
  return children(
    query.data,
    <Alert color="indigo" variant="outline" icon={<Link2 aria-hidden />} title={t('cases.citing', { number })}>
      <Text size="sm" className="written" lineClamp={3}>
        {t('cases.citedSubject', { subject })}
      </Text>
      <Text size="sm">{t('cases.citingHint')}</Text>
      <Anchor size="sm" renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId }} {...props} />}>
        {t('cases.openCited', { number })}
      </Anchor>
    </Alert>,
  )
}
