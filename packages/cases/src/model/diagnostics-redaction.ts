import type { DiagnosticsBundle, TrackedCondition } from './diagnostics.js'
import { defaultRedactionRules, type RedactionRule, redactText, removed } from './diagnostics-rules.js'
import { redactCondition } from './element-redaction.js'
import type { ConditionKind } from './element-report.js'

/** The kinds of condition whose values tell nothing about a person; of every other kind both values are removed. */
const openKinds: readonly (ConditionKind | 'unknown')[] = ['element', 'page', 'time', 'segment']

/**
 * A bundle without secrets, for sending: every text of it, in whatever position, goes through the rules; values of inputs, cookies,
 * storage and variables are removed, and so is every value whose name a secret goes by. The client does this before it sends
 * anything, and the service does it once more with the default rules.
 *
 * A rule can only know what it can recognise: a secret that looks like any other word, in a text that says nothing about it, stays.
 */
export function redactDiagnostics<Instant>(
  bundle: DiagnosticsBundle<Instant>,
  rules: readonly RedactionRule[] = defaultRedactionRules,
): DiagnosticsBundle<Instant> {
  const conditions = (list: readonly TrackedCondition[]) => list.map((condition) => withoutValues(condition, rules))
  return redactDeep(
    {
      ...bundle,
      conditions: conditions(bundle.conditions),
      segments: bundle.segments.map((segment) => ({ ...segment, conditions: conditions(segment.conditions) })),
    },
    '',
    rules,
  ) as DiagnosticsBundle<Instant>
}

function withoutValues(condition: TrackedCondition, rules: readonly RedactionRule[]): TrackedCondition {
  const { expected, actual, ...same } = redactCondition(condition, rules)
  const open = openKinds.includes(condition.kind)
  return {
    ...same,
    ...(expected !== undefined && { expected: open ? expected : removed }),
    ...(actual !== undefined && { actual: open ? actual : removed }),
  }
}

function redactDeep(value: unknown, name: string, rules: readonly RedactionRule[]): unknown {
  if (typeof value === 'string') {
    if (hidden(name, rules)) return removed
    return redactText(addressNames.test(name) ? withoutQuery(value) : value, rules)
  }
  // A number as long as a card's is no count of anything.
  if (typeof value === 'number') return Math.abs(value) >= 1e9 ? 0 : value
  if (Array.isArray(value)) return value.map((entry) => redactDeep(entry, name, rules))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value as Record<string, unknown>)
  const { name: named } = value as Record<string, unknown>
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      redactText(key, rules),
      // `{ name: 'apiKey', value: '…' }`: the name beside it says what the value is.
      key === 'value' && typeof named === 'string' && hidden(named, rules) ? removed : redactDeep(entry, key, rules),
    ]),
  )
}

const addressNames = /address|url|href|referrer/i

function hidden(name: string, rules: readonly RedactionRule[]): boolean {
  return rules.some((rule) => rule.hides?.(name))
}

/** An address that may be no whole one: everything from its query or fragment on goes. */
function withoutQuery(text: string): string {
  const at = text.search(/[?#]/)
  return at < 0 ? text : `${text.slice(0, at + 1)}${removed}`
}
