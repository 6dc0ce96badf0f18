/** The address when a browser may be sent there: http and https alone. What an application calls a link may be anything. */
export function safeLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { protocol, href } = new URL(link)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
