/** The four priorities, most urgent first. */
export const casePriorities = ['p1', 'p2', 'p3', 'p4'] as const
export type CasePriority = (typeof casePriorities)[number]

/** What each priority means; an agreement may word its own. */
export const priorityDefinitions: Readonly<Record<CasePriority, string>> = {
  p1: 'Critical: in production, a core function is unusable, causes harm or crashes again and again, and nothing gets around it.',
  p2: 'Serious: the work is degraded, with a significant effect on the business or a deadline at risk.',
  p3: 'Tolerable: a function that is not critical misbehaves.',
  p4: 'A question, or a wish.',
}

/** Where the problem shows. */
export const caseEnvironments = ['production', 'test'] as const
export type CaseEnvironment = (typeof caseEnvironments)[number]

/** Whether a case of this priority can be filed for this environment: p1 is for production alone. */
export function priorityFits(priority: CasePriority, environment: CaseEnvironment): boolean {
  return priority !== 'p1' || environment === 'production'
}
