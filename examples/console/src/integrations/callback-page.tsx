import { Button, Group, Loader, Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Plug } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/empty-state.js'
import { PageTitle } from '../parts/page-title.js'
import { tell } from '../parts/tell.js'
import { CallbackFailure } from './callback-failure.js'
import type { CompletedSignIn } from './complete-once.js'
import { tabSignIns } from './tab-sign-ins.js'
import { type CallbackProgress, useSignInCallback } from './use-sign-in-callback.js'

/** Where an application sends the browser back to: completes the sign-in, and goes on to the integrations (WORK-20). */
export function CallbackPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const onDone = useCallback(
    ({ integrationId, isNew }: CompletedSignIn) => {
      const begun = tabSignIns.begun()
      const name = begun?.integrationId === integrationId ? begun.name : undefined
      const connected = name
        ? t('integrations.callback.connected', { name })
        : t('integrations.callback.connectedUnnamed')
      // A page that draws twice says it once.
      tell(t, isNew ? connected : t('integrations.callback.already'), {
        id: `sign-in-${integrationId}`,
        tone: isNew ? 'good' : 'plain',
      })
      navigate({ to: '/integrations', replace: true })
    },
    [t, navigate],
  )
  const progress = useSignInCallback(onDone)

  const isOver = progress.phase === 'failed' || progress.phase === 'other_person'
  return (
    <>
      <PageTitle title={t(isOver ? 'integrations.callback.notCompleted' : 'integrations.callback.title')} />
      <Progress progress={progress} />
    </>
  )
}

function Progress({ progress }: { readonly progress: CallbackProgress }) {
  const { t } = useTranslation()
  if (progress.phase === 'failed') return <CallbackFailure error={progress.error} onRetry={progress.retry} />
  if (progress.phase === 'other_person') return <CallbackFailure onRetry={() => {}} />
  if (progress.phase === 'nothing') {
    return (
      <EmptyState icon={Plug} title={t('integrations.callback.nothing')} hint={t('integrations.callback.nothingHint')}>
        <Button renderRoot={(props) => <Link to="/integrations" {...props} />}>
          {t('integrations.callback.toIntegrations')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <Group role="status" gap="sm">
      <Loader size="sm" />
      <div>
        <Text fw={600}>{t('integrations.callback.working')}</Text>
        <Text size="sm" c="dimmed">
          {t('integrations.callback.workingHint')}
        </Text>
      </div>
    </Group>
  )
}
