import type {
  AddedCss,
  DiagnosticsAlert,
  DiagnosticsBundle,
  SystemFact,
  TrackedAutoPlay,
  TrackedCondition,
  TrackedGoal,
  TrackedItem,
  TrackedSegment,
  TrackedStep,
} from '../model/diagnostics.js'
import type { CaseEnvironment } from '../model/priority.js'
import { collectBrowser } from './collect-browser.js'
import type { PageLike } from './page-like.js'
import {
  pickAlert,
  pickAutoPlay,
  pickCondition,
  pickCss,
  pickFact,
  pickGoal,
  pickItem,
  pickSegment,
  pickStep,
} from './pick-sections.js'

/** What a player tells. Each section is read on its own; one that the player does not have stays empty. */
export interface DiagnosticsSource {
  readonly environment?: CaseEnvironment
  readonly playerVersion?: string
  steps?(): Iterable<TrackedStep>
  goals?(): Iterable<TrackedGoal>
  items?(): Iterable<TrackedItem>
  segments?(): Iterable<TrackedSegment>
  conditions?(): Iterable<TrackedCondition>
  autoPlay?(): Iterable<TrackedAutoPlay>
  alerts?(): Iterable<DiagnosticsAlert>
  css?(): Iterable<AddedCss>
  facts?(): Iterable<SystemFact>
}

type SectionName = Exclude<keyof DiagnosticsSource, 'environment' | 'playerVersion'>

/** How a bundle is collected. */
export interface CollectDiagnosticsOptions {
  /** The window of the page. Default: this window. */
  readonly page?: PageLike
}

/**
 * Collects a diagnostics bundle. It takes the known fields alone, and throws nothing: a section that the player fails to tell is
 * left empty, and an alert says so. The bundle still holds what the page holds, so that it can be looked at there; attaching it
 * redacts it first, and `redactDiagnostics` shows what will be sent.
 */
export function collectDiagnostics(
  source: DiagnosticsSource,
  { page = globalThis as unknown as PageLike }: CollectDiagnosticsOptions = {},
): DiagnosticsBundle {
  const troubles: DiagnosticsAlert[] = []
  const read = <Entry>(section: SectionName, pick: (entry: Entry) => Entry): readonly Entry[] => {
    try {
      const entries = source[section]?.() ?? []
      return Array.from(entries as Iterable<Entry>, pick)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      troubles.push({ level: 'warning', message: `the player could not tell its ${section}: ${reason}` })
      return []
    }
  }
  const sections = {
    steps: read('steps', pickStep),
    goals: read('goals', pickGoal),
    items: read('items', pickItem),
    segments: read('segments', pickSegment),
    conditions: read('conditions', pickCondition),
    autoPlay: read('autoPlay', pickAutoPlay),
  }
  const environment = {
    environment: source.environment ?? ('unknown' as const),
    ...(source.playerVersion !== undefined && { playerVersion: source.playerVersion }),
    page: { address: page.location.href, title: page.document.title },
    browser: collectBrowser(page),
    css: read('css', pickCss),
    facts: read('facts', pickFact),
  }
  return { ...sections, environment, alerts: [...read('alerts', pickAlert), ...troubles] }
}
