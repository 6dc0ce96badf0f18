import { Text, VisuallyHidden } from '@mantine/core'
import type { LiveSearchState } from '@waymark/workstation-search'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from './isolated.js'
import classes from './results.module.css'
import { countFound } from './slots.js'

/** Says how much was found. Who listens hears it once a search is over, not at each letter. */
export function FoundLine({
  state,
  searched,
}: {
  readonly state: LiveSearchState
  /** Whether all that was asked was searched, some of it, or nothing. */
  readonly searched: 'all' | 'partly' | 'nothing'
}) {
  const { t } = useTranslation()
  const { results, kinds, isCut } = countFound(state)
  const words = {
    results: t('workstation.result.results', { count: results }),
    kinds: t('workstation.result.kinds', { count: kinds }),
    text: isolated(state.input.text),
  }
  const count =
    results === 0
      ? t('workstation.result.foundNone', words)
      : t(isCut ? 'workstation.result.foundCut' : 'workstation.result.found', words)
  const found = {
    all: count,
    partly: `${count}. ${t('workstation.result.partly')}`,
    nothing: t('workstation.result.nothing.notSearched'),
  }[searched]
  const isDone = state.phase === 'done'
  const isUnderWay = state.phase === 'waiting' || state.phase === 'searching'
  const [said, say] = useState('')
  useEffect(() => {
    if (isDone) say(found)
  }, [isDone, found])

  return (
    <>
      <VisuallyHidden role="status">{isDone || isUnderWay ? said : ''}</VisuallyHidden>
      <Text component="div" size="sm" c="dimmed" aria-hidden className={`written ${classes.found}`}>
        {isUnderWay && t('workstation.result.searching')}
        {isDone && found}
      </Text>
    </>
  )
}
