import { isRefused, isWaymarkError } from '@waymark/core'
import type { TFunction } from 'i18next'
import { partWords } from './words.js'

type Known = keyof typeof partWords.en.errors

const isKnown = (code: string): code is Known => Object.hasOwn(partWords.en.errors, code)

/** What went wrong and what to do, in the reader's language. */
export function errorWords(t: TFunction, error: unknown): string {
  if (!isWaymarkError(error)) return t('parts.errors.other')
  if (isRefused(error)) {
    const { contactName: name, contactEmail: email } = error.facts
    if (error.code === 'team_cases_not_enabled' && name) return t('parts.errors.team_cases_whom', { name, email })
    if (error.code === 'integration_not_available' && name) return t('parts.errors.integration_whom', { name, email })
    if (error.code === 'chat_not_in_plan' && name) return t('parts.errors.chat_whom', { name, email })
  }
  return t(`parts.errors.${isKnown(error.code) ? error.code : 'other'}`)
}
