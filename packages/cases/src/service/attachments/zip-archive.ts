import { type Entry, ERR_ENCRYPTED_CENTRAL_DIRECTORY, Reader, ZipReader } from '@zip.js/zip.js'
import { type ArchiveEntry, leavesItsFolder } from './archive-entry.js'
import { type ByteSource, sliceOf, streamOf } from './byte-source.js'
import { inflated } from './inflate.js'
import type { Inspection } from './inspection.js'
import { Refusal } from './verdict.js'
import { startOfBytes, type ZipRecord } from './zip-local-header.js'

const stored = 0
const deflated = 8
const aesMethod = 99
// What follows the bytes of an entry has at most this length; a longer gap hides something from one reader or the other.
const longestDescriptor = 24

export type ZipDirectory = { readonly names: readonly string[]; readonly entries: readonly ArchiveEntry[] }

/**
 * Reads the directory of a zip and holds it against every local header before anything is inflated. zip.js refuses what two readers
 * could read differently in the directory; encryption, unknown methods, promised sizes, overlaps and gaps are refused here.
 */
export async function readZip(source: ByteSource, inspection: Inspection): Promise<ZipDirectory> {
  const records = await readDirectory(source, inspection)
  inspection.foresee(records.reduce((sum, record) => sum + record.inflatedSize, 0))
  const entries: ArchiveEntry[] = []
  const ranges: Range[] = []
  for (const record of records) {
    const start = await startOfBytes(source, record)
    ranges.push({ start: record.offset, end: start + record.size })
    entries.push(archiveEntry(record, sliceOf(source, start, start + record.size)))
  }
  refuseOverlapsAndGaps(ranges)
  return { names: records.map((record) => record.name), entries }
}

type Range = { readonly start: number; readonly end: number }

async function readDirectory(source: ByteSource, inspection: Inspection): Promise<ZipRecord[]> {
  const reader = new ZipReader(new SourceReader(source, inspection.limits.directoryBytes), {
    strictness: 'strict',
    // Names are checked below, with the entry's own name in the refusal.
    filenameValidation: 'tolerant',
  })
  const records: ZipRecord[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      inspection.countEntry()
      refuseByDirectory(entry)
      records.push(recordOf(entry))
    }
  } catch (error) {
    throw isEncryptedDirectory(error) ? new Refusal('archive_encrypted') : error
  }
  return records
}

function refuseByDirectory(entry: Entry): void {
  const { filename, compressionMethod } = entry
  if (entry.encrypted || compressionMethod === aesMethod) throw new Refusal('archive_encrypted', filename)
  if (compressionMethod !== stored && compressionMethod !== deflated)
    throw new Refusal('archive_kind_unsupported', filename)
  const isLying = compressionMethod === stored && entry.compressedSize !== entry.uncompressedSize
  if (isLying || leavesItsFolder(filename) || leavesItsFolder(decoded(entry.rawFilename))) {
    throw new Refusal('archive_unreadable', filename)
  }
}

function recordOf(entry: Entry): ZipRecord {
  return {
    name: entry.filename,
    rawName: entry.rawFilename.slice(),
    flags: entry.rawBitFlag ?? 0,
    method: entry.compressionMethod,
    checksum: entry.crc32 ?? 0,
    size: entry.compressedSize,
    inflatedSize: entry.uncompressedSize,
    offset: entry.offset,
  }
}

function refuseOverlapsAndGaps(ranges: Range[]): void {
  const sorted = [...ranges].sort((left, right) => left.start - right.start)
  for (const [index, { end }] of sorted.entries()) {
    const next = sorted[index + 1]?.start
    if (next !== undefined && (next < end || next > end + longestDescriptor)) throw new Refusal('archive_unreadable')
  }
}

function archiveEntry({ name, rawName, method, inflatedSize }: ZipRecord, bytes: ByteSource): ArchiveEntry {
  const isStored = method === stored
  const open = () =>
    isStored || bytes.size === 0 ? streamOf(bytes) : exactly(inflated('deflate-raw', streamOf(bytes)), inflatedSize)
  return { name, otherName: decoded(rawName), open, ...(isStored && { source: bytes }) }
}

async function* exactly(stream: AsyncGenerator<Uint8Array, void>, promised: number): AsyncGenerator<Uint8Array, void> {
  let given = 0
  for await (const chunk of stream) {
    given += chunk.length
    if (given > promised) throw new Refusal('archive_unreadable')
    yield chunk
  }
  if (given !== promised) throw new Refusal('archive_unreadable')
}

function decoded(rawName: Uint8Array): string {
  return new TextDecoder().decode(rawName)
}

function isEncryptedDirectory(error: unknown): boolean {
  return error instanceof Error && error.message === ERR_ENCRYPTED_CENTRAL_DIRECTORY
}

class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource
  readonly #longest: number

  constructor(source: ByteSource, longest: number) {
    super(source)
    this.#source = source
    this.#longest = longest
    this.size = source.size
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const end = Math.min(index + length, this.#source.size)
    if (end - index > this.#longest) throw new Refusal('archive_exploding')
    return end <= index ? Promise.resolve(new Uint8Array(0)) : this.#source.read(index, end)
  }
}
