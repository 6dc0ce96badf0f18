import { type DiagnosticsBundle, type DiagnosticsList, diagnosticsLists } from './diagnostics.js'
import { cutText } from './diagnostics-rules.js'

/** The largest bundle, in bytes of JSON (ours). More than {@link fitDiagnostics} leaves is refused with `payload_too_large`. */
export const maximumDiagnosticsBytes = 900_000

/** The most that the wire takes of each (ours): far more than a page has. */
export const diagnosticsLimits = {
  /** Entries of a section, conditions of a segment. */
  entries: 1_000,
  css: 100,
  cssText: 50_000,
  element: 10_000,
  text: 4_000,
  count: 1_000_000_000,
} as const

/**
 * Cuts a bundle to what the wire takes: long texts are shortened, and while it is larger than the maximum, the largest section
 * loses the older half of its entries. A bundle that fits is left as it is, apart from long texts.
 */
export function fitDiagnostics<Instant>(bundle: DiagnosticsBundle<Instant>): DiagnosticsBundle<Instant> {
  let fitted = cutDeep(bundle, '') as DiagnosticsBundle<Instant>
  while (diagnosticsBytes(fitted) > maximumDiagnosticsBytes) {
    const [largest = 'css'] = [...diagnosticsLists, 'css' as const].sort(
      (a, b) => bytesOf(b, fitted) - bytesOf(a, fitted),
    )
    fitted =
      largest === 'css'
        ? { ...fitted, environment: { ...fitted.environment, css: newerHalf(fitted.environment.css) } }
        : { ...fitted, [largest]: newerHalf<unknown>(fitted[largest]) }
  }
  return fitted
}

/** The size of a bundle, in bytes of JSON. */
export function diagnosticsBytes(bundle: DiagnosticsBundle<unknown>): number {
  return new TextEncoder().encode(JSON.stringify(bundle)).length
}

function bytesOf(section: DiagnosticsList | 'css', bundle: DiagnosticsBundle<unknown>): number {
  const list: readonly unknown[] = section === 'css' ? bundle.environment.css : bundle[section]
  return list.length === 0 ? -1 : JSON.stringify(list).length
}

function newerHalf<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(Math.ceil(entries.length / 2))
}

function cutDeep(value: unknown, name: string): unknown {
  if (typeof value === 'string') return cutText(value, longest(name))
  if (typeof value === 'number') return Math.min(Math.max(value, 0), diagnosticsLimits.count) || 0
  if (Array.isArray(value)) {
    const entries = name === 'css' ? diagnosticsLimits.css : diagnosticsLimits.entries
    return value.slice(-entries).map((entry) => cutDeep(entry, ''))
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cutDeep(entry, key)]))
}

function longest(name: string): number {
  if (name === 'css') return diagnosticsLimits.cssText
  return name === 'element' ? diagnosticsLimits.element : diagnosticsLimits.text
}
