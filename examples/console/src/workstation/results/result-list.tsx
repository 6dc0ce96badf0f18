import { Stack, VisuallyHidden } from '@mantine/core'
import type { LiveSearch, LiveSearchState } from '@waymark/workstation-search'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { FoundLine } from './found-line.js'
import { KindSlot } from './kind-slot.js'
import { NothingFound } from './nothing-found.js'
import { NothingSearched } from './nothing-searched.js'
import { opensHintId } from './record-link.js'
import classes from './results.module.css'
import { ResultsSkeleton } from './results-skeleton.js'
import { slotsOf } from './slots.js'
import { TroubleLine } from './trouble-line.js'
import { listTroubles, troublesOf } from './troubles.js'
import { type Verdict, verdictOf } from './verdict.js'

/** What a search has found, by kind, each in its place. */
export function ResultList({
  state,
  live,
  active,
  onFocusBox,
}: {
  readonly state: LiveSearchState
  readonly live: LiveSearch
  readonly active: string | undefined
  readonly onFocusBox: () => void
}) {
  const { t } = useTranslation()
  const slots = slotsOf(state)
  const groups = slots.flatMap(({ group }) => group ?? [])
  const troubles = troublesOf(groups, state.sources)
  const { ofSources, ofKinds } = troubles
  const troubled = slots.filter(({ kind }) => (ofKinds.get(kind)?.length ?? 0) > 0)
  const isUnderWay = state.phase === 'waiting' || state.phase === 'searching'
  const isPartly = ofSources.length > 0 || troubled.length > 0
  const [last, setLast] = useState<Verdict>('results')
  const verdict = verdictOf(state.phase, groups, last)
  useEffect(() => setLast(verdict), [verdict])
  const isFirst = isUnderWay && groups.length === 0 && verdict === 'results'
  const shown = { results: slots, none_found: troubled, none_searched: [] }[verdict]
  return (
    <section aria-label={t('workstation.result.region')} aria-busy={isUnderWay}>
      <VisuallyHidden id={opensHintId}>{t('workstation.result.opens')}</VisuallyHidden>
      <FoundLine state={state} searched={verdict === 'none_searched' ? 'nothing' : isPartly ? 'partly' : 'all'} />
      <Stack gap="xs">
        {state.phase === 'failed' && (
          <div data-row>
            <ErrorNotice error={state.error} onRetry={live.retry} />
          </div>
        )}
        {verdict !== 'none_searched' &&
          ofSources.map((trouble) => (
            <TroubleLine key={trouble.source.id} trouble={trouble} isWhole onRetry={live.retry} />
          ))}
      </Stack>
      <div className={state.isStale ? classes.stale : ''}>
        {verdict === 'none_searched' && <NothingSearched troubles={listTroubles(troubles)} onRetry={live.retry} />}
        {verdict === 'none_found' && (
          <NothingFound state={state} live={live} isPartly={isPartly} onFocusBox={onFocusBox} />
        )}
        {isFirst && <ResultsSkeleton />}
        {(isFirst ? [] : shown).map((slot) => (
          <KindSlot
            key={slot.kind}
            slot={slot}
            sources={state.sources}
            troubles={ofKinds.get(slot.kind) ?? []}
            active={active}
            live={live}
          />
        ))}
      </div>
    </section>
  )
}
