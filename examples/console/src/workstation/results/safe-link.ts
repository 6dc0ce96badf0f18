/** A link that may be opened; undefined for one that is no page of the web, such as `javascript:`. */
export function safeLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { protocol, href } = new URL(link)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
