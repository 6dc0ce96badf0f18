type Attributes = Readonly<Record<string, string | undefined>>

/** Makes an element. `part` names it for style sheets outside and inside; text is always text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  node.setAttribute('part', part)
  setAttributes(node, attributes)
  node.append(...children)
  return node
}

/** Sets attributes, and takes away those that are undefined. */
export function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) node.removeAttribute(name)
    else if (node.getAttribute(name) !== value) node.setAttribute(name, value)
  }
}

/**
 * Gives a node these children in this order. Those that are in their place are not touched, so that a click that was begun on one, and
 * where somebody has scrolled to, are not lost while answers come in.
 */
export function placeChildren(parent: Element, children: readonly Node[]): void {
  const wanted = new Set(children)
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove()
  let at = parent.firstChild
  for (const child of children) {
    if (child === at) at = at.nextSibling
    else parent.insertBefore(child, at)
  }
}
