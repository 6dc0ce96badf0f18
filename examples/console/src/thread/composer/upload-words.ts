import { isRefused } from '@waymark/core'
import type { TFunction } from 'i18next'
import { errorWords } from '../../parts/error-words.js'
import { composerWords } from '../words/composer-words.js'

type Reason = keyof typeof composerWords.en.refused

const isReason = (value: unknown): value is Reason =>
  typeof value === 'string' && Object.hasOwn(composerWords.en.refused, value)

/** Why a file did not arrive, and what to do. */
export function uploadWords(t: TFunction, name: string, error: unknown): string {
  if (!isRefused(error) || !isReason(error.facts.reason)) return errorWords(t, error)
  const { reason, entry } = error.facts
  const words = t(`thread.composer.refused.${reason}`)
  // Of a file inside an archive the name of the archive says too little.
  return typeof entry === 'string' && entry !== name
    ? `${words} ${t('thread.composer.refusedEntry', { entry })}`
    : words
}
