import type { ArchiveEntry } from './archive-entry.js'
import type { ByteStream } from './byte-source.js'
import { inflated } from './inflate.js'

const extraFlag = 4
const nameFlag = 8

/** The one file in a gzip: under the archive's name without its ending, and under the name that the header holds, if any. */
export function readGzip(name: string, head: Uint8Array, stream: ByteStream): ArchiveEntry {
  const otherName = storedName(head)
  const inner = name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
  return { name: inner, ...(otherName !== undefined && { otherName }), open: () => inflated('gzip', stream) }
}

function storedName(head: Uint8Array): string | undefined {
  const flags = head[3] ?? 0
  if ((flags & nameFlag) === 0) return undefined
  const extra = (flags & extraFlag) === 0 ? 0 : 2 + ((head[10] ?? 0) | ((head[11] ?? 0) << 8))
  const end = head.indexOf(0, 10 + extra)
  return end < 0 ? undefined : new TextDecoder('latin1').decode(head.subarray(10 + extra, end))
}
