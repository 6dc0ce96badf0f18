import type { CaseEnvironment, CasePriority, ItemKind, NewChatCase } from '@waymark/cases'

/** The fields of the form that turns a chat into a case; empty where nothing was said. */
export interface ChatCaseFields {
  readonly subject: string
  readonly priority: string
  readonly environment: string
  readonly overview: string
  readonly kind: string
  readonly name: string
  readonly tried: string
  readonly collaborators: string
}

/** What the filled-in form asks for: what was left empty is left out. */
export function newChatCase(fields: ChatCaseFields): NewChatCase {
  const { subject, priority, environment, overview, kind, name, tried, collaborators } = fields
  return {
    subject: subject.trim(),
    priority: priority as CasePriority,
    report: {
      environment: environment as CaseEnvironment,
      ...(overview.trim() && { overview: overview.trim() }),
      ...(kind && { affectedItem: { kind: kind as ItemKind, ...(name.trim() && { name: name.trim() }) } }),
      ...(tried.trim() && { tried: tried.trim() }),
    },
    ...(collaborators.trim() && { collaborators: collaborators.trim() }),
  }
}
