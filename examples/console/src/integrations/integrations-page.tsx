import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '@waymark/workstation-search'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { LoadingNote } from '../settings/loading-note.js'
import { ContactLink } from './contact-link.js'
import { DisconnectDialog, type Ended } from './disconnect-dialog.js'
import { EndedNotice } from './ended-notice.js'
import { IntegrationCard } from './integration-card.js'
import { NoIntegrations } from './no-integrations.js'
import { standingsQuery } from './standings.js'
import { tabSignIns } from './tab-sign-ins.js'
import { useOpener } from './use-opener.js'

/** The applications that a person may connect (WORK-20). */
export function IntegrationsPage() {
  const { t } = useTranslation()
  const query = useQuery(standingsQuery)
  const [leaving, setLeaving] = useState<Integration>()
  const [ended, setEnded] = useState<Ended>()
  const opener = useOpener()
  const notice = useRef<HTMLDivElement>(null)
  const items = query.data?.items
  const contact = query.data?.contact
  // Whoever is here has left a sign-in that came to nothing.
  useEffect(tabSignIns.dropCallback, [])

  return (
    <>
      <PageTitle title={t('app.integrations')} hint={t('integrations.list.hint')} />
      <div ref={notice} tabIndex={-1} style={{ outline: 'none' }}>
        {ended && <EndedNotice ended={ended} onClose={() => setEnded(undefined)} />}
      </div>
      <Stack gap="md">
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        {query.isPending && <LoadingNote />}
        {items?.length === 0 && <NoIntegrations contact={contact} />}
        {items !== undefined && items.length > 0 && (
          <>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {items.map((item) => (
                <IntegrationCard
                  key={item.integration.id}
                  item={item}
                  onDisconnect={() => {
                    opener.remember()
                    setEnded(undefined)
                    setLeaving(item.integration)
                  }}
                />
              ))}
            </SimpleGrid>
            {contact && (
              <Text size="sm" c="dimmed">
                {t('integrations.list.missing')} <ContactLink contact={contact} />
              </Text>
            )}
          </>
        )}
      </Stack>
      {leaving && (
        <DisconnectDialog
          integration={leaving}
          onClose={() => {
            setLeaving(undefined)
            opener.giveBack()
          }}
          onEnded={(done) => {
            setLeaving(undefined)
            setEnded(done)
            // The button that opened the dialog is gone by now.
            requestAnimationFrame(() => notice.current?.focus())
          }}
        />
      )}
    </>
  )
}
