import { isEmail, priorityFits } from '@waymark/cases'
import { caseTemplate, newCaseForm, type TemplateField } from '@waymark/cases/forms'
import { bodyOf, entriesOf, textOf, type Values } from './form-values.js'

/** What is wrong with a field, for the words of the reader's language. */
export type FieldFault =
  | { readonly kind: 'required' | 'choose' | 'oneLine' | 'timeZone' | 'p1' | 'fileGone' }
  | { readonly kind: 'tooLong' | 'tooMany'; readonly maximum: number }
  | { readonly kind: 'emails'; readonly addresses: string }
  | { readonly kind: 'entry'; readonly number: number }
  | { readonly kind: 'other'; readonly message: string }

/** The faults of a form, by the path of the field that they stand beside; a path of no field is kept as it is. */
export type Faults = Readonly<Record<string, FieldFault>>

/** A fault as a schema or the service names it. */
export interface NamedFault {
  readonly path: string
  readonly message: string
}

function fieldOf(path: string): TemplateField | undefined {
  return caseTemplate.find((field) => path === field.path || path.startsWith(`${field.path}/`))
}

function badAddresses(text: string): readonly string[] {
  const addresses = text.split(/[,;\n]/).map((address) => address.trim())
  return addresses.filter((address) => address !== '' && !isEmail(address))
}

function describe(field: TemplateField, { path, message }: NamedFault, values: Values): FieldFault {
  const text = textOf(values, field.path).trim()
  const { maximum } = field
  switch (field.kind) {
    case 'files':
      return { kind: 'fileGone' }
    case 'list': {
      const index = path.slice(field.path.length + 1)
      if (index !== '') return { kind: 'entry', number: Number(index) + 1 }
      const count = entriesOf(values, field.path).length
      return maximum !== undefined && count > maximum ? { kind: 'tooMany', maximum } : { kind: 'other', message }
    }
    case 'emails': {
      const addresses = badAddresses(text)
      if (addresses.length > 0) return { kind: 'emails', addresses: addresses.join(', ') }
      return maximum !== undefined ? { kind: 'tooMany', maximum } : { kind: 'other', message }
    }
  }
  if (text === '') return { kind: field.kind === 'choice' ? 'choose' : 'required' }
  if (field.kind === 'time_zone') return { kind: 'timeZone' }
  if (isP1OutsideProduction(values) && field.path === '/priority') return { kind: 'p1' }
  if (maximum !== undefined && text.length > maximum) return { kind: 'tooLong', maximum }
  return field.kind === 'line' && /[\r\n\u2028\u2029]/.test(text) ? { kind: 'oneLine' } : { kind: 'other', message }
}

/** Whether p1 was chosen for an environment that it is not for. */
function isP1OutsideProduction(values: Values): boolean {
  const [priority, environment] = [textOf(values, '/priority'), textOf(values, '/report/environment')]
  return priority === 'p1' && environment !== '' && !priorityFits('p1', environment as 'test')
}

/** Puts named faults beside their fields: the first of each. */
export function placeFaults(named: readonly NamedFault[], values: Values): Faults {
  const faults: Record<string, FieldFault> = {}
  for (const one of named) {
    const field = fieldOf(one.path)
    faults[field?.path ?? one.path] ??= field ? describe(field, one, values) : { kind: 'other', message: one.message }
  }
  return faults
}

/** What the service would refuse, by the rules that it gives to forms. */
export function faultsOf(values: Values): Faults {
  const { issues = [] } = newCaseForm['~standard'].validate(bodyOf(values))
  const named = issues.map(({ path = [], message }) => ({ path: `/${path.join('/')}`, message }))
  // The schema names these only once everything else is right; the reader should know at once.
  const addresses = badAddresses(textOf(values, '/collaborators'))
  return {
    ...placeFaults(named, values),
    ...(addresses.length > 0 && { '/collaborators': { kind: 'emails', addresses: addresses.join(', ') } as const }),
    ...(isP1OutsideProduction(values) && { '/priority': { kind: 'p1' } as const }),
  }
}
