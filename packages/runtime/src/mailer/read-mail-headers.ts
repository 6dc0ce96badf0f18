import type { AddressObject, EmailAddress, ParsedMail } from 'mailparser'

// biome-ignore lint/suspicious/noControlCharactersInRegex: no database of ours has a place for it
const nul = /\u0000/g

/** Text that every store of ours can keep. */
export const storable = (text: string) => text.replaceAll(nul, '').toWellFormed()

const unfold = (line: string) =>
  line
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\r?\n/g, '')
    .trim()

/** Every header by its name in lower case, of a repeated one the first. */
export function readMailHeaders({ headerLines, headers }: ParsedMail): Map<string, string> {
  const found = new Map<string, string>()
  for (const { key, line } of headerLines) {
    if (found.has(key)) continue
    const read = headers.get(key)
    const [first] = Array.isArray(read) ? read : [read]
    // What the library reads as more than text (addresses, dates, types) is given as it was written.
    found.set(key, storable(typeof first === 'string' && key !== 'references' ? first : unfold(line)))
  }
  return found
}

const isMailbox = ({ address }: EmailAddress) => address !== undefined && address !== ''

/** The mailboxes of an address header, those of groups included. */
export function readMailboxes(field: AddressObject | AddressObject[] | undefined): readonly EmailAddress[] {
  const all = [field ?? []].flat().flatMap(({ value }) => value)
  return all.flatMap((one) => one.group ?? [one]).filter(isMailbox)
}
