/** Kinds of things that are found, in the order in which they are shown. `item` is anything of an application that joined. */
export const searchKinds = [
  'account',
  'contact',
  'lead',
  'opportunity',
  'case',
  'file',
  'report',
  'dashboard',
  'item',
] as const
/** A kind of thing that is found. */
export type SearchKind = (typeof searchKinds)[number]

/** Kinds whose list views My CRM Views shows. */
export const viewKinds = ['account', 'contact', 'lead', 'opportunity', 'case'] as const
/** A kind whose list views are shown. */
export type ViewKind = (typeof viewKinds)[number]

const plurals: Readonly<Record<SearchKind, string>> = {
  account: 'accounts',
  contact: 'contacts',
  lead: 'leads',
  opportunity: 'opportunities',
  case: 'cases',
  file: 'files',
  report: 'reports',
  dashboard: 'dashboards',
  item: 'items',
}

/** The kind that a word names, in singular or plural and whatever its case; undefined for another word. */
export function kindOfWord(word: string): SearchKind | undefined {
  const lower = word.toLowerCase()
  return searchKinds.find((kind) => kind === lower || plurals[kind] === lower)
}
