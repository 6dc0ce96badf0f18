import { type Duration, milliseconds } from '@waymark/core'
import type { FaultEffect } from '@waymark/core/testing'
import type { DemoStateJson } from '@waymark/platform/client'
import type { TFunction } from 'i18next'
import { spanWords } from './span.js'

/** A rule as the platform keeps it. */
export type RuleJson = DemoStateJson['faults'][number]

/** The effects that need nothing said beside them. */
export const plainEffects = [
  'reset',
  'answer_lost',
  'cut_off',
  'broken_json',
  'timeout',
] as const satisfies readonly FaultEffect[]

const numbersOf = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number')
const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')

function spanOf(value: unknown): Duration | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  try {
    return milliseconds(value as Duration) >= 0 ? (value as Duration) : undefined
  } catch {
    return undefined
  }
}

function effectWords(t: TFunction, language: string, effect: unknown): string {
  const plain = plainEffects.find((name) => name === effect)
  if (plain) return t(`demo.faults.said.${plain}`)
  if (typeof effect !== 'object' || effect === null) return t('demo.faults.said.unknown')
  const { status, retryAfter, slow } = effect as Readonly<Record<string, unknown>>
  const [after, span] = [spanOf(retryAfter), spanOf(slow)]
  if (span !== undefined) return t('demo.faults.said.slow', { span: spanWords(language, span) })
  if (typeof status !== 'number') return t('demo.faults.said.unknown')
  return after === undefined
    ? t('demo.faults.said.status', { status })
    : t('demo.faults.said.statusAfter', { status, span: spanWords(language, after) })
}

function conditionsOf(t: TFunction, language: string, rule: RuleJson): readonly string[] {
  const [nth, every, times, probability] = [rule.nth, rule.every, rule.times, rule.probability].map(numbersOf)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  return [
    ...(nth?.length ? [t('demo.faults.condition.nth', { numbers: list.format(nth.map(String)) })] : []),
    ...(every ?? []).map((number) => t('demo.faults.condition.every', { number })),
    ...(times ?? []).map((count) => t('demo.faults.condition.times', { count })),
    ...(probability ?? []).map((chance) => t('demo.faults.condition.probability', { chance: percent.format(chance) })),
  ]
}

/** A rule in a sentence: what it is about, what happens, and when. */
export function ruleWords(t: TFunction, language: string, rule: RuleJson): string {
  const operations = textsOf(rule.operation).join(', ') || t('demo.faults.every')
  const effect = [effectWords(t, language, rule.do), ...conditionsOf(t, language, rule)].join(', ')
  return t('demo.faults.rule', { operations, effect })
}
