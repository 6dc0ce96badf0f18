import { caseTemplate, type TemplateField } from '@waymark/cases/forms'

/** What stands in the fields, by path: a text, or the entries of a list. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** The text of a field; empty where nothing was typed. */
export function textOf(values: Values, path: string): string {
  const value = values[path]
  return typeof value === 'string' ? value : ''
}

/** The entries of a field that holds a list. */
export function entriesOf(values: Values, path: string): readonly string[] {
  const value = values[path]
  return Array.isArray(value) ? value : []
}

/** Whether a field is part of the form, as the others stand. */
export function isShown({ shownWhen }: TemplateField, values: Values): boolean {
  return shownWhen === undefined || values[shownWhen.path] === shownWhen.is
}

/** Whether nothing was typed at all. */
export function isBlank(values: Values): boolean {
  return Object.values(values).every((value) => [value].flat().every((text) => text.trim() === ''))
}

/** The values without those that must not be kept anywhere. */
export function withoutSecrets(values: Values): Values {
  const secrets = caseTemplate.filter(({ kind }) => kind === 'secret').map(({ path }) => path)
  return Object.fromEntries(Object.entries(values).filter(([path]) => !secrets.includes(path)))
}

function sentOf(field: TemplateField, values: Values): string | readonly string[] | undefined {
  if (field.kind === 'list') {
    const entries = entriesOf(values, field.path).map((entry) => entry.trim())
    const written = entries.filter((entry) => entry !== '')
    return written.length > 0 ? written : undefined
  }
  return textOf(values, field.path).trim() || undefined
}

/**
 * What the form files, as JSON: nothing for what was left empty or is not shown. Files and credentials are left out, for they go their
 * own ways.
 */
export function bodyOf(values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = { report: {} }
  for (const field of caseTemplate) {
    if (field.kind === 'files' || field.kind === 'secret' || !isShown(field, values)) continue
    const sent = sentOf(field, values)
    if (sent === undefined) continue
    const names = field.path.slice(1).split('/')
    const last = names.pop() ?? ''
    let inside = body
    for (const name of names) {
      inside[name] ??= {}
      inside = inside[name] as Record<string, unknown>
    }
    inside[last] = sent
  }
  return body
}
