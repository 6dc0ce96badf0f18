import type { Answered, Person } from './case.js'
import type { BrowserInformation, EvaluatedCondition } from './element-report.js'
import type { CaseEnvironment } from './priority.js'
import type { ItemKind } from './report.js'

/** An item, as a section names it. */
export interface DiagnosedItem {
  readonly kind: Answered<ItemKind>
  readonly name?: string
  readonly id?: string
}

/** How far a step of a Smart Walk-Thru came. */
export const stepStates = ['waiting', 'shown', 'completed', 'skipped', 'failed'] as const
export type StepState = (typeof stepStates)[number]

/** The step tracker: a step that the player reached. */
export interface TrackedStep<Instant = Date> {
  readonly walkThru: string
  readonly step: string
  readonly state: Answered<StepState>
  readonly at?: Instant
  /** What the player says about it: why it waits or failed. */
  readonly message?: string
}

/** A goal, and whether it was reached. */
export interface TrackedGoal<Instant = Date> {
  readonly name: string
  readonly id?: string
  readonly reached: boolean
  readonly reachedAt?: Instant
}

/** What the player does with an item on this page. */
export const itemStates = ['shown', 'engaged', 'waiting', 'hidden', 'blocked', 'failed'] as const
export type ItemState = (typeof itemStates)[number]

/** An item on the page: a Smart Walk-Thru, Launcher, SmartTip, ShoutOut or survey. */
export interface TrackedItem extends DiagnosedItem {
  readonly state: Answered<ItemState>
  readonly selector?: string
  /** How many nodes the selector matches. */
  readonly matches?: number
  /** The element that it stands on, as HTML. */
  readonly element?: string
  /** Why it is in this state. */
  readonly reason?: string
}

/** A condition, with what it compares. */
export interface TrackedCondition extends EvaluatedCondition {
  /** The item that the condition belongs to. */
  readonly item?: string
  readonly expected?: string
  readonly actual?: string
}

/** A segment, and whether the person is in it. */
export interface TrackedSegment {
  readonly name: string
  readonly id?: string
  readonly result: TrackedCondition['result']
  readonly conditions: readonly TrackedCondition[]
}

/** An auto-play rule, and how often its item may play and did. */
export interface TrackedAutoPlay<Instant = Date> {
  readonly item: DiagnosedItem
  readonly rule: string
  readonly result: TrackedCondition['result']
  /** How often it may play, in words: `once a day`. */
  readonly frequency: string
  readonly played?: number
  readonly lastPlayedAt?: Instant
}

/** CSS that was added in the editor. */
export interface AddedCss {
  /** The item it belongs to; absent for the whole site. */
  readonly item?: string
  readonly css: string
}

/** A fact about the system that has no field of its own. */
export interface SystemFact {
  readonly name: string
  readonly value: string
}

/** Environment information. */
export interface DiagnosedEnvironment {
  readonly environment: Answered<CaseEnvironment>
  readonly playerVersion?: string
  /** The page, without user information, query and fragment. */
  readonly page: { readonly address: string; readonly title?: string }
  readonly browser: BrowserInformation
  readonly css: readonly AddedCss[]
  readonly facts: readonly SystemFact[]
}

/** How bad an alert is. */
export const alertLevels = ['information', 'warning', 'error'] as const
export type AlertLevel = (typeof alertLevels)[number]

/** Something that the player, or the collecting itself, warns about. */
export interface DiagnosticsAlert<Instant = Date> {
  readonly level: Answered<AlertLevel>
  readonly message: string
  readonly at?: Instant
}

/** What a page tells about its items, section by section, as the flow tracker shows it. Instants are dates, and text on the wire. */
export interface DiagnosticsBundle<Instant = Date> {
  readonly steps: readonly TrackedStep<Instant>[]
  readonly goals: readonly TrackedGoal<Instant>[]
  readonly items: readonly TrackedItem[]
  readonly segments: readonly TrackedSegment[]
  readonly conditions: readonly TrackedCondition[]
  readonly autoPlay: readonly TrackedAutoPlay<Instant>[]
  readonly environment: DiagnosedEnvironment
  readonly alerts: readonly DiagnosticsAlert<Instant>[]
}

/** The sections that are lists. */
export const diagnosticsLists = ['steps', 'goals', 'items', 'segments', 'conditions', 'autoPlay', 'alerts'] as const
export type DiagnosticsList = (typeof diagnosticsLists)[number]

/** A bundle that was attached to a case, without its contents. */
export interface DiagnosticsSummary {
  readonly id: string
  readonly attachedBy: Person
  readonly createdAt: Date
  /** The page it was collected on. */
  readonly address: string
  readonly environment: Answered<CaseEnvironment>
  /** How many entries each section has. */
  readonly counts: Readonly<Record<DiagnosticsList, number>>
  /** In bytes of JSON. */
  readonly size: number
}

/** A bundle that was attached to a case. */
export interface AttachedDiagnostics extends DiagnosticsSummary {
  readonly bundle: DiagnosticsBundle
}

/** Turns every instant of a bundle into another form of it. */
export function mapInstants<From, To>(
  bundle: DiagnosticsBundle<From>,
  map: (instant: From) => To,
): DiagnosticsBundle<To> {
  return {
    ...bundle,
    steps: bundle.steps.map(({ at, ...same }) => ({ ...same, ...(at !== undefined && { at: map(at) }) })),
    goals: bundle.goals.map(({ reachedAt, ...same }) => ({
      ...same,
      ...(reachedAt !== undefined && { reachedAt: map(reachedAt) }),
    })),
    autoPlay: bundle.autoPlay.map(({ lastPlayedAt, ...same }) => ({
      ...same,
      ...(lastPlayedAt !== undefined && { lastPlayedAt: map(lastPlayedAt) }),
    })),
    alerts: bundle.alerts.map(({ at, ...same }) => ({ ...same, ...(at !== undefined && { at: map(at) }) })),
  }
}
