import type { TemplateField } from '@waymark/cases/forms'
import type { Values } from './form-values.js'

/** What every field of the form gets. */
export interface FieldProps {
  readonly field: TemplateField
  readonly label: string
  readonly hint: string | undefined
  readonly value: Values[string] | undefined
  readonly onChange: (value: Values[string]) => void
  readonly onBlur: () => void
  /** What is wrong with it, in the reader's language. */
  readonly fault: string | undefined
}

/** The id of the element around a field. */
export function fieldId(path: string): string {
  return `field${path.replaceAll('/', '-')}`
}

/** Puts the focus into a field. */
export function focusField(path: string): void {
  const place = document.getElementById(fieldId(path))
  place?.scrollIntoView({ block: 'center' })
  // Of a group of radio buttons, the one that is chosen.
  const control =
    place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector('input, textarea, select, button')
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}
