/** The default picklists of a fresh org. A value that begins with `*` is the default. */
export const leadSources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other']
export const industries = [
  'Agriculture',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Finance',
  'Healthcare',
  'Insurance',
  'Manufacturing',
  'Retail',
  'Technology',
  'Telecommunications',
  'Transportation',
]
export const ratings = ['Hot', 'Warm', 'Cold']
export const salutations = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.']
export const leadStatuses = [
  '*Open - Not Contacted',
  'Working - Contacted',
  'Closed - Converted',
  'Closed - Not Converted',
]
export const caseStatuses = ['*New', 'Working', 'Escalated', 'Closed']
export const cleanStatuses = ['Pending', 'Matched', 'Different', 'NotFound', 'Inactive', 'Skipped']

/** Each stage with its probability and forecast category, in order. */
export const stages: readonly (readonly [name: string, probability: number, category: string])[] = [
  ['Prospecting', 10, 'Pipeline'],
  ['Qualification', 10, 'Pipeline'],
  ['Needs Analysis', 20, 'Pipeline'],
  ['Value Proposition', 50, 'Pipeline'],
  ['Id. Decision Makers', 60, 'Pipeline'],
  ['Perception Analysis', 70, 'Pipeline'],
  ['Proposal/Price Quote', 75, 'Pipeline'],
  ['Negotiation/Review', 90, 'Pipeline'],
  ['Closed Won', 100, 'Closed'],
  ['Closed Lost', 0, 'Omitted'],
]
