import type { HiddenReason, SelectorFinding } from '../model/element-report.js'
import type { ElementLike, PageLike } from './page-like.js'

/** Finds the nodes of a selector. It throws when the selector cannot be read. */
export type Select = (selector: string) => ArrayLike<ElementLike>

// A selector that matches half of the page is told by its number; looking at every node would make the page stand still.
const looked = 1_000

/** Tries a selector on the page: whether it can be read, how many nodes it matches, and how many of them can be seen. */
export function collectSelector(text: string, page: PageLike, select?: Select): SelectorFinding {
  let nodes: readonly ElementLike[]
  try {
    nodes = Array.from(select ? select(text) : page.document.querySelectorAll(text))
  } catch {
    return { text, valid: false, matches: 0, visible: 0 }
  }
  const reasons = nodes.slice(0, looked).map((node) => hiddenReason(node, page))
  const visible = reasons.filter((reason) => reason === undefined).length
  const hiddenBy = visible === 0 ? reasons[0] : undefined
  return { text, valid: true, matches: nodes.length, visible, ...(hiddenBy && { hiddenBy }) }
}

/** What keeps a node from being seen, or undefined for one that can be seen. Being scrolled out of sight is not being hidden. */
function hiddenReason(node: ElementLike, page: PageLike): HiddenReason | undefined {
  // Visibility is inherited, so the node's own style tells it; display and opacity are not, so every ancestor is asked.
  const own = page.getComputedStyle(node)
  let transparent = false
  for (let at: ElementLike | null | undefined = node; at; at = at.parentElement) {
    const { display, opacity } = at === node ? own : page.getComputedStyle(at)
    if (display === 'none') return 'not_displayed'
    transparent ||= opacity !== '' && Number(opacity) === 0
  }
  if (own.visibility === 'hidden' || own.visibility === 'collapse') return 'not_visible'
  if (transparent) return 'transparent'
  // What only the browser knows: a closed <details>, content-visibility, a node without a box.
  if (node.checkVisibility?.() === false && own.display !== 'contents') return 'not_displayed'
  if (own.display === 'contents') return undefined
  const { width, height, right, bottom } = node.getBoundingClientRect()
  if (width === 0 || height === 0) return 'no_size'
  // Nobody can scroll above the page, nor to the left of one that runs left to right.
  const leftOut = own.direction !== 'rtl' && right + page.scrollX <= 0
  return leftOut || bottom + page.scrollY <= 0 ? 'off_page' : undefined
}
