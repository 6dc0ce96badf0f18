import { type Duration, milliseconds } from '@waymark/core'

const names = {
  millisecond: ['ms', 'millisecond', 'milliseconde'],
  second: ['s', 'sec', 'second', 'seconde'],
  minute: ['min', 'minute'],
  hour: ['h', 'hour', 'heure'],
  day: ['d', 'j', 'day', 'jour'],
  week: ['w', 'sem', 'week', 'semaine'],
} as const

type Unit = keyof typeof names
const units = Object.keys(names) as Unit[]

/** The longest span that somebody can ask for, in milliseconds: what falls due on the way is done, and that takes its time. */
const longestSpan = milliseconds('366 days')

/** Why a text is no span of time. */
export type SpanFault = 'empty' | 'unreadable' | 'nothing' | 'tooLong'

function unitOf(word: string): Unit | undefined {
  const lower = word.toLowerCase()
  return units.find((unit) => names[unit].some((name) => name === lower || `${name}s` === lower))
}

/** Reads a span as people write it in English or French: `3 days`, `1,5 heure`. */
export function readSpan(text: string): { readonly span: Duration } | { readonly fault: SpanFault } {
  if (text.trim() === '') return { fault: 'empty' }
  const [, amount = '', word = ''] = /^\s*\+?([-−]?\d+(?:[.,]\d+)?)\s*(\p{L}+)\s*$/u.exec(text) ?? []
  const unit = unitOf(word)
  if (unit === undefined) return { fault: 'unreadable' }
  const count = Number(amount.replace(',', '.').replace('−', '-'))
  const total = milliseconds(`${count} ${unit}`)
  if (total < 1) return { fault: 'nothing' }
  if (total > longestSpan) return { fault: 'tooLong' }
  return { span: Number.isInteger(total) ? `${count} ${unit}s` : `${Math.round(total)} milliseconds` }
}

function partsOf(span: Duration): readonly [number, Unit] {
  if (typeof span === 'string') {
    const [amount, word = ''] = span.split(' ')
    return [Number(amount), unitOf(word) ?? 'millisecond']
  }
  const fitting = (['day', 'hour', 'minute', 'second'] as const).find((unit) => span % milliseconds(`1 ${unit}`) === 0)
  return fitting === undefined || span === 0 ? [span, 'millisecond'] : [span / milliseconds(`1 ${fitting}`), fitting]
}

/** A span in words: `3 days`, `3 jours`. */
export function spanWords(language: string, span: Duration): string {
  const [amount, unit] = partsOf(span)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}
