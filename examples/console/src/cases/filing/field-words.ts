import type { TemplateField } from '@waymark/cases/forms'
import { frenchFields } from './french-fields.js'

/** What a field is called, and what helps to fill it in. A field that is not translated yet speaks English. */
export function fieldWords(field: TemplateField, language: string): { readonly label: string; readonly hint?: string } {
  const own = { label: field.label, ...(field.hint !== undefined && { hint: field.hint }) }
  return language === 'fr' ? (frenchFields[field.path] ?? own) : own
}
