/** An address that a page may link to; undefined for one of another protocol. */
export function webLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  return ['https:', 'http:'].includes(new URL(address).protocol) ? address : undefined
}
