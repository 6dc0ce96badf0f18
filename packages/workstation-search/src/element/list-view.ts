import { make, placeChildren, setAttributes } from './nodes.js'

/** One line of the list. */
export interface Entry {
  /** Unique in the list, and the same from one drawing to the next. */
  readonly key: string
  /** Its node is made anew when one of these is another. */
  readonly basis: readonly unknown[]
  readonly make: () => HTMLElement
  /** Somebody chose it, by the pointer or by a key. */
  readonly choose: (event: Event) => void
}

/** A group of lines with a heading. */
export interface EntryGroup {
  readonly key: string
  readonly heading: string
  readonly count?: string
  readonly entries: readonly Entry[]
}

interface Drawn {
  entry: Entry
  readonly node: HTMLElement
}

interface DrawnGroup {
  readonly node: HTMLElement
  readonly heading: HTMLElement
}

/** Draws a list of groups, again and again, and keeps what stays the same. */
export function createListView(listbox: HTMLElement) {
  let drawn = new Map<string, Drawn>()
  let groups = new Map<string, DrawnGroup>()
  let made = 0

  function drawEntry(entry: Entry): Drawn {
    const known = drawn.get(entry.key)
    if (known && isSame(known.entry.basis, entry.basis)) {
      known.entry = entry
      return known
    }
    const node = entry.make()
    made += 1
    node.id = `option-${made}`
    return { entry, node }
  }

  function drawGroup({ key, heading, count }: EntryGroup): DrawnGroup {
    const known = groups.get(key) ?? makeGroup(key)
    const title = make('span', 'kind-name', {}, heading)
    known.heading.replaceChildren(title, ...(count ? [make('span', 'count', {}, count)] : []))
    return known
  }

  return {
    draw(next: readonly EntryGroup[]): void {
      const nextDrawn = new Map<string, Drawn>()
      const nextGroups = new Map<string, DrawnGroup>()
      for (const group of next) {
        const shown = drawGroup(group)
        nextGroups.set(group.key, shown)
        for (const entry of group.entries) nextDrawn.set(entry.key, drawEntry(entry))
        const nodes = group.entries.flatMap(({ key }) => nextDrawn.get(key)?.node ?? [])
        placeChildren(shown.node, [shown.heading, ...nodes])
      }
      drawn = nextDrawn
      groups = nextGroups
      placeChildren(
        listbox,
        [...groups.values()].map(({ node }) => node),
      )
    },
    /** The lines that can be chosen, from the first to the last. */
    keys: () => [...drawn].flatMap(([key, { node }]) => (node.getAttribute('aria-disabled') === 'true' ? [] : [key])),
    /** The node of a line. */
    nodeOf: (key: string) => drawn.get(key)?.node,
    /** The line that a node belongs to. */
    entryOf: (node: Element | null) => [...drawn.values()].find((one) => one.node === node)?.entry,
    /** Shows which line is chosen. */
    mark(chosen: string | undefined): void {
      for (const [key, { node }] of drawn) setAttributes(node, { 'aria-selected': String(key === chosen) })
    },
  }
}

function makeGroup(key: string): DrawnGroup {
  const id = `heading-${key}`
  const heading = make('div', 'heading', { id, role: 'presentation' })
  return { heading, node: make('div', 'group', { role: 'group', 'aria-labelledby': id }) }
}

/** A list that is drawn. */
export type ListView = ReturnType<typeof createListView>

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, at) => value === other[at])
