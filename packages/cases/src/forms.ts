export { caseTemplate, type TemplateField } from './model/template.js'
export { availabilityForm, newCaseForm, newMessageForm } from './wire/forms.js'
export type { FormIssue, FormSchema } from './wire/standard-schema.js'
