export type { FormIssue, FormSchema } from '@waymark/core/wire'
export { caseTemplate, type TemplateField } from './model/template.js'
export { availabilityForm, diagnosticsForm, newCaseForm, newMessageForm } from './wire/forms.js'
