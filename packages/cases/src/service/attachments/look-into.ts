import { refusedExtension, refusedExtensions } from '../../model/attachment-rules.js'
import type { ArchiveEntry } from './archive-entry.js'
import { type ByteSource, type ByteStream, held, peek, TailKeeper } from './byte-source.js'
import { InstallerWatch } from './compound-file.js'
import { readGzip } from './gzip-archive.js'
import { hidesArchive, tailBytes } from './hidden-archive.js'
import type { Inspection } from './inspection.js'
import { type Container, containerOf, headBytes, isCompoundFile, mediaTypeOf, refusedByHead } from './signatures.js'
import { readTar } from './tar-archive.js'
import { Refusal } from './verdict.js'
import { readZip } from './zip-archive.js'
import { zipTypeOf } from './zip-type.js'

/** Where a content lies: how many archives are open above it, the names on the way, and whether a gzip is directly around it. */
export type Position = { readonly depth: number; readonly path: readonly string[]; readonly inGzip: boolean }

/** Looks into one content and everything within it. Resolves with its media type; throws a `Refusal` with the path to the fault. */
export async function lookInto(content: ArchiveEntry, position: Position, inspection: Inspection): Promise<string> {
  try {
    return await contentType(content, position, inspection)
  } catch (thrown) {
    const failure = inspection.failure(thrown)
    if (!(failure instanceof Refusal) || failure.path) throw failure
    throw failure.at(position.path)
  }
}

async function contentType(content: ArchiveEntry, position: Position, inspection: Inspection): Promise<string> {
  refuseByName(content)
  const opened = position.depth === 0 ? content.open() : inspection.counted(content.open())
  try {
    const { head, stream } = await peek(opened, headBytes)
    const reason = refusedByHead(head)
    if (reason) throw new Refusal(reason)
    const container = containerOf(head)
    if (!container) return await plainType(head, stream, content.source)
    const depth = container === 'tar' && position.inGzip ? position.depth : position.depth + 1
    if (depth > inspection.limits.archiveDepth) throw new Refusal('archive_too_deep')
    const within = { depth, path: position.path, inGzip: container === 'gzip' }
    return await readContainer(container, content, { head, stream }, within, inspection)
  } finally {
    await opened.return()
  }
}

function refuseByName({ name, otherName }: ArchiveEntry): void {
  for (const candidate of [name, otherName ?? name]) {
    const reason = refusedExtensions.get(refusedExtension(candidate.replace(/[/\\]+$/, '')) ?? '')
    if (reason) throw new Refusal(reason)
  }
}

async function plainType(head: Uint8Array, stream: ByteStream, source: ByteSource | undefined): Promise<string> {
  const isCompound = isCompoundFile(head)
  if (source && !isCompound) {
    // The middle of a file that is no container says nothing, so where it can be left out it is.
    refuseHidden(await source.read(Math.max(0, source.size - tailBytes), source.size))
    return mediaTypeOf(head)
  }
  const tail = new TailKeeper(tailBytes)
  const watch = new InstallerWatch()
  for await (const chunk of stream) {
    tail.push(chunk)
    if (isCompound) watch.push(chunk)
    if (watch.found) throw new Refusal('executable')
  }
  refuseHidden(tail.tail())
  return mediaTypeOf(head)
}

function refuseHidden(tail: Uint8Array): void {
  if (hidesArchive(tail)) throw new Refusal('archive_unreadable')
}

async function readContainer(
  container: Container,
  content: ArchiveEntry,
  { head, stream }: { head: Uint8Array; stream: ByteStream },
  position: Position,
  inspection: Inspection,
): Promise<string> {
  const within = (entry: ArchiveEntry) => ({ ...position, path: [...position.path, entry.name] })
  if (container === 'gzip') {
    inspection.countEntry()
    const entry = readGzip(content.name.split(/[/\\]/).at(-1) ?? '', head, stream)
    await lookInto(entry, within(entry), inspection)
    return 'application/gzip'
  }
  if (container === 'tar') {
    for await (const entry of readTar(stream, inspection)) await lookInto(entry, within(entry), inspection)
    return 'application/x-tar'
  }
  const tooLong = () => new Refusal('archive_exploding')
  const source = content.source ?? (await held(stream, inspection.limits.innerArchiveBytes, tooLong))
  const { names, entries } = await readZip(source, inspection)
  for (const entry of entries) await lookInto(entry, within(entry), inspection)
  return zipTypeOf(names)
}
