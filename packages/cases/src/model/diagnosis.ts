import type { Answered } from './case.js'
import type { ElementReport } from './element-report.js'

/** The known causes for an item that does not show or work, the likeliest first: what keeps it from showing at all leads. */
export const diagnosisCauses = [
  'item_not_published',
  'wrong_environment',
  'selector_invalid',
  'selector_matches_none',
  'condition_false',
  'element_hidden',
  'selector_matches_many',
] as const
export type DiagnosisCause = (typeof diagnosisCauses)[number]

/** The fixes to try, by their stable codes. */
export const diagnosisFixes = [
  'publish_item',
  'publish_to_environment',
  'repair_selector',
  'select_element_again',
  'check_conditions',
  'reveal_element',
  'narrow_selector',
] as const
export type DiagnosisFix = (typeof diagnosisFixes)[number]

/** What the builder reads about a cause. */
export interface DiagnosisText {
  readonly fix: DiagnosisFix
  /** The cause in plain English. */
  readonly cause: string
  /** The fix to try, in plain English. */
  readonly tryThis: string
}

/** The English texts; a UI in another language translates by the codes. */
export const diagnosisTexts: Readonly<Record<DiagnosisCause, DiagnosisText>> = {
  item_not_published: {
    fix: 'publish_item',
    cause: 'The item is not published.',
    tryThis: 'Publish the item, then load the page again.',
  },
  wrong_environment: {
    fix: 'publish_to_environment',
    cause: 'The item is published, but not to the environment that this page loads.',
    tryThis: 'Publish the item to the environment of this page, or open a page of the environment it is published to.',
  },
  selector_invalid: {
    fix: 'repair_selector',
    cause: 'The selector cannot be read, so it finds no element.',
    tryThis: 'Correct the selector: look for a missing bracket or quote, or select the element again.',
  },
  selector_matches_none: {
    fix: 'select_element_again',
    cause: 'The selector finds no element on this page.',
    tryThis: 'Select the element again on this page; an id or a class of it may have changed.',
  },
  condition_false: {
    fix: 'check_conditions',
    cause: 'At least one condition of the item does not hold on this page.',
    tryThis: 'Check the conditions named here, or bring the page into the state that they ask for.',
  },
  element_hidden: {
    fix: 'reveal_element',
    cause: 'The element is on the page, but it cannot be seen.',
    tryThis: 'Open the tab, menu or section that holds the element, or let the item wait until the element shows.',
  },
  selector_matches_many: {
    fix: 'narrow_selector',
    cause: 'The selector finds more than one element, so the item may stand on the wrong one.',
    tryThis: 'Make the selector more precise, until it finds one element.',
  },
}

/** A cause that was found, with the fix to try. */
export interface DiagnosisFinding {
  readonly cause: Answered<DiagnosisCause>
  readonly fix: Answered<DiagnosisFix>
  /** The cause and the fix in plain English. */
  readonly text: string
  /** What it was seen by: the conditions that do not hold, the number of matches, what hides the element. */
  readonly details: readonly string[]
}

/**
 * The known causes that a report shows, likeliest first, each with a fix to try. A healthy element has none. It is a rule about
 * the report alone: the same report has the same diagnosis in the page and in the service.
 */
export function diagnose(report: ElementReport): readonly DiagnosisFinding[] {
  return diagnosisCauses.flatMap((cause) => {
    const details = evidence[cause](report)
    if (!details) return []
    const { fix, cause: what, tryThis } = diagnosisTexts[cause]
    return { cause, fix, text: `${what} ${tryThis}`, details }
  })
}

type Evidence = (report: ElementReport) => readonly string[] | undefined

const evidence: Readonly<Record<DiagnosisCause, Evidence>> = {
  item_not_published: ({ item }) => (item.publishedTo?.length === 0 ? [] : undefined),
  wrong_environment: ({ item, page }) => {
    const { publishedTo = [] } = item
    // An environment that this version does not know can be any: nothing is said about it.
    const known = page.environment !== 'unknown' && !publishedTo.includes('unknown')
    if (!known || publishedTo.length === 0 || publishedTo.includes(page.environment)) return undefined
    return [`page: ${page.environment}`, `published to: ${publishedTo.join(', ')}`]
  },
  selector_invalid: ({ selector }) => (selector && !selector.valid ? [selector.text] : undefined),
  selector_matches_none: ({ selector }) => (selector?.valid && selector.matches === 0 ? [selector.text] : undefined),
  condition_false: ({ conditions }) => {
    // A condition that cannot be asked keeps the item away just as one that does not hold.
    const broken = conditions.filter(({ result }) => result === 'not_met' || result === 'failed')
    return broken.length > 0
      ? broken.map(({ text, result }) => (result === 'failed' ? `${text} (failed)` : text))
      : undefined
  },
  element_hidden: ({ selector }) => {
    if (!selector?.valid || selector.matches === 0 || selector.visible > 0) return undefined
    return selector.hiddenBy ? [selector.hiddenBy] : []
  },
  selector_matches_many: ({ selector }) =>
    selector?.valid && selector.matches > 1 ? [`${selector.matches} matches`] : undefined,
}
