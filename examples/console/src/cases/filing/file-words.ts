import { isRefused } from '@waymark/core'
import type { TFunction } from 'i18next'
import { errorWords } from '../../parts/error-words.js'
import { formWords } from '../form-words.js'
import type { FileRow } from './uploads.js'

/** A size in the units that people say: kilobytes and megabytes of 1,024. */
export function formatSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'kilobyte'] : [bytes / 1_048_576, 'megabyte']
  const digits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}

/** How a file stands. */
export function fileState(t: TFunction, { state, size, sent }: FileRow, language: string): string {
  const percent = size === 0 ? 100 : Math.floor((100 * sent) / size)
  return t(`cases.fileStates.${state}`, { percent, size: formatSize(size, language) })
}

const { refusalReasons } = formWords.en
const isReason = (reason: unknown): reason is keyof typeof refusalReasons =>
  typeof reason === 'string' && Object.hasOwn(refusalReasons, reason)

/** Why a file was refused or did not get through, and what to do; nothing for one that is well. */
export function whyNot(t: TFunction, { state, error, name }: FileRow): string | undefined {
  if (state === 'failed') return errorWords(t, error)
  if (state !== 'refused') return undefined
  const { reason, entry } = isRefused(error) ? error.facts : {}
  return [
    error === undefined ? t('parts.errors.attachment_too_large') : errorWords(t, error),
    isReason(reason) && t(`cases.refusalReasons.${reason}`),
    entry && entry !== name && t('cases.inside', { entry }),
    t('cases.nothingKept'),
  ]
    .filter(Boolean)
    .join(' ')
}
