import { EmptyState, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MadeApiKeyJson } from '@waymark/platform/client'
import { KeyRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { PageTitle } from '../parts/page-title.js'
import { apiKeysQuery } from './api-keys.js'
import { KeyExample } from './key-example.js'
import { KeyForm } from './key-form.js'
import { KeyList } from './key-list.js'
import { LoadingNote } from './loading-note.js'
import { MadeKey } from './made-key.js'
import { SavedNote } from './saved-note.js'
import { SectionCard } from './section-card.js'

/** The keys with which programs act in one's own name. */
export function ApiKeysPage() {
  const { t } = useTranslation()
  const keys = useQuery(apiKeysQuery)
  const [made, setMade] = useState<MadeApiKeyJson>()
  const [removed, setRemoved] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const items = keys.data?.items

  return (
    <>
      <PageTitle title={t('app.apiKeys')} hint={t('settings.apiKeys.hint')} />
      <Stack maw={900}>
        {made && (
          <MadeKey
            made={made}
            onDone={() => {
              setMade(undefined)
              list.current?.focus()
            }}
          />
        )}
        <KeyForm
          onMade={(key) => {
            setRemoved('')
            setMade(key)
          }}
        />
        <div ref={list} tabIndex={-1} style={{ outline: 'none' }}>
          <SectionCard title={t('settings.apiKeys.list')}>
            <SavedNote isSaved={removed !== ''} words={t('settings.apiKeys.removed', { name: removed })} />
            <ErrorNotice error={keys.error} onRetry={() => keys.refetch()} />
            {keys.isPending && <LoadingNote />}
            {items?.length === 0 && (
              <EmptyState
                py="lg"
                icon={<KeyRound size={32} aria-hidden />}
                title={t('settings.apiKeys.none')}
                description={t('settings.apiKeys.noneHint')}
              />
            )}
            {items !== undefined && items.length > 0 && (
              <KeyList
                keys={items}
                onRemoved={(name) => {
                  setRemoved(name)
                  list.current?.focus()
                }}
              />
            )}
          </SectionCard>
        </div>
        <KeyExample apiKey={made?.key} />
      </Stack>
    </>
  )
}
