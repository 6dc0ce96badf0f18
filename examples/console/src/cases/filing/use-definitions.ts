import { useQuery } from '@tanstack/react-query'
import { type CasePriority, casePriorities } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { useTimeOfDay } from '../../demo/demo-state.js'
import { queries } from '../../session/clients.js'
import { ownDefinition } from './definitions.js'

/** What each priority means: as the reader's agreement words it, else as usual. Nobody waits for the agreement. */
export function useDefinitions(): Readonly<Record<CasePriority, string>> {
  const { t } = useTranslation()
  const timeOfDay = useTimeOfDay()
  const agreements = useQuery({ ...queries.agreements.list(), staleTime: 600_000 }).data ?? []
  const versions = useQuery({ ...queries.agreements.versions(), staleTime: 600_000 }).data ?? []
  const known = { agreements, versions, now: timeOfDay() }
  const entries = casePriorities.map((priority) => {
    const definition = ownDefinition(priority, known)
    return [priority, definition ? t('cases.byAgreement', { definition }) : t(`cases.definition.${priority}`)]
  })
  return Object.fromEntries(entries) as Record<CasePriority, string>
}
