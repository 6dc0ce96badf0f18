export type { FormIssue, FormSchema } from '@waymark/core/wire'
export { newSetupForm, segmentForm, setupChangeForm } from './wire/forms.js'
