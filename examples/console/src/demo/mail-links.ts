/** A piece of a mail's text: words, a link within this console, or a link to somewhere else. */
export interface TextPart {
  readonly kind: 'words' | 'here' | 'elsewhere'
  /** As it was written. */
  readonly text: string
  /** Where it leads: a path of the console for `here`, a whole address for `elsewhere`, nothing for words. */
  readonly href: string
}

// What ends a sentence or stands around a link is seldom part of it.
const link = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»’]/gi

function partOf(text: string, origin: string): TextPart {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) return { kind: 'words', text, href: '' }
  const isPage = url.origin === origin && !url.pathname.startsWith('/api/')
  return isPage
    ? { kind: 'here', text, href: `${url.pathname}${url.search}${url.hash}` }
    : { kind: 'elsewhere', text, href: url.href }
}

/** Finds the links in a mail's text. The pieces together are the text. */
export function partsOf(text: string, origin: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(link)) {
    if (index > at) parts.push({ kind: 'words', text: text.slice(at, index), href: '' })
    parts.push(partOf(found, origin))
    at = index + found.length
  }
  if (at < text.length) parts.push({ kind: 'words', text: text.slice(at), href: '' })
  return parts
}
