import { Box, Loader, Text, Title } from '@mantine/core'
import type { LiveSearch, SearchSource } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { KindFooter } from './kind-footer.js'
import { ResultRow } from './result-row.js'
import classes from './results.module.css'
import { mayHaveMore, type Slot } from './slots.js'
import { TroubleLine } from './trouble-line.js'
import type { Trouble } from './troubles.js'

/** The place of one kind: what was found of it, what went wrong, and the way to more. */
export function KindSlot({
  slot: { kind, group, isPending },
  sources,
  troubles,
  active,
  live,
}: {
  readonly slot: Slot
  readonly sources: readonly SearchSource[]
  readonly troubles: readonly Trouble[]
  /** The result that had the focus last. */
  readonly active: string | undefined
  readonly live: LiveSearch
}) {
  const { t } = useTranslation()
  const results = group?.results ?? []
  // One result of each kind is reached by the tab key, the others from there by arrow keys.
  const tabbable = results.some(({ id }) => id === active) ? active : results[0]?.id
  const headingId = `kind-${kind}`
  const isCut = group !== undefined && mayHaveMore(group)
  return (
    <section aria-labelledby={headingId} data-kind={kind} className={classes.slot}>
      <div className={classes.heading}>
        <Title order={2} size="h5" id={headingId} {...(results.length === 0 && { c: 'dimmed' })}>
          {t(`workstation.kind.${kind}`)}
        </Title>
        {results.length > 0 && (
          <Text component="span" size="sm" c="dimmed">
            {isCut ? t('workstation.result.countCut', { count: results.length }) : results.length}
          </Text>
        )}
        {isPending && <Loader size={12} color="gray" aria-hidden />}
        {!isPending && results.length === 0 && troubles.length === 0 && (
          <Text component="span" size="sm" c="dimmed">
            {t('workstation.result.none')}
          </Text>
        )}
      </div>
      {troubles.map((trouble) => (
        <TroubleLine key={trouble.source.id} trouble={trouble} onRetry={live.retry} />
      ))}
      {results.length > 0 && (
        <Box component="table" role="grid" aria-labelledby={headingId} className={classes.grid ?? ''}>
          <tbody>
            {results.map((result) => (
              <ResultRow
                key={result.id}
                result={result}
                source={sources.length > 1 ? sources.find(({ id }) => id === result.sourceId) : undefined}
                isTabbable={result.id === tabbable}
              />
            ))}
          </tbody>
        </Box>
      )}
      {group && <KindFooter group={group} live={live} />}
    </section>
  )
}
