import type { DiagnosticsBundle } from '@waymark/cases'
import { diagnosticsForm } from '@waymark/cases/forms'

/** What a pasted text holds: a bundle, or why it is none. */
export type ReadBundle =
  | { readonly bundle: DiagnosticsBundle }
  | { readonly fault: 'notJson' }
  | { readonly fault: 'notBundle'; readonly path: string }

/** Reads a diagnostics bundle from JSON, as strictly as the service does. */
export function readBundle(text: string): ReadBundle {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'notJson' }
  }
  const result = diagnosticsForm['~standard'].validate(value)
  if (!result.issues) return { bundle: result.value }
  return { fault: 'notBundle', path: `/${(result.issues[0]?.path ?? []).map(String).join('/')}` }
}
