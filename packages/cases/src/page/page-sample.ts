import type { ElementLike, PageLike, StyleLike } from './page-like.js'

/** A node of a made-up page, with its styles. */
export interface SampleNode extends ElementLike {
  readonly style: StyleLike
}

const shown: StyleLike = { display: 'block', visibility: 'visible', opacity: '1', direction: 'ltr' }

/** A node that can be seen, apart from what is said. */
export function sampleNode(
  style: Partial<StyleLike> = {},
  rest: Partial<ElementLike> & { readonly box?: Partial<ReturnType<ElementLike['getBoundingClientRect']>> } = {},
): SampleNode {
  const { box, ...node } = rest
  return {
    ...node,
    style: { ...shown, ...style },
    getBoundingClientRect: () => ({ width: 80, height: 20, right: 100, bottom: 40, ...box }),
  }
}

/** A made-up page with these nodes by selector; `[` cannot be read. */
export function samplePage(
  nodes: Readonly<Record<string, readonly SampleNode[]>> = {},
  changes: Partial<PageLike> = {},
): PageLike {
  return {
    document: {
      title: 'Orders',
      querySelectorAll: (selector) => {
        if (selector.includes('[')) throw new SyntaxError('not a valid selector')
        return nodes[selector] ?? []
      },
    },
    location: { href: 'https://app.example/orders?tab=open&token=swordfish' },
    navigator: { userAgent: 'Test/1.0', language: 'en-GB' },
    innerWidth: 1280.4,
    innerHeight: 720,
    scrollX: 0,
    scrollY: 0,
    devicePixelRatio: 2,
    getComputedStyle: (node) => (node as SampleNode).style,
    ...changes,
  }
}
