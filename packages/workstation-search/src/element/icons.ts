import type { SearchKind } from '../model/kind.js'

/** The drawings, on a grid of 20 by 20, as outlines. */
const drawings: Readonly<Record<SearchKind | 'search' | 'clear' | 'warning' | 'hint', string>> = {
  account: 'M4 17V5l7-2v14M11 8l5 1.5V17M2.5 17h15M7 8v.01M7 11v.01M7 14v.01M13.5 12v.01M13.5 14.5v.01',
  contact: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.4-3 2.8-5 6-5s5.6 2 6 5',
  lead: 'M10 2.8l2.1 4.4 4.8.6-3.5 3.3.9 4.8-4.3-2.4-4.3 2.4.9-4.8L3.1 7.8l4.8-.6z',
  opportunity: 'M3 16l4.5-5 3 2.5L16.5 6M12.5 5.5h4.2v4.2',
  case: 'M3 6.5h14v9.5H3zM7 6.5V4h6v2.5M3 10.5h14M10 10v2',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4M7.5 10.5h5M7.5 13.5h5',
  report: 'M3.5 3.5v13h13M7 13.5v-3M10.5 13.5V7M14 13.5v-5',
  dashboard: 'M3 14a7 7 0 1 1 14 0M10 14l3-4.5M5.5 17h9',
  item: 'M10 2.5l6.5 3.7v7.5L10 17.5l-6.5-3.8V6.2zM3.5 6.2L10 10l6.5-3.8M10 10v7.5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17 17',
  clear: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.3v.01',
  hint: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.3v4.2M10 6.5v.01',
}

export type IconName = keyof typeof drawings

const namespace = 'http://www.w3.org/2000/svg'

/** A small picture that says nothing a text beside it does not say. */
export function makeIcon(name: IconName): SVGElement {
  const picture = document.createElementNS(namespace, 'svg')
  picture.setAttribute('viewBox', '0 0 20 20')
  picture.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', drawings[name])
  picture.append(path)
  return picture
}
