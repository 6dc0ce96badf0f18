import type { SearchKind } from '../model/kind.js'
import type { RecentRecord } from '../model/recent.js'
import type { SearchResult } from '../model/result.js'
import { makeIcon } from './icons.js'
import { make } from './nodes.js'
import { lineOf, type ShownField } from './result-line.js'
import { safeLink } from './safe-link.js'
import type { WaymarkSearchWords } from './words.js'

/** How options are made. */
export interface OptionStyle {
  readonly words: WaymarkSearchWords
  readonly language: string
  readonly target: string
  /** Names of sources by id, where results come from more than one. */
  readonly sourceNames: ReadonlyMap<string, string>
}

// A link itself is the option: it can be opened in a window of its own, and copied, as any other.
function makeOption(link: string, kind: SearchKind, target: string, ...children: readonly Node[]): HTMLElement {
  const href = safeLink(link)
  const icon = make('span', `icon icon-${kind}`, {}, makeIcon(kind))
  const how = { role: 'option', tabindex: '-1', 'aria-selected': 'false' }
  if (href === undefined) return make('div', 'option', { ...how, 'aria-disabled': 'true' }, icon, ...children)
  return make('a', 'option', { ...how, href, target, rel: 'noopener noreferrer' }, icon, ...children)
}

function makeField(part: string, pieces: ShownField): HTMLElement {
  return make(
    'span',
    part,
    {},
    ...pieces.map(({ text, isMarked }) => (isMarked ? make('mark', 'mark', {}, text) : text)),
  )
}

const behindOthers = (detail: Node, at: number): readonly (Node | string)[] => (at === 0 ? [detail] : [' · ', detail])

const lines = (title: Node, details: readonly Node[]) =>
  make(
    'div',
    'lines',
    {},
    make('div', 'title', {}, title),
    ...(details.length > 0 ? [make('div', 'details', {}, ...details.flatMap(behindOthers))] : []),
  )

/** The option of a result, with the fields of its kind. */
export function makeResultOption(result: SearchResult, style: OptionStyle): HTMLElement {
  const { words, language, target, sourceNames } = style
  const { title, details, badge, isConverted } = lineOf(result, words)
  const source = sourceNames.get(result.sourceId)
  const side = make(
    'div',
    'side',
    {},
    ...(source ? [make('span', 'source', {}, source)] : []),
    ...(badge ? [makeField('badge', badge)] : []),
    ...(isConverted ? [make('span', 'badge converted', {}, words.converted)] : []),
    ...(result.changedAt ? [make('span', 'changed', {}, dayOf(result.changedAt, language))] : []),
  )
  const shown = lines(
    makeField('name', title),
    details.map((detail) => makeField('detail', detail)),
  )
  return makeOption(result.link, result.kind, target, shown, side)
}

function dayOf(date: Date, language: string): string {
  return date.toLocaleDateString(language, { dateStyle: 'medium' })
}

/** The option of a record that was opened before. */
export function makeRecentOption(record: RecentRecord, { words, target }: OptionStyle): HTMLElement {
  const kind = record.kind === 'unknown' ? 'item' : record.kind
  const name = make('span', 'name', {}, record.name)
  const side = make('div', 'side', {}, make('span', 'kind', {}, words.kinds[kind].one))
  return makeOption(record.link, kind, target, lines(name, []), side)
}

/** The option that brings more of a kind. */
export function makeMoreOption(label: string, isLoading: boolean): HTMLElement {
  return make('div', 'option more', { role: 'option', 'aria-selected': 'false', 'aria-busy': String(isLoading) }, label)
}
