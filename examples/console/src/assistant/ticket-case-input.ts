import type { CaseEnvironment, CasePriority, TicketCaseInput } from '@waymark/cases'

/** The fields of the form that sends a ticket to support; empty where nothing was said. */
export interface TicketCaseFields {
  readonly subject: string
  readonly priority: string
  readonly environment: string
  readonly overview: string
  readonly collaborators: string
}

/** What the filled-in form says: what was left empty is left to the report. */
export function ticketCaseInput(fields: TicketCaseFields): TicketCaseInput {
  const [subject, overview, collaborators] = [fields.subject, fields.overview, fields.collaborators].map((text) =>
    text.trim(),
  )
  return {
    priority: fields.priority as CasePriority,
    environment: fields.environment as CaseEnvironment,
    ...(subject && { subject }),
    ...(overview && { overview }),
    ...(collaborators && { collaborators }),
  }
}
