import type { CaseDesk } from './case.js'
import type { AffectedItem } from './report.js'

/** An article of the help centre. */
export interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly url: string
  /** Further words that people use for it. */
  readonly keywords?: readonly string[]
}

/** What somebody has written of a case so far. Everything may be missing. */
export interface CaseDraft {
  readonly subject?: string
  readonly overview?: string
  readonly topic?: string
  readonly affectedItem?: Omit<AffectedItem, 'kind'> & { readonly kind?: string }
}

/** An article that fits a draft. */
export interface SuggestedArticle {
  readonly id: string
  readonly title: string
  readonly url: string
  /** The first sentences. */
  readonly excerpt: string
}

/** What may help before a case is filed. */
export interface Suggestions {
  /** Best first, at most five. */
  readonly articles: readonly SuggestedArticle[]
  /** The guide to the flow tracker, which shows on the page what runs and why. */
  readonly flowTrackerGuide: { readonly title: string; readonly url: string }
  /** Whether the assistant should look at the item first: it collects the element's information by itself. */
  readonly assistant: boolean
  /** The desk that the draft is for. Another than `support` means that it is not technical. */
  readonly desk: CaseDesk | 'unknown'
}

/**
 * Words that tell that a draft is not for technical support, per desk (ours). A how-to question stays with support, so asking "how"
 * outweighs them all.
 */
const deskWords: Readonly<Record<Exclude<CaseDesk, 'support'>, RegExp>> = {
  success:
    /\b(contracts?|invoices?|invoiced|billing|billed|renewals?|renew|licen[cs]es?|subscriptions?|pricing|price|quote|purchase order|payments?|upgrade (?:our|my|the) plan)\b/gi,
  training:
    /\b(training|trainings|course|courses|certification|certified|certificate|workshop|webinar|curriculum|onboard(?:ing)? (?:our|new) builders|academy|learning path)\b/gi,
  professional_services:
    /\b(build (?:us|for us|it for us|our|me)|design (?:us|for us|our|a)|custom(?:i[sz]e|i[sz]ing|i[sz]ation)|custom (?:css|code|javascript|theme)|develop for us|write (?:the )?tests? for us|test plan|implementation project|professional services|consultant|consulting)\b/gi,
}

const howTo = /\b(how (?:do|can|to|should|does|would)|where (?:do|can)|is it possible|what is the way)\b/i
const broken =
  /\b(error|fails?|failed|broken|not work(?:ing)?|doesn'?t|does not|stopped|crash(?:es|ed)?|bug|wrong|missing|blank)\b/i

const item = /\b(walk-?thrus?|launchers?|balloons?|smart ?tips?|shout ?outs?|selectors?|snippet|steps? \d+)\b/i

/** The desk that a draft is for. */
export function deskOf(draft: CaseDraft): CaseDesk {
  const words = [draft.subject, draft.topic, draft.overview].filter(Boolean).join('\n')
  const isBroken = broken.test(words)
  // An item that misbehaves is technical, also on a page of invoices.
  if (isBroken && (item.test(words) || draft.affectedItem !== undefined)) return 'support'
  const money = words.match(deskWords.success)?.length ?? 0
  if (money === 0 && (howTo.test(words) || isBroken)) return 'support'
  const scores = Object.entries(deskWords).map(([desk, pattern]) => ({
    desk: desk as CaseDesk,
    score: words.match(pattern)?.length ?? 0,
  }))
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.desk : 'support'
}
