import type { DiagnosisFinding, ElementReport } from '@waymark/cases'
import type { TFunction } from 'i18next'

/** What a cause was seen by, in the reader's language; the package tells the same in English. */
export function evidenceOf(t: TFunction, cause: DiagnosisFinding['cause'], element: ElementReport): readonly string[] {
  const { item, page, selector, conditions } = element
  switch (cause) {
    case 'wrong_environment': {
      const names = (item.publishedTo ?? []).map((one) => t(`parts.environment.${one}`))
      return [
        t('assistant.evidence.page', { environment: t(`parts.environment.${page.environment}`) }),
        t('assistant.evidence.published', { environments: names.join(', ') }),
      ]
    }
    case 'selector_invalid':
    case 'selector_matches_none':
      return selector ? [selector.text] : []
    case 'condition_false':
      return conditions
        .filter(({ result }) => result === 'not_met' || result === 'failed')
        .map(({ text, result }) => `${text} (${t(`assistant.result.${result}`)})`)
    case 'element_hidden':
      return selector?.hiddenBy ? [t(`assistant.hidden.${selector.hiddenBy}`)] : []
    case 'selector_matches_many':
      return selector ? [t('assistant.matches', { count: selector.matches })] : []
    default:
      return []
  }
}
