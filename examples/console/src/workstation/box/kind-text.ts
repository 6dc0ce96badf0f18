import { parseSearchInput, type SearchKind, searchKinds } from '@waymark/workstation-search'

/** The kinds that a text is narrowed to; none where it searches all. */
export function narrowedKinds(text: string): readonly SearchKind[] {
  const { kinds } = parseSearchInput(text)
  return kinds.length === searchKinds.length ? [] : kinds
}

/** A text without its shortcuts. */
export function withoutShortcuts(text: string): string {
  return parseSearchInput(text).text
}

/** A text that searches these kinds: with the shorter of `in:` and `remove:`, and with none for all kinds or no kind. */
export function withKinds(text: string, kinds: readonly SearchKind[]): string {
  const chosen = searchKinds.filter((kind) => kinds.includes(kind))
  const missing = searchKinds.filter((kind) => !kinds.includes(kind))
  const plain = withoutShortcuts(text)
  if (chosen.length === 0 || missing.length === 0) return plain
  const shortcut = missing.length < chosen.length ? `remove:${missing.join(',')}` : `in:${chosen.join(',')}`
  return `${plain} ${shortcut}`.trim()
}

/** Switches a kind on or off. While all kinds are searched, the first one that is switched on is searched alone. */
export function toggleKind(text: string, kind: SearchKind): string {
  const now = narrowedKinds(text)
  return withKinds(text, now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind])
}
