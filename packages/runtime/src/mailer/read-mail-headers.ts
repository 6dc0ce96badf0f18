import type { AddressObject, EmailAddress, ParsedMail } from 'mailparser'

// biome-ignore lint/suspicious/noControlCharactersInRegex: no database of ours has a place for it
const nul = /\u0000/g

/** Text that every store of ours can keep. */
export const storable = (text: string) => text.replaceAll(nul, '').replaceAll(/\p{Surrogate}/gu, '\ufffd')

/** The value of a header line, whose letters stand for bytes. */
const unfold = (line: string) =>
  Buffer.from(line, 'latin1')
    .toString()
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\r?\n/g, '')
    .trim()

/** Every header by its name in lower case, of a repeated one the first. */
export function readMailHeaders({ headerLines = [], subject }: Partial<ParsedMail>): Map<string, string> {
  const found = new Map<string, string>()
  for (const { key, line } of headerLines) {
    if (!found.has(key)) found.set(key, storable(key === 'subject' ? (subject ?? '') : unfold(line)))
  }
  return found
}

const isMailbox = ({ address }: EmailAddress) => address !== undefined && address !== ''

/** The mailboxes of an address header, those of groups included. */
export function readMailboxes(field: AddressObject | AddressObject[] | undefined): readonly EmailAddress[] {
  const all = [field ?? []].flat().flatMap(({ value }) => value)
  return all.flatMap((one) => one.group ?? [one]).filter(isMailbox)
}
