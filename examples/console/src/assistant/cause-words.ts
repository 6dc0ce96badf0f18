import type { DiagnosisFinding } from '@waymark/cases'
import i18next from 'i18next'
import { diagnosisWords } from './diagnosis-words.js'

/** A cause and its fix in the reader's language; undefined for a cause that a newer service knows. */
export function causeWords(cause: DiagnosisFinding['cause']): { cause: string; tryThis: string } | undefined {
  return cause === 'unknown' ? undefined : diagnosisWords[i18next.language === 'fr' ? 'fr' : 'en'][cause]
}
