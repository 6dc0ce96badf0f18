import { caseEnvironments, casePriorities } from './priority.js'
import { itemKinds } from './report.js'

/** One field of the filing form. */
export interface TemplateField {
  /** A JSON pointer into the body that files a case: `/report/overview`. */
  readonly path: string
  readonly label: string
  /** What helps to fill it in. */
  readonly hint?: string
  readonly kind: 'line' | 'paragraphs' | 'choice' | 'list' | 'emails' | 'files' | 'time_zone' | 'secret'
  readonly required: boolean
  /** The most characters, or the most entries of a list. */
  readonly maximum?: number
  /** The values of a choice. */
  readonly choices?: readonly string[]
  /** Shown only while another field has this value. */
  readonly shownWhen?: { readonly path: string; readonly is: string }
}

/**
 * The filing form as data, in the order in which it is shown, so that any UI can draw it. Subject, priority, overview and environment
 * are required, the rest is recommended (ours).
 */
export const caseTemplate: readonly TemplateField[] = [
  {
    path: '/subject',
    label: 'Subject',
    hint: 'One line: what the problem is.',
    kind: 'line',
    required: true,
    maximum: 200,
  },
  { path: '/priority', label: 'Priority', kind: 'choice', required: true, choices: casePriorities },
  {
    path: '/topic',
    label: 'Topic',
    hint: 'The part of the product it is about.',
    kind: 'line',
    required: false,
    maximum: 120,
  },
  {
    path: '/report/overview',
    label: 'Overview',
    hint: 'What happens, and what should happen instead. One case is one problem.',
    kind: 'paragraphs',
    required: true,
    maximum: 10_000,
  },
  { path: '/report/environment', label: 'Environment', kind: 'choice', required: true, choices: caseEnvironments },
  { path: '/report/affectedItem/kind', label: 'Kind of item', kind: 'choice', required: false, choices: itemKinds },
  { path: '/report/affectedItem/name', label: 'Name of the item', kind: 'line', required: false, maximum: 200 },
  { path: '/report/affectedItem/id', label: 'Id of the item', kind: 'line', required: false, maximum: 100 },
  {
    path: '/report/stepNames',
    label: 'Names of the steps',
    kind: 'list',
    required: false,
    maximum: 50,
    shownWhen: { path: '/report/affectedItem/kind', is: 'smart_walk_thru' },
  },
  {
    path: '/report/stepsToReproduce',
    label: 'Steps to reproduce',
    hint: 'In order, one each.',
    kind: 'list',
    required: false,
    maximum: 50,
  },
  {
    path: '/attachments',
    label: 'Screenshots, videos and files',
    hint: 'At most 20 MB each.',
    kind: 'files',
    required: false,
    maximum: 20,
  },
  { path: '/report/tried', label: 'What was tried', kind: 'paragraphs', required: false, maximum: 5_000 },
  { path: '/report/lastWorked', label: 'When it last worked', kind: 'line', required: false, maximum: 500 },
  {
    path: '/credentials',
    label: 'Site credentials',
    hint: 'Sealed at once. Only the engineer who has the case can open them. Do not write them anywhere else.',
    kind: 'secret',
    required: false,
    maximum: 5_000,
  },
  { path: '/report/workingHours/timeZone', label: 'Time zone', kind: 'time_zone', required: false },
  {
    path: '/report/workingHours/preferred',
    label: 'Preferred working hours',
    kind: 'line',
    required: false,
    maximum: 500,
  },
  {
    path: '/collaborators',
    label: 'Collaborators',
    hint: 'E-mail addresses, separated by commas. They see every message and can answer.',
    kind: 'emails',
    required: false,
    maximum: 50,
  },
  { path: '/report/anythingElse', label: 'Anything else', kind: 'paragraphs', required: false, maximum: 5_000 },
]
