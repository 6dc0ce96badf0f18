import { type FormSchema, toFormSchema } from '@waymark/core/wire'
import type { NewCase } from '../model/case-input.js'
import { readCollaborators } from '../model/collaborators.js'
import type { DiagnosticsBundle } from '../model/diagnostics.js'
import type { NewMessage } from '../model/message.js'
import { priorityFits } from '../model/priority.js'
import type { Availability } from '../model/scheduling.js'
import { newCaseJson } from './case.js'
import { type DiagnosticsBundleJson, readDiagnosticsBundle } from './diagnostics.js'
import { newDiagnosticsBundleJson } from './diagnostics-input.js'
import { newMessageJson } from './message.js'
import { availabilityJson } from './scheduling.js'

/** The form that files a case: the very rules of the service, so nothing that passes here is refused there. */
export const newCaseForm: FormSchema<NewCase> = toFormSchema(newCaseJson, ({ priority, report, collaborators }) => [
  ...(report.environment === 'unknown' || priorityFits(priority, report.environment)
    ? []
    : [
        {
          path: ['priority'],
          message: 'p1 is for problems in production; choose p2 or below, or name the production environment',
        },
      ]),
  ...readCollaborators(collaborators ?? [], '').faults.map(({ path, message }) => ({
    path: path.slice(1).split('/'),
    message,
  })),
])

/** The form that posts a message. */
export const newMessageForm: FormSchema<NewMessage> = toFormSchema(newMessageJson)

/** The form that answers a proposed call. Its instants are text, as forms have them. */
export const availabilityForm: FormSchema<
  Omit<Availability, 'ranges'> & { readonly ranges: readonly { readonly from: string; readonly until: string }[] }
> = toFormSchema(availabilityJson)

/** A diagnostics bundle that comes as JSON, from a file or another program: read and checked as the service does. Redact it before it is sent. */
export const diagnosticsForm: FormSchema<DiagnosticsBundle> = toFormSchema<DiagnosticsBundle, DiagnosticsBundleJson>(
  newDiagnosticsBundleJson,
  () => [],
  readDiagnosticsBundle,
)
