import type { DiagnosticsBundle } from '@waymark/cases'
import { diagnosticsWords } from '../words/diagnostics-words.js'
import { type Shape, ShapeFault, takeList, takeObject } from './take-shape.js'

const { en } = diagnosticsWords

// A value that this page does not know reads as `unknown`, as in every answer.
const results = Object.keys(en.result)
const itemKinds = [
  'smart_walk_thru',
  'launcher',
  'smart_tip',
  'shout_out',
  'survey',
  'resource',
  'menu',
  'segment',
  'goal',
  'other',
]
const environments = ['production', 'test']

const namedItem = { kind: itemKinds, name: 'text?', id: 'text?' } satisfies Shape
const condition = {
  text: 'text',
  kind: Object.keys(en.kind),
  result: results,
  item: 'text?',
  expected: 'text?',
  actual: 'text?',
} satisfies Shape

const lists = {
  steps: { walkThru: 'text', step: 'text', state: Object.keys(en.step), at: 'instant?', message: 'text?' },
  goals: { name: 'text', id: 'text?', reached: 'boolean', reachedAt: 'instant?' },
  items: {
    ...namedItem,
    state: Object.keys(en.item),
    selector: 'text?',
    matches: 'number?',
    element: 'text?',
    reason: 'text?',
  },
  segments: { name: 'text', id: 'text?', result: results, conditions: { list: condition } },
  conditions: condition,
  autoPlay: {
    item: { object: namedItem },
    rule: 'text',
    result: results,
    frequency: 'text',
    played: 'number?',
    lastPlayedAt: 'instant?',
  },
  alerts: { level: Object.keys(en.level), message: 'text', at: 'instant?' },
} satisfies Record<string, Shape>

const environment = {
  environment: environments,
  playerVersion: 'text?',
  page: { object: { address: 'text', title: 'text?' } },
  browser: {
    object: {
      userAgent: 'text',
      brands: { list: { brand: 'text', version: 'text' } },
      platform: 'text?',
      mobile: 'boolean?',
      language: 'text',
      viewport: { object: { width: 'number', height: 'number', pixelRatio: 'number?' } },
    },
  },
  css: { list: { item: 'text?', css: 'text' } },
  facts: { list: { name: 'text', value: 'text' } },
} satisfies Shape

/** What a pasted text holds: a bundle, or why it is none. */
export type ReadBundle =
  | { readonly bundle: DiagnosticsBundle }
  | { readonly fault: 'notJson' }
  | { readonly fault: 'notBundle'; readonly path: string }

/** Reads a diagnostics bundle from JSON. Sections that are missing are empty; fields that nobody knows are left out. */
export function readBundle(text: string): ReadBundle {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'notJson' }
  }
  try {
    const whole = takeObject(value, { environment: { object: environment } }, '')
    const sections = Object.entries(lists).map(([name, shape]) => [
      name,
      takeList((value as Record<string, unknown>)[name], shape, `/${name}`),
    ])
    return { bundle: { ...whole, ...Object.fromEntries(sections) } as unknown as DiagnosticsBundle }
  } catch (error) {
    if (error instanceof ShapeFault) return { fault: 'notBundle', path: error.path }
    throw error
  }
}
