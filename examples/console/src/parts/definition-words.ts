import { type CasePriority, casePriorities, priorityDefinitions } from '@waymark/cases'
import type { TFunction } from 'i18next'

/** What a priority means, in the reader's language where the words are the standard ones; an agreement's own stay as they were signed. */
export function definitionWords(t: TFunction, definition: string): string {
  const standard: CasePriority | undefined = casePriorities.find((one) => priorityDefinitions[one] === definition)
  return standard ? t(`cases.definition.${standard}`) : definition
}
