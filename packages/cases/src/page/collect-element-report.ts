import type { RedactionRule } from '../model/diagnostics-rules.js'
import { redactElementReport } from '../model/element-redaction.js'
import type { ConditionKind, ElementReport, EvaluatedCondition } from '../model/element-report.js'
import type { CaseEnvironment } from '../model/priority.js'
import type { ItemKind } from '../model/report.js'
import { collectBrowser } from './collect-browser.js'
import { collectSelector, type Select } from './collect-selector.js'
import type { PageLike } from './page-like.js'

/** A condition of an item, as the editor has it. */
export interface EditorCondition {
  /** The condition in words. */
  readonly text: string
  /** What it looks at. Default: `other`. */
  readonly kind?: ConditionKind
  /** Asks the condition on the page, or what was answered before. Without it the condition counts as not evaluated. */
  readonly holds?: boolean | (() => boolean)
}

/** An item, as the editor has it. */
export interface EditorItem {
  readonly kind: ItemKind
  readonly name?: string
  readonly id?: string
  readonly selector?: string
  /** The environments that it is published to; empty when it is published to none. */
  readonly publishedTo?: readonly CaseEnvironment[]
  /** All must hold for the item to show. */
  readonly conditions?: readonly EditorCondition[]
}

/** What an element report is collected from. */
export interface CollectElementOptions {
  readonly item: EditorItem
  /** The window of the page. Default: this window. */
  readonly page?: PageLike
  /** The environment that the page loads its items from. Default: `unknown`, with which nothing is said about environments. */
  readonly environment?: CaseEnvironment
  /** How the player finds nodes, when its selectors are more than CSS. Default: `document.querySelectorAll`. */
  readonly select?: Select
  /** What is removed before anything leaves the page. Default: the default rules. */
  readonly rules?: readonly RedactionRule[]
}

/**
 * Collects what is known about an item that misbehaves: the item, its selector and what it matches, the page's address without
 * secrets, the conditions with their results, and the browser. It changes nothing on the page and throws nothing; `diagnose`
 * names the known causes that the report shows.
 */
export function collectElementReport(options: CollectElementOptions): ElementReport {
  const { item, page = globalThis as unknown as PageLike, environment = 'unknown', select, rules } = options
  const { kind, name, id, publishedTo, selector, conditions = [] } = item
  const report: ElementReport = {
    item: {
      kind,
      ...(name !== undefined && { name }),
      ...(id !== undefined && { id }),
      ...(publishedTo && { publishedTo: [...publishedTo] }),
    },
    ...(selector !== undefined && { selector: collectSelector(selector, page, select) }),
    page: { address: page.location.href, title: page.document.title, environment },
    conditions: conditions.map(evaluate),
    browser: collectBrowser(page),
  }
  return redactElementReport(report, rules)
}

function evaluate({ text, kind = 'other', holds }: EditorCondition): EvaluatedCondition {
  return { text, kind, result: resultOf(holds) }
}

function resultOf(holds: EditorCondition['holds']): 'met' | 'not_met' | 'failed' | 'not_evaluated' {
  if (holds === undefined) return 'not_evaluated'
  try {
    return (typeof holds === 'function' ? holds() : holds) ? 'met' : 'not_met'
  } catch {
    return 'failed'
  }
}
