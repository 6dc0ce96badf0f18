import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { Moment } from '../../parts/moment.js'
import { cases, queries } from '../../session/clients.js'
import { useWholeList } from '../use-whole-list.js'
import { timelineSentence } from './timeline-sentence.js'

const atOnce = 8

/** Everything that happened to the case, the newest first. */
export function TimelinePanel({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { queryKey } = queries.cases.timeline(caseId)
  const { data: entries = [], error } = useWholeList(queryKey, (options) => cases.cases.timeline(caseId, options))
  const [isWhole, setWhole] = useState(false)
  const newestFirst = entries.toReversed()
  return (
    <Stack gap="xs">
      <ErrorNotice error={error} onRetry={() => cache.resetQueries({ queryKey })} />
      <ol reversed style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
        {newestFirst.slice(0, isWhole ? undefined : atOnce).map((entry) => (
          <li key={entry.id} style={{ borderLeft: '2px solid var(--mantine-color-default-border)', paddingLeft: 10 }}>
            <Text size="sm" className="written">
              {timelineSentence(t, entry)}
            </Text>
            {entry.reason && (
              <Text size="sm" c="dimmed" className="written" lineClamp={4}>
                {t(entry.to === 'closed' ? 'thread.side.resolvedAs' : 'thread.side.reason', { reason: entry.reason })}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              <Moment at={entry.at} />
            </Text>
          </li>
        ))}
      </ol>
      {entries.length > atOnce && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('thread.side.timelineFewer') : t('thread.side.timelineAll', { count: entries.length })}
        </Button>
      )}
    </Stack>
  )
}
