export { caseTemplate, type TemplateField } from './model/template.js'
export { availabilityForm, diagnosticsForm, newCaseForm, newMessageForm } from './wire/forms.js'
export type { FormIssue, FormSchema } from './wire/standard-schema.js'
