import type { ByteSource } from './byte-source.js'
import { Refusal } from './verdict.js'

/** What the directory of a zip says of one entry, and all that is kept of it: a hostile zip has ten thousand. */
export type ZipRecord = {
  readonly name: string
  readonly rawName: Uint8Array
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly size: number
  readonly inflatedSize: number
  readonly offset: number
}

const headerBytes = 30
const signature = 0x04034b50
const sizesFollow = 8
// Encryption, sizes after the bytes, strong encryption, names in UTF-8: what makes two readers read an entry differently.
const tellingFlags = 0x0849
const inExtraField = 0xffffffff
const zip64Field = 1

/** Where the bytes of an entry begin. Refuses an entry whose own header tells another story than the directory. */
export async function startOfBytes(source: ByteSource, record: ZipRecord): Promise<number> {
  const nameStart = record.offset + headerBytes
  if (nameStart + record.rawName.length > source.size) throw disagreement(record)
  const header = await source.read(record.offset, nameStart + record.rawName.length)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const flags = view.getUint16(6, true)
  const isSame =
    view.getUint32(0, true) === signature &&
    (flags & tellingFlags) === (record.flags & tellingFlags) &&
    view.getUint16(8, true) === record.method &&
    view.getUint16(26, true) === record.rawName.length &&
    record.rawName.every((byte, index) => header[headerBytes + index] === byte)
  const extraBytes = view.getUint16(28, true)
  const start = nameStart + record.rawName.length + extraBytes
  if (!isSame || start + record.size > source.size) throw disagreement(record)
  const told = { checksum: view.getUint32(14, true), sizes: [view.getUint32(18, true), view.getUint32(22, true)] }
  const isBlank = [told.checksum, ...told.sizes].every((value) => value === 0)
  // A writer that streams leaves what it does not know yet empty, and mostly says that it follows the bytes.
  if (isBlank) return start
  if ((flags & sizesFollow) !== 0) {
    if (!agreeOrAreEmpty(told, record)) throw disagreement(record)
    return start
  }
  const isLong = told.sizes.includes(inExtraField)
  const sizes = isLong ? zip64Sizes(await source.read(start - extraBytes, start)) : told.sizes
  const isEqual = sizes[0] === record.size && sizes[1] === record.inflatedSize && told.checksum === record.checksum
  if (!isEqual) throw disagreement(record)
  return start
}

type Told = { readonly checksum: number; readonly sizes: readonly number[] }

function agreeOrAreEmpty({ checksum, sizes }: Told, record: ZipRecord): boolean {
  const pairs = [
    [checksum, record.checksum],
    [sizes[0], record.size],
    [sizes[1], record.inflatedSize],
  ]
  return pairs.every(([told, expected]) => told === expected || told === 0 || told === inExtraField)
}

/** The packed and the inflated size, which a long entry tells in a field of its own, the other way round. */
function zip64Sizes(extra: Uint8Array): number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field || at + 20 > extra.length) continue
    return [Number(view.getBigUint64(at + 12, true)), Number(view.getBigUint64(at + 4, true))]
  }
  return []
}

function disagreement(record: ZipRecord): Refusal {
  return new Refusal('archive_unreadable', record.name)
}
