import type { Answered } from './case.js'
import type { CaseEnvironment } from './priority.js'
import type { ItemKind } from './report.js'

/** What came of a condition: it held, it did not, asking it failed, or nobody asked it. */
export const conditionResults = ['met', 'not_met', 'failed', 'not_evaluated'] as const
export type ConditionResult = (typeof conditionResults)[number]

/** What a condition looks at. */
export const conditionKinds = [
  'element',
  'page',
  'time',
  'segment',
  'input',
  'cookie',
  'storage',
  'variable',
  'other',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** A condition, and how it was evaluated on the page. */
export interface EvaluatedCondition {
  /** The condition in words: `the page's path starts with /orders`. */
  readonly text: string
  readonly kind: Answered<ConditionKind>
  readonly result: Answered<ConditionResult>
}

/** What keeps an element from being seen. */
export const hiddenReasons = ['not_displayed', 'not_visible', 'transparent', 'no_size', 'off_page'] as const
export type HiddenReason = (typeof hiddenReasons)[number]

/** What an item's selector finds on the page. */
export interface SelectorFinding {
  readonly text: string
  /** Whether the selector can be read at all; one that cannot matches nothing. */
  readonly valid: boolean
  /** How many nodes it matches. */
  readonly matches: number
  /** How many of them can be seen; of more than 1,000 nodes, the first 1,000 are looked at. */
  readonly visible: number
  /** What hides the first node, when none can be seen. */
  readonly hiddenBy?: Answered<HiddenReason>
}

/** The item that misbehaves. */
export interface ReportedItem {
  readonly kind: Answered<ItemKind>
  readonly name?: string
  readonly id?: string
  /** The environments that it is published to; empty when it is published to none, absent when the editor does not know. */
  readonly publishedTo?: readonly Answered<CaseEnvironment>[]
}

/** A product in the browser's user agent data. */
export interface BrowserBrand {
  readonly brand: string
  readonly version: string
}

/** The browser that shows the page. */
export interface BrowserInformation {
  readonly userAgent: string
  /** User agent data, where the browser has it. */
  readonly brands?: readonly BrowserBrand[]
  readonly platform?: string
  readonly mobile?: boolean
  /** The preferred language, such as `en-GB`. */
  readonly language: string
  /** In CSS pixels; `pixelRatio` in device pixels for each. */
  readonly viewport: { readonly width: number; readonly height: number; readonly pixelRatio?: number }
}

/** The page on which the item misbehaves. */
export interface ReportedPage {
  /** Without user information, and without the query's secrets: `https://app.example.com/orders?tab=open&token=[removed]`. */
  readonly address: string
  readonly title?: string
  /** The environment that the page loads its items from. */
  readonly environment: Answered<CaseEnvironment>
}

/** What the assistant collects by itself about an item that misbehaves. */
export interface ElementReport {
  readonly item: ReportedItem
  /** Absent for an item that stands on no element, such as a segment. */
  readonly selector?: SelectorFinding
  readonly page: ReportedPage
  /** The conditions of the item. All must hold for it to show. */
  readonly conditions: readonly EvaluatedCondition[]
  readonly browser: BrowserInformation
}

/** The most that the wire takes of each (ours). What is collected is cut to it. */
export const elementLimits = {
  selector: 4_000,
  condition: 1_000,
  conditions: 100,
  address: 2_000,
  title: 300,
  userAgent: 1_000,
  brands: 10,
  short: 100,
  name: 200,
  count: 1_000_000,
} as const
