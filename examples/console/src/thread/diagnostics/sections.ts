import type { DiagnosticsBundle } from '@waymark/cases'
import type { TFunction } from 'i18next'

/** How good or bad the state of an entry is; the words say it too. */
export type Tone = 'good' | 'bad' | 'neutral'

/** One entry of a section, ready to be shown. */
export interface ShownEntry {
  readonly title: string
  readonly status?: string
  readonly tone: Tone
  readonly at?: Date | undefined
  readonly lines: readonly string[]
}

/** A section of a bundle, ready to be shown. */
export interface ShownSection {
  readonly name: 'alerts' | 'steps' | 'goals' | 'items' | 'segments' | 'conditions' | 'autoPlay' | 'css' | 'facts'
  readonly entries: readonly ShownEntry[]
}

type Condition = DiagnosticsBundle['conditions'][number]
type Item = Pick<DiagnosticsBundle['items'][number], 'kind' | 'name' | 'id'>

/** The sections of a bundle, those that tell of trouble first. */
export function sectionsOf(t: TFunction, bundle: DiagnosticsBundle): readonly ShownSection[] {
  const result = (one: Condition['result']) => ({ status: t(`thread.diagnostics.result.${one}`), tone: toneOf(one) })
  const itemTitle = ({ kind, name, id }: Item) =>
    [t(`parts.item.${kind}`), name, id && t('thread.head.itemId', { id })].filter(Boolean).join(' · ')
  const condition = (one: Condition): ShownEntry => ({
    title: one.text,
    ...result(one.result),
    lines: texts(
      t(`thread.diagnostics.kind.${one.kind}`),
      one.item && t('thread.diagnostics.ofItem', { item: one.item }),
      one.expected && t('thread.diagnostics.expected', { value: one.expected }),
      one.actual && t('thread.diagnostics.actual', { value: one.actual }),
    ),
  })
  return [
    {
      name: 'alerts',
      entries: bundle.alerts.map(({ level, message, at }) => ({
        title: message,
        status: t(`thread.diagnostics.level.${level}`),
        tone: toneOf(level),
        at,
        lines: [],
      })),
    },
    {
      name: 'steps',
      entries: bundle.steps.map(({ walkThru, step, state, at, message }) => ({
        title: `${walkThru} › ${step}`,
        status: t(`thread.diagnostics.step.${state}`),
        tone: toneOf(state),
        at,
        lines: texts(message),
      })),
    },
    {
      name: 'goals',
      entries: bundle.goals.map(({ name, reached, reachedAt }) => ({
        title: name,
        status: t(`thread.diagnostics.goal.${reached}`),
        tone: reached ? 'good' : 'neutral',
        at: reachedAt,
        lines: [],
      })),
    },
    {
      name: 'items',
      entries: bundle.items.map(({ state, selector, matches, element, reason, ...item }) => ({
        title: itemTitle(item),
        status: t(`thread.diagnostics.item.${state}`),
        tone: toneOf(state),
        lines: texts(
          reason,
          selector && t('thread.diagnostics.selector', { selector }),
          matches !== undefined && t('thread.diagnostics.matches', { count: matches }),
          element,
        ),
      })),
    },
    {
      name: 'segments',
      entries: bundle.segments.map(({ name, result: found, conditions }) => ({
        title: name,
        ...result(found),
        lines: conditions.map((one) => `${one.text}: ${t(`thread.diagnostics.result.${one.result}`)}`),
      })),
    },
    { name: 'conditions', entries: bundle.conditions.map(condition) },
    {
      name: 'autoPlay',
      entries: bundle.autoPlay.map(({ item, rule, result: found, frequency, played, lastPlayedAt }) => ({
        title: `${itemTitle(item)}: ${rule}`,
        ...result(found),
        at: lastPlayedAt,
        lines: texts(
          t('thread.diagnostics.frequency', { frequency }),
          played !== undefined && t('thread.diagnostics.played', { count: played }),
        ),
      })),
    },
    {
      name: 'css',
      entries: bundle.environment.css.map(({ item, css }) => ({
        title: item ?? t('thread.diagnostics.wholeSite'),
        tone: 'neutral',
        lines: [css],
      })),
    },
    {
      name: 'facts',
      entries: bundle.environment.facts.map(({ name, value }) => ({ title: name, tone: 'neutral', lines: [value] })),
    },
  ]
}

const good = ['met', 'completed', 'shown', 'engaged']
const bad = ['not_met', 'failed', 'blocked', 'error']

function toneOf(value: string): Tone {
  if (good.includes(value)) return 'good'
  return bad.includes(value) ? 'bad' : 'neutral'
}

function texts(...parts: readonly (string | false | undefined)[]): readonly string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '')
}
