import { caseTemplate, type TemplateField } from '@waymark/cases/forms'
import { isShown, type Values } from './form-values.js'

const starts = {
  problem: '/subject',
  item: '/report/affectedItem/kind',
  context: '/report/tried',
  contact: '/report/workingHours/timeZone',
} as const

/** A part of the form, with a heading of its own. */
export interface Section {
  readonly name: keyof typeof starts
  readonly fields: readonly TemplateField[]
}

/** The template in parts, in its own order: a field that is new to it stands where the template has it. */
export function sectionsOf(values: Values, template: readonly TemplateField[] = caseTemplate): readonly Section[] {
  const sections: { readonly name: Section['name']; readonly fields: TemplateField[] }[] = []
  const names = Object.keys(starts) as Section['name'][]
  for (const field of template) {
    const name = names.find((one) => starts[one] === field.path)
    if (name || sections.length === 0) sections.push({ name: name ?? 'problem', fields: [] })
    if (isShown(field, values)) sections.at(-1)?.fields.push(field)
  }
  return sections
}
